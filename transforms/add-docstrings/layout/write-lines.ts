import { columnsOf, roomBehind } from './text-room.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import { indentationUnit } from './indentation-unit.ts'

/** Styles indent by so many spaces. */
const step = '    '

/**
 * Lines of a docstring indented by what the file indents by: two spaces or tabs in place of each four spaces.
 * @param write gets the columns that are left for text
 */
export function writeLines(
  file: PythonFile,
  indentation: string,
  write: (width: number) => readonly string[],
): readonly string[] {
  const unit = indentationUnit(file.tree)
  const room = roomBehind(file, indentation)
  if (unit === step) return write(room)
  // No line is indented by more than two steps.
  const lines = write(room - 2 * Math.max(0, columnsOf(unit) - step.length))
  return lines.map((line) => line.replace(/^(?: {4})+/, (space) => unit.repeat(space.length / step.length)))
}
