import type { DocstringContent } from './docstring-parts.ts'

/** A docstring of one line; `summaries` from the longest to the shortest, at least one. */
export function summaryContent([summary = '', ...shorterSummaries]: readonly string[]): DocstringContent {
  return {
    summary,
    shorterSummaries,
    parameters: [],
    result: undefined,
    finalValue: undefined,
    raises: [],
    attributes: [],
  }
}
