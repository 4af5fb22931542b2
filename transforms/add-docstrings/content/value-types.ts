import { isBuiltin } from '../../../src/python/semantics/builtins.ts'
import { ownerOf } from '../../../src/python/semantics/qualified-name.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { unwrap } from '../summary/code-phrase.ts'

/** Builtins whose result is always of one type. */
const resultTypes: Readonly<Record<string, string>> = {
  bool: 'bool',
  isinstance: 'bool',
  issubclass: 'bool',
  hasattr: 'bool',
  callable: 'bool',
  any: 'bool',
  all: 'bool',
  len: 'int',
  int: 'int',
  ord: 'int',
  hash: 'int',
  id: 'int',
  str: 'str',
  repr: 'str',
  chr: 'str',
  hex: 'str',
  ascii: 'str',
  float: 'float',
  list: 'list',
  sorted: 'list',
  dict: 'dict',
  set: 'set',
  frozenset: 'frozenset',
  tuple: 'tuple',
  bytes: 'bytes',
  bytearray: 'bytearray',
}
const stringMethods = /^(?:join|format|strip|lstrip|rstrip|lower|upper|replace|title)$/

/** The builtin type or class that all values have; undefined where they differ or one is not known. */
export function typeOfValues(file: PythonFile, values: readonly SyntaxNode[]): string | undefined {
  const types = new Set(values.map((value) => typeOfValue(file, unwrap(value))))
  const [type] = types
  return types.size === 1 ? type : undefined
}

function typeOfValue(file: PythonFile, value: SyntaxNode): string | undefined {
  if (value.is('true', 'false', 'not_operator')) return 'bool'
  if (value.is('comparison_operator'))
    return value.get('operators').some((operator) => operator.isToken('is', 'is not', 'in', 'not in'))
      ? 'bool'
      : undefined
  if (value.is('string', 'concatenated_string')) return /^[a-z]*b/i.test(value.text) ? 'bytes' : 'str'
  if (value.is('integer')) return 'int'
  if (value.is('float')) return 'float'
  if (value.is('list', 'list_comprehension')) return 'list'
  if (value.is('dictionary', 'dictionary_comprehension')) return 'dict'
  if (value.is('set', 'set_comprehension')) return 'set'
  if (value.is('tuple', 'expression_list')) return 'tuple'
  return value.is('call') ? typeOfCall(file, value) : undefined
}

/** A class of the file, or an imported name that is written like one. */
function isClass(file: PythonFile, callee: SyntaxNode): boolean {
  const bindings = callee.is('identifier') ? (ownerOf(file, callee)?.bindings ?? []) : []
  const isImported = bindings[0]?.kind === 'import' && /^_?[A-Z]\w*[a-z]/.test(callee.text)
  return bindings.length === 1 && (bindings[0]!.kind === 'class' || isImported)
}

function typeOfCall(file: PythonFile, call: SyntaxNode<'call'>): string | undefined {
  const callee = call.get('function')
  if (callee.is('identifier') && isBuiltin(callee, file)) return resultTypes[callee.text]
  if (callee.is('identifier') && isClass(file, callee)) return callee.text
  const isText = callee.is('attribute') && callee.get('object').is('string')
  return isText && stringMethods.test(callee.get('attribute').text) && !/^[a-z]*b/i.test(callee.text)
    ? 'str'
    : undefined
}
