import { lineLimitOf } from '../../../src/python/rewrite/line-limit.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'

/** The columns that an indentation leaves for text; infinite without a limit. */
export function roomBehind(file: PythonFile, indentation: string): number {
  return lineLimitOf(file) - columnsOf(indentation)
}

/** The columns of white space; tabs go to the next multiple of eight. */
export function columnsOf(space: string): number {
  let column = 0
  for (const character of space) column = character === '\t' ? (column | 7) + 1 : column + 1
  return column
}
