import type { Edit } from '../../text/edit.ts'
import { applyEdits, sortEdits } from '../../text/edit-set.ts'
import type { Span } from '../../text/span.ts'
import type { SyntaxTree } from '../syntax/tree.ts'

/**
 * The text of a span with another indentation: `move` gets the white space at the start of each line behind the first
 * and answers with what shall be there. Blank lines and lines that start in a string stay as they are.
 * @param edits further edits inside the span, clear of the indentation
 */
export function movedLines(
  tree: SyntaxTree,
  span: Span,
  move: (indentation: string) => string,
  edits: readonly Edit[] = [],
): string {
  const all = sortEdits([...lineMoves(tree, span, move), ...edits])
  const shifted = all.map(({ start, end, text }) => ({ start: start - span.start, end: end - span.start, text }))
  return applyEdits(tree.text.slice(span.start, span.end), shifted)
}

/** The edits that `movedLines` makes of its own. */
export function* lineMoves(
  tree: SyntaxTree,
  { start, end }: Span,
  move: (indentation: string) => string,
): Generator<Edit> {
  const strings = stringsOver(tree, { start, end })
  for (const found of tree.text.slice(start, end).matchAll(/(\r\n|\r|\n)([ \t]*)(?=\S)/g)) {
    const [, lineEnd = '', space = ''] = found
    const line = start + found.index + lineEnd.length
    if (strings.some((string) => string.start < line && line < string.end)) continue
    const moved = move(space)
    if (moved !== space) yield { start: line, end: line + space.length, text: moved }
  }
}

/** Strings of more than one line, those within an f-string as well. */
function stringsOver(tree: SyntaxTree, { start, end }: Span): Span[] {
  const found: Span[] = []
  for (const string of tree.nodesOfKind('string', tree.nodeAt(start, end).index)) {
    if (string.end > start && string.start < end && /[\r\n]/.test(string.text)) found.push(string)
  }
  return found
}

/** Moves by columns; indentation that is too short for it, or ends in tabs, stays as it is. */
export function movedBy(columns: number): (indentation: string) => string {
  if (columns >= 0) return (indentation) => indentation + ' '.repeat(columns)
  return (indentation) => (indentation.endsWith(' '.repeat(-columns)) ? indentation.slice(0, columns) : indentation)
}
