import type { Span } from '../../text/span.ts'
import type { SyntaxTree } from './tree.ts'

/** Whether a comment starts inside the span; a `#` in a string is none. */
export function hasCommentIn(tree: SyntaxTree, { start, end }: Span): boolean {
  if (!tree.text.slice(start, end).includes('#')) return false
  for (const node of tree.nodeAt(start, end).descendants()) {
    if (node.is('comment') && node.start >= start && node.start < end) return true
  }
  return false
}
