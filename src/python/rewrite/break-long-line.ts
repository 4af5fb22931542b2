import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import type { PythonFile } from '../semantics/python-file.ts'
import { editedColumn } from './edited-column.ts'
import { lineLimitOf } from './line-limit.ts'

const noShifts = new Map<number, number>()

/** The operands of a call that edits write, and the arguments that they take the place of. */
export interface WrittenOperands {
  readonly left: Span
  readonly right: Span
  readonly region: Span
}

/**
 * Breaks a line behind a comma, what follows aligned with the first operand, when the edits make the line longer than
 * the file's limit: in front of the arguments behind the operands if that is enough, else between the operands. The
 * edits come back as they are when no single break brings both parts under the limit.
 */
export function breakLongLine(file: PythonFile, edits: readonly Edit[], operands: WrittenOperands): readonly Edit[] {
  const { left, right, region } = operands
  const { lineEnd, lineStart } = lineAround(file, left.start)
  const limit = lineLimitOf(file)
  const columnOf = (offset: number): number => editedColumn(file.lines, edits, noShifts, offset)
  if (left.start < lineStart || lineEnd - lineStart > limit || columnOf(lineEnd) <= limit) return edits
  const column = columnOf(left.start)
  const text = `,${lineBreakAt(file.text, lineEnd)}${indentationTo(file.text, lineStart, column)}`
  const fits = ({ start, end }: Span): boolean =>
    end < lineEnd && columnOf(start) < limit && column + columnOf(lineEnd) - columnOf(end) <= limit
  const behind = commaBehind(file, region.end)
  if (behind && fits(behind)) return [...edits, { ...behind, text }]
  const comma = edits.find((edit) => edit.start === left.end && edit.end === right.start && edit.text === ', ')
  return comma && fits(comma) ? edits.map((edit) => (edit === comma ? { ...comma, text } : edit)) : edits
}

/** The comma and the space that separate the operands from the next argument on the line. */
function commaBehind(file: PythonFile, offset: number): Span | undefined {
  const [comma] = /^, *(?=[^\s#)])/.exec(file.text.slice(offset, offset + 40)) ?? []
  return comma === undefined ? undefined : { start: offset, end: offset + comma.length }
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
