import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import { hasCommentIn } from '../syntax/has-comment-in.ts'
import type { SyntaxTree } from '../syntax/tree.ts'

const wordCharacter = /[\p{L}\p{N}_]/u

/**
 * Removes parentheses with all they hold and the space before them; a word behind them is kept apart:
 * `raise X()from e` → `raise X from e`. Undefined where a comment would be lost.
 * @param span from the end of what stands before the parentheses to their own end
 */
export function removeParentheses(tree: SyntaxTree, { start, end }: Span): Edit | undefined {
  if (hasCommentIn(tree, { start, end })) return undefined
  const next = String.fromCodePoint(tree.text.codePointAt(end) ?? 0)
  return { start, end, text: wordCharacter.test(next) ? ' ' : '' }
}
