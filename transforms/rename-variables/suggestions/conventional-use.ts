import type { Binding, Variable } from '../../../src/python/semantics/scope.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { lastName } from './last-name.ts'

const counters = /^(?:range|xrange|count|len)$/
const files = /(?:open|fdopen|File|fromfile|BytesIO|StringIO|makefile)$/
const typeVariables = /^(?:TypeVar|ParamSpec|TypeVarTuple|NewType)$/

/** Whether readers know a short name from the way it is used: indices, mathematics, handlers, files, items. */
export function isConventional(variable: Variable): boolean {
  const letter = variable.name.replace(/_?\d+$/, '')
  if (letter.length > 1) return false
  return variable.bindings.some((binding) => isKnownBinding(letter, binding)) || isKnownUse(letter, variable)
}

function isKnownBinding(letter: string, { node, kind }: Binding): boolean {
  if (kind === 'except') return true
  if (kind === 'for') return isKnownTarget(letter, node)
  const statement = node.parent?.is('as_pattern_target') ? node.parent.parent : node.parent
  const value = statement?.is('assignment') ? statement.get('right') : statement?.namedChildren[0]
  if (value?.is('integer', 'float', 'unary_operator')) return true
  const callee = value?.is('call') ? lastName(value.get('function')) : undefined
  if (callee === undefined) return false
  return typeVariables.test(callee) || counters.test(callee) || (letter === 'f' && files.test(callee))
}

/** `for i in range(n)`, `for i, user in enumerate(users)`, `for k, v in mapping.items()`. */
function isKnownTarget(letter: string, target: SyntaxNode): boolean {
  const iterable = target.ancestor('for_statement')?.get('right')
  const callee = iterable?.is('call') ? lastName(iterable.get('function')) : undefined
  if (callee === undefined) return false
  if (callee === 'enumerate') return target.previousSibling === undefined && target.parent?.is('pattern_list') === true
  const isItem = /^(?:k|v)$/.test(letter) && /^(?:iter|view)?items$/.test(callee)
  return isItem || counters.test(callee)
}

function isKnownUse(letter: string, variable: Variable): boolean {
  const references = [variable, ...variable.captures].flatMap((each) => each.references)
  return references.some(
    ({ node }) => isArithmetic(node) || isIndex(node) || isNumber(letter, node) || isFunction(letter, node),
  )
}

function isArithmetic(node: SyntaxNode): boolean {
  const { parent } = node
  if (parent?.is('augmented_assignment')) return node.field === 'left'
  if (parent?.is('unary_operator')) return true
  if (!parent?.is('binary_operator')) return false
  return !parent.namedChildren.some((child) => child.is('string', 'concatenated_string', 'list', 'tuple'))
}

function isIndex(node: SyntaxNode): boolean {
  const { parent } = node
  return (parent?.is('subscript') && node.field === 'subscript') === true || parent?.is('slice') === true
}

/** `x > 0`, `i < count`, `range(n)` */
function isNumber(letter: string, node: SyntaxNode): boolean {
  const { parent } = node
  if (parent?.is('argument_list')) return /^x?range$/.test(parent.parent?.child('function')?.text ?? '')
  if (!parent?.is('comparison_operator')) return false
  return /^[ijkn]$/.test(letter) || parent.namedChildren.some((child) => child.is('integer', 'float', 'unary_operator'))
}

/** `f(x)` */
function isFunction(letter: string, node: SyntaxNode): boolean {
  return /^[fgh]$/.test(letter) && node.parent?.is('call') === true && node.field === 'function'
}
