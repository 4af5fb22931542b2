import type { LineRange } from '../../src/python/semantics/region/region-of-lines.ts'

/** Reads `120-131` or `120`; or says in words for the user what is wrong with it. */
export function readLines(text: string): LineRange | string {
  if (text === '') return 'no lines to extract: give `--lines 120-131`'
  const found = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(text.trim())
  if (!found) return `\`${text}\` is no range of lines: it is written as \`120-131\``
  const first = Number(found[1])
  const last = Number(found[2] ?? first)
  if (first < 1) return 'lines are counted from 1'
  return last < first ? `the lines ${first}-${last} end before they start` : { first, last }
}
