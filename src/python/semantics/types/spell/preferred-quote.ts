import { oncePer } from '../../../syntax/once-per.ts'
import type { PythonFile } from '../../python-file.ts'

/** The quote that most short strings of a file have; `"` where there is no telling. */
export const preferredQuote = oncePer((file: PythonFile): string => (countQuotes(file) > 0 ? "'" : '"'))

/** How many more single ones than double ones. */
function countQuotes(file: PythonFile): number {
  let more = 0
  for (const { text } of file.tree.nodesOfKind('string_start')) {
    if (text.endsWith("'") && !text.endsWith("'''")) more += 1
    if (text.endsWith('"') && !text.endsWith('"""')) more -= 1
  }
  return more
}
