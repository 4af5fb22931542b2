import type { Edit } from '../../text/edit.ts'
import { LineIndex } from '../../text/line-index.ts'

/** A place as tree-sitter counts: 0-based, columns in UTF-16 units. */
export interface GrammarPoint {
  readonly row: number
  readonly column: number
}

/** An edit as both bindings take it. The names are tree-sitter's own. */
export interface GrammarEdit {
  readonly startIndex: number
  readonly oldEndIndex: number
  readonly newEndIndex: number
  readonly startPosition: GrammarPoint
  readonly oldEndPosition: GrammarPoint
  readonly newEndPosition: GrammarPoint
}

/**
 * Edits of one text in the order in which tree-sitter is to learn of them: it takes them one after the other, each in
 * offsets of the text that the earlier ones left, so the last comes first.
 * @param edits sorted and disjoint
 */
export function* grammarEdits(text: string, edits: readonly Edit[]): Generator<GrammarEdit> {
  const lines = new LineIndex(text)
  for (const edit of edits.toReversed()) {
    const startPosition = pointAt(lines, edit.start)
    yield {
      startIndex: edit.start,
      oldEndIndex: edit.end,
      newEndIndex: edit.start + edit.text.length,
      startPosition,
      oldEndPosition: pointAt(lines, edit.end),
      newEndPosition: pointBehind(startPosition, edit.text),
    }
  }
}

function pointAt(lines: LineIndex, offset: number): GrammarPoint {
  const { line, column } = lines.positionOf(offset)
  return { row: line - 1, column: column - 1 }
}

function pointBehind(start: GrammarPoint, text: string): GrammarPoint {
  const end = pointAt(new LineIndex(text), text.length)
  return end.row === 0 ? { row: start.row, column: start.column + end.column } : { ...end, row: start.row + end.row }
}
