import { typesOf } from '../../function-facts/raise-facts.ts'
import type { SyntaxNode } from '../../../syntax/node.ts'

/** What a value of another type raises where an operation or a call does not take it. */
const mismatches = new Set(['TypeError', 'AttributeError'])

/** Whether a place stands in a `try` that is ready for a value of another type: it is tried, and not relied on. */
export function isTried(place: SyntaxNode): boolean {
  for (let inner = place, outer = place.parent; outer; inner = outer, outer = outer.parent) {
    if (outer.is('function_definition', 'class_definition')) return false
    if (outer.is('try_statement') && inner.field === 'body' && outer.namedChildren.some(catchesMismatch)) return true
  }
  return false
}

function catchesMismatch(clause: SyntaxNode): boolean {
  return clause.is('except_clause') && typesOf(clause).some(({ text }) => mismatches.has(text))
}
