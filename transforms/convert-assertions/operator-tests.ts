import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { isBuiltin } from '../../src/python/semantics/builtins.ts'
import { isLiteral } from '../../src/python/syntax/is-literal.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { withoutBrackets } from './convert-condition.ts'

const equalityWord = /^(?:eq|ne|neq|(?:un|in|not)?equal\w*)$/i
const operatorWord = /^(?:eq|ne|neq|(?:un|in|not)?equal\w*|cmp|richcmp|hash\w*|\w*compar\w*)$/i

/**
 * The name around a node that says it tests the operator itself, such as `test_eq_hash` or `CompareTest`: there which
 * operator is called is the point of the test. Where the call becomes `is None`, only names of equality count: what
 * `test_compare` compares are mostly results.
 */
export function operatorTestAround(node: SyntaxNode, calls: 'is' | '==' | '!='): string | undefined {
  return nameAround(node, calls === 'is' ? equalityWord : operatorWord)
}

/** The name of the nearest function or class around a node that has a fitting word: `test`, `Eq` and `2` of `testEq_2`. */
export function nameAround(node: SyntaxNode, word: RegExp): string | undefined {
  let around: SyntaxNode | undefined = node
  while ((around = around.ancestor('function_definition', 'class_definition'))) {
    const name = around.child('name')?.text ?? ''
    if (name.split(/_+|(?<=[a-z\d])(?=[A-Z])/).some((each) => word.test(each))) return name
  }
  return undefined
}

/** Builtin functions whose result is of a builtin type, whatever they are given. */
const builtinResults: ReadonlySet<string> = new Set(
  (
    'ascii bin bool bytes callable chr dict float format frozenset hasattr hash hex id int isinstance issubclass len ' +
    'list oct ord repr set sorted str tuple'
  ).split(' '),
)

const builtinKinds = ['string', 'list_comprehension', 'set_comprehension', 'dictionary_comprehension'] as const
const displayKinds = ['list', 'tuple', 'set', 'dictionary'] as const

/** Whether a value is of a builtin type, whose `!=` is the exact opposite of its `==`. */
export function isBuiltinValue(file: PythonFile, expression: SyntaxNode): boolean {
  const value = withoutBrackets(expression)
  if (isLiteral(value) || value.is(...builtinKinds) || value.is(...displayKinds)) return true
  if (!value.is('call')) return false
  const callee = value.get('function')
  return builtinResults.has(callee.text) && isBuiltin(callee, file)
}
