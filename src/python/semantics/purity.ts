import { Kind, type NodeKind } from '../syntax/node-kinds.generated.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import { isBuiltin } from './builtins.ts'
import type { PythonFile } from './python-file.ts'
import { isSurelyBound } from './surely-bound.ts'

/**
 * What evaluating an expression may do. `inert`: nothing, it is proved free of effects and cannot raise. `pure`: by
 * convention nothing but raise (`d['k']`, `a.b`, `a < b`, `f'{a}'`), though a class may make it run code. `effect`:
 * anything.
 */
export type Purity = 'inert' | 'pure' | 'effect'

// Kinds that do nothing themselves: what is inside them decides.
// prettier-ignore
const inertKinds: readonly NodeKind[] = [
  'true', 'false', 'none', 'integer', 'float', 'ellipsis', 'string', 'string_start', 'string_content', 'string_end',
  'concatenated_string', 'escape_sequence', 'escape_interpolation', 'tuple', 'list', 'expression_list', 'parenthesized_expression', 'lambda', 'lambda_parameters',
  'default_parameter', 'keyword_separator', 'positional_separator', 'list_splat_pattern', 'dictionary_splat_pattern',
  'comment', 'line_continuation', 'pair', 'argument_list', 'keyword_argument', 'as_pattern_target',
]

// prettier-ignore
const pureKinds: readonly NodeKind[] = [
  'attribute', 'subscript', 'slice', 'boolean_operator', 'not_operator', 'conditional_expression', 'list_splat',
  'parenthesized_list_splat', 'dictionary_splat', 'interpolation', 'type_conversion', 'format_specifier', 'format_expression', 'list_comprehension', 'set_comprehension',
  'dictionary_comprehension', 'generator_expression', 'for_in_clause', 'if_clause', 'pattern_list', 'tuple_pattern', 'list_pattern',
]

/** Builtins that look and do not touch, as far as their arguments' classes are tame. */
const pureCalls: ReadonlySet<string> = new Set(
  (
    'abs ascii bin bool bytes callable chr complex dict divmod enumerate float format frozenset getattr hasattr hash ' +
    'hex id int isinstance issubclass len list max min oct ord range repr reversed round set slice sorted str sum ' +
    'tuple type zip'
  ).split(' '),
)
/** Without arguments these make an empty or new object and cannot raise. */
const inertCalls: ReadonlySet<string> = new Set(
  'bool bytearray bytes complex dict float frozenset int list object set str tuple'.split(' '),
)

const fixedPurity: (Purity | undefined)[] = []
for (const kind of inertKinds) fixedPurity[Kind[kind]] = 'inert'
for (const kind of pureKinds) fixedPurity[Kind[kind]] = 'pure'
const namedKinds = Object.keys(Kind).length

/** What evaluating an expression may do: the worst of its parts. The body of a lambda is not evaluated. */
export function purityOf(expression: SyntaxNode, file: PythonFile): Purity {
  const { tree } = expression
  const end = tree.nexts[expression.index]!
  let worst: Purity = 'inert'
  for (let index = expression.index; index < end; index++) {
    const node = tree.node(index)
    if (index > expression.index && node.field === 'body' && node.parent?.is('lambda')) {
      index = tree.nexts[index]! - 1
      continue
    }
    const purity = ownPurity(node, file)
    if (purity === 'effect') return 'effect'
    if (purity === 'pure') worst = 'pure'
  }
  return worst
}

/** Whether an expression holds an `await` or `yield` of its own: without it the function would be of another kind. */
export function suspends(expression: SyntaxNode): boolean {
  const { tree } = expression
  const end = tree.nexts[expression.index]!
  for (let index = expression.index; index < end; index++) {
    const kind = tree.kinds[index]
    if (kind === Kind.lambda) index = tree.nexts[index]! - 1
    else if (kind === Kind.await || kind === Kind.yield || tree.node(index).isToken('async')) return true
  }
  return false
}

function ownPurity(node: SyntaxNode, file: PythonFile): Purity {
  const kind = node.tree.kinds[node.index]!
  if (kind > namedKinds) return node.isToken('async') ? 'effect' : 'inert'
  const fixed = fixedPurity[kind]
  if (fixed) return fixed
  if (node.is('identifier')) return namePurity(node, file)
  if (node.is('call')) return callPurity(node, file)
  if (node.is('comparison_operator')) return comparesIdentity(node) ? 'inert' : 'pure'
  if (node.is('unary_operator')) return isNumber(node.child('argument')) ? 'inert' : 'pure'
  if (node.is('binary_operator')) return isSafeArithmetic(node) ? 'inert' : 'pure'
  if (node.is('dictionary', 'set')) return hasPlainKeys(node) ? 'inert' : 'pure'
  return 'effect'
}

function namePurity(identifier: SyntaxNode, file: PythonFile): Purity {
  if (!file.scopes.variableAt(identifier) || isParameterName(identifier)) return 'inert'
  return isSurelyBound(identifier, file) ? 'inert' : 'pure'
}

function isParameterName(identifier: SyntaxNode): boolean {
  const { parent } = identifier
  if (!parent) return false
  if (parent.is('default_parameter')) return identifier.field === 'name'
  return parent.is('lambda_parameters', 'list_splat_pattern', 'dictionary_splat_pattern')
}

function callPurity(call: SyntaxNode<'call'>, file: PythonFile): Purity {
  const callee = call.get('function')
  const given = call.get('arguments')
  if (!given.is('argument_list')) return 'effect'
  if (isStringMethod(callee)) return 'pure'
  if (!callee.is('identifier') || !isBuiltin(callee, file)) return 'effect'
  if (inertCalls.has(callee.text) && given.namedChildren.every((child) => child.is('comment'))) return 'inert'
  return pureCalls.has(callee.text) ? 'pure' : 'effect'
}

/** `'…'.format(a)`, `', '.join(b)`: the methods of a text are known. */
function isStringMethod(callee: SyntaxNode): boolean {
  return callee.is('attribute') && callee.get('object').is('string', 'concatenated_string')
}

/** `is` and `is not` alone ask no object. */
function comparesIdentity(node: SyntaxNode<'comparison_operator'>): boolean {
  return node.get('operators').every((operator) => operator.isToken('is', 'is not'))
}

function isNumber(node: SyntaxNode | undefined): boolean {
  return node?.is('integer', 'float') ?? false
}

function isSafeArithmetic(node: SyntaxNode<'binary_operator'>): boolean {
  return node.get('operator').isToken('+', '-', '*') && isNumber(node.child('left')) && isNumber(node.child('right'))
}

/** Keys and elements that can always be hashed. */
function hasPlainKeys(display: SyntaxNode): boolean {
  return display.namedChildren.every((child) => {
    if (child.is('comment', 'dictionary_splat', 'list_splat')) return child.is('comment')
    const key = child.is('pair') ? child.child('key') : child
    return key?.is('string', 'integer', 'float', 'none', 'true', 'false') ?? false
  })
}
