import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import type { PythonFile } from '../semantics/python-file.ts'
import { editedColumn } from './edited-column.ts'
import { lineLimitOf } from './line-limit.ts'

const noShifts = new Map<number, number>()

/**
 * Breaks the line behind a comma that the edits write, the second operand aligned with the first, when the edits make
 * the line longer than the file's limit and the break brings both parts under it. Otherwise the edits come back as
 * they are.
 */
export function breakLongLine(file: PythonFile, edits: readonly Edit[], left: Span, right: Span): readonly Edit[] {
  const comma = edits.find((edit) => edit.start === left.end && edit.end === right.start && edit.text === ', ')
  if (!comma) return edits
  const { lineEnd, lineStart } = lineAround(file, comma.start)
  const limit = lineLimitOf(file)
  const columnOf = (offset: number): number => editedColumn(file.lines, edits, noShifts, offset)
  const column = columnOf(left.start)
  const rest = columnOf(lineEnd) - columnOf(right.start)
  const isTooLong = columnOf(lineEnd) > limit && lineEnd - lineStart <= limit
  if (!isTooLong || left.start < lineStart || columnOf(comma.start) > limit || column + rest > limit) return edits
  const text = `,${lineBreakAt(file.text, lineEnd)}${indentationTo(file.text, lineStart, column)}`
  return edits.map((edit) => (edit === comma ? { ...comma, text } : edit))
}

function lineAround(file: PythonFile, offset: number): { lineStart: number; lineEnd: number } {
  const { line } = file.lines.positionOf(offset)
  const lineStart = file.lines.starts[line - 1]!
  let lineEnd = file.lines.starts[line] ?? file.text.length
  while (lineEnd > lineStart && /[\r\n]/.test(file.text[lineEnd - 1]!)) lineEnd -= 1
  return { lineStart, lineEnd }
}

function lineBreakAt(text: string, lineEnd: number): string {
  return /^\r?\n|^\r/.exec(text.slice(lineEnd, lineEnd + 2))?.[0] ?? /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}

/** Space up to a column, the tabs of the line's own indentation kept. */
function indentationTo(text: string, lineStart: number, column: number): string {
  const own = /^[ \t]*/.exec(text.slice(lineStart, lineStart + column))![0]
  return own + ' '.repeat(column - own.length)
}
