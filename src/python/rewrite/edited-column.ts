import type { Edit } from '../../text/edit.ts'
import type { LineIndex } from '../../text/line-index.ts'

/** How far a line's indentation is moved, by the 1-based line. */
export type LineShifts = ReadonlyMap<number, number>

/**
 * The 0-based column, in UTF-16 units, at which an offset stands once the edits are made. An insertion at the offset
 * itself counts as made before it; an offset in removed text stands where the new text ends.
 */
export function editedColumn(lines: LineIndex, edits: readonly Edit[], shifts: LineShifts, offset: number): number {
  const { line, column } = lines.positionOf(offset)
  const lineStart = offset - (column - 1)
  let last: Edit | undefined
  for (const edit of edits) {
    const isBefore = edit.start < offset || edit.end === offset
    if (isBefore && Math.min(edit.end, offset) >= lineStart && !(last && last.start > edit.start)) last = edit
  }
  if (!last) return column - 1 + (shifts.get(line) ?? 0)
  const others = edits.filter((edit) => edit !== last)
  const behind = Math.max(offset - last.end, 0)
  const newline = Math.max(last.text.lastIndexOf('\n'), last.text.lastIndexOf('\r'))
  if (newline >= 0) return last.text.length - newline - 1 + behind
  return (
    editedColumn(
      lines,
      others.filter((edit) => edit.end <= last.start),
      shifts,
      last.start,
    ) +
    last.text.length +
    behind
  )
}
