import type { SyntaxNode } from '../../../syntax/node.ts'
import type { PythonFile } from '../../python-file.ts'
import { isTried } from './is-tried.ts'
import type { Taker } from './module-facts.ts'
import { placeOfArgument } from './read-call.ts'
import { shorten } from './shorten.ts'
import type { TermReader } from './term-reader.ts'

/** What takes a value, and the node that says what that is; `name` in place of its text. */
interface Found {
  readonly kind: Taker['kind']
  readonly node: SyntaxNode
  readonly name?: SyntaxNode
  readonly argument?: number
}

/** What takes the value that is read at a place; undefined where it goes nowhere that tells of its type. */
export function readTaker(file: PythonFile, reader: TermReader, place: SyntaxNode): Taker | undefined {
  const found = findTaker(place)
  if (!found || isTried(place)) return undefined
  const { kind, node, name, argument } = found
  const taker = { kind, of: reader.read(node), shown: shorten((name ?? node).text), line: file.lineOf(place.start) }
  return argument === undefined ? taker : { ...taker, argument }
}

function findTaker(place: SyntaxNode): Found | undefined {
  const { parent } = place
  if (parent?.is('argument_list')) return argumentOf(parent, place)
  if (parent?.is('keyword_argument') && place.field === 'value') return argumentOf(parent.parent, parent)
  if (parent?.is('attribute') && place.field === 'object') return methodOf(parent)
  if (parent?.is('subscript') && place.field !== 'value') return keyOf(parent)
  if (parent?.is('comparison_operator')) return operandOf(parent, place)
  if (parent?.is('binary_operator') && parent.get('operator').text === '+')
    return { kind: 'sum', node: parent.get(place.field === 'left' ? 'right' : 'left') }
  if (parent?.is('assignment') && place.field === 'right') return attributeOf(parent)
  return undefined
}

function argumentOf(list: SyntaxNode | undefined, given: SyntaxNode): Found | undefined {
  const call = list?.parent
  if (!call?.is('call')) return undefined
  const argument = placeOfArgument(call, given)
  return argument === undefined ? undefined : { kind: 'argument', node: call, name: call.get('function'), argument }
}

function methodOf(attribute: SyntaxNode<'attribute'>): Found | undefined {
  const call = attribute.field === 'function' ? attribute.parent : undefined
  return call?.is('call') ? { kind: 'method', node: call, name: attribute.get('attribute') } : undefined
}

function keyOf(subscript: SyntaxNode<'subscript'>): Found | undefined {
  return subscript.get('subscript').length === 1 ? { kind: 'key', node: subscript.get('value') } : undefined
}

function operandOf(comparison: SyntaxNode<'comparison_operator'>, place: SyntaxNode): Found | undefined {
  const [left, right, ...more] = comparison.parts
  const operator = comparison.get('operators')[0]
  if (!left || !right || more.length > 0) return undefined
  const isLeft = left.index === place.index
  if (operator?.isToken('in', 'not in')) return isLeft ? { kind: 'member', node: right } : undefined
  if (operator?.isToken('is', 'is not')) return undefined
  return { kind: 'comparison', node: isLeft ? right : left }
}

function attributeOf(assignment: SyntaxNode<'assignment'>): Found | undefined {
  const target = assignment.get('left')
  return target.is('attribute') ? { kind: 'attribute', node: target } : undefined
}
