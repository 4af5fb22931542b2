import type { PythonFile } from '../../src/python/semantics/python-file.ts'

/** Whether an earlier pass of the run has changed how many lines the file has: then line numbers mean others. */
export function isEdited(file: PythonFile): boolean {
  return file.lineOf(file.text.length) !== file.lines.count
}
