import { isBuiltin } from '../../../src/python/semantics/builtins.ts'
import { importedNames } from '../../../src/python/semantics/dotted-name.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'

/**
 * What becomes of the value of an expression that may be a function: it is called here, bound anew (`store`), handed to
 * something that calls it with the other arguments of the same call (`forwarded`), seen by nothing that calls it with
 * keywords (`harmless`), or gone where nobody can tell (`escape`).
 */
export type Usage = 'call' | 'store' | 'forwarded' | 'harmless' | 'escape'

/** Builtins that call what they are given by position, or not at all. */
const positionalBuiltins: ReadonlySet<string> = new Set(
  'map filter sorted min max iter property isinstance issubclass callable id repr str hash len bool print'.split(' '),
)
const positionalFunctions: ReadonlySet<string> = new Set(
  (
    'functools.reduce functools.cmp_to_key itertools.starmap itertools.groupby itertools.takewhile itertools.dropwhile ' +
    'itertools.filterfalse itertools.accumulate heapq.nlargest heapq.nsmallest re.sub re.subn signal.signal ' +
    'collections.defaultdict operator.itemgetter typing.cast six.moves.map six.moves.filter'
  ).split(' '),
)

/** Methods and functions that call their argument with the arguments behind it, keywords and all. */
const forwarders: ReadonlySet<string> = new Set(
  'assertRaises assertRaisesRegex assertRaisesRegexp assertWarns assertWarnsRegex addCleanup addClassCleanup'.split(
    ' ',
  ),
)

/** Operators and statements that use a value as data: a function in their place would be an error, or is only looked at. */
const lookers = [
  'comparison_operator',
  'unary_operator',
  'not_operator',
  'augmented_assignment',
  'interpolation',
  'decorator',
  'type',
  'except_clause',
  'raise_statement',
  'delete_statement',
  'assert_statement',
  'slice',
  'global_statement',
  'nonlocal_statement',
  'dotted_name',
  'aliased_import',
] as const

/** Where an expression stands, and so what becomes of its value. */
export function usageOf(file: PythonFile, expression: SyntaxNode): Usage {
  let node = expression
  while (node.parent?.is('parenthesized_expression')) node = node.parent
  const { parent, field } = node
  if (!parent || parent.is(...lookers)) return parent?.is('delete_statement') ? 'store' : 'harmless'
  // `chain = prompt | f` hands it on, `a + f` fails.
  if (parent.is('binary_operator')) return isPipe(parent) && !isInType(parent) ? 'escape' : 'harmless'
  if (parent.is('call')) return field === 'function' ? 'call' : 'escape'
  if (parent.is('attribute') || (parent.is('subscript') && field === 'value')) return 'harmless'
  if (parent.is('assignment', 'for_statement', 'for_in_clause') && field === 'left') return 'store'
  if (parent.is('as_pattern_target', 'pattern_list', 'tuple_pattern', 'list_pattern')) return 'store'
  if (parent.is('for_statement', 'for_in_clause')) return 'harmless'
  if (field === 'condition' || isInType(node)) return 'harmless'
  const list = parent.is('keyword_argument') ? parent.parent : parent
  if (parent.is('expression_statement')) return 'harmless'
  return list?.is('argument_list') ? usageAsArgument(file, list) : 'escape'
}

/** The call that hands an argument on together with its keywords: `assertRaises(E, f, n=1)`. */
export function isForwarder(call: SyntaxNode<'call'>): boolean {
  const callee = call.get('function')
  return callee.is('attribute') && forwarders.has(callee.get('attribute').text)
}

function usageAsArgument(file: PythonFile, list: SyntaxNode): Usage {
  const call = list.parent
  // `class A(Base, metaclass=M)`
  if (call?.is('class_definition')) return 'harmless'
  if (!call?.is('call')) return 'escape'
  if (isForwarder(call)) return 'forwarded'
  return callsByPosition(file, call.get('function')) ? 'harmless' : 'escape'
}

function callsByPosition(file: PythonFile, callee: SyntaxNode): boolean {
  if (callee.is('identifier') && positionalBuiltins.has(callee.text) && isBuiltin(callee, file)) return true
  if (callee.is('attribute') && callee.get('attribute').text === 'sort') return true
  const names = importedNames(file, callee)
  return names.length > 0 && names.every((name) => name !== undefined && positionalFunctions.has(name))
}

/** The operators that libraries define for functions. */
function isPipe(operation: SyntaxNode<'binary_operator'>): boolean {
  return ['|', '>>', '<<', '@', '&', '^'].includes(operation.get('operator').text)
}

/** An annotation, also in brackets: `x: Optional[C]`. */
function isInType(node: SyntaxNode): boolean {
  let around = node.parent
  while (around?.is('subscript', 'generic_type', 'type_parameter', 'tuple', 'list', 'attribute', 'binary_operator'))
    around = around.parent
  return around?.is('type', 'union_type') === true
}
