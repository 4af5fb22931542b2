import type { ComposedEdits } from '../text/composed-edits.ts'
import type { LineIndex } from '../text/line-index.ts'
import type { Span } from '../text/span.ts'
import type { Place } from './outcome.ts'

/** Where a span of the present text stands in the file as it was read. */
export function placeOf(lines: LineIndex, composed: ComposedEdits, span: Span): Place {
  const start = lines.positionOf(composed.toOriginal(span.start))
  const end = lines.positionOf(composed.toOriginal(span.end))
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}
