import type { PythonFile } from '../../python-file.ts'

const quotes = new WeakMap<PythonFile, string>()

/** The quote that most short strings of a file have; `"` where there is no telling. */
export function preferredQuote(file: PythonFile): string {
  let quote = quotes.get(file)
  if (quote === undefined) quotes.set(file, (quote = countQuotes(file) > 0 ? "'" : '"'))
  return quote
}

/** How many more single ones than double ones. */
function countQuotes(file: PythonFile): number {
  let more = 0
  for (const { text } of file.tree.nodesOfKind('string_start')) {
    if (text.endsWith("'") && !text.endsWith("'''")) more += 1
    if (text.endsWith('"') && !text.endsWith('"""')) more -= 1
  }
  return more
}
