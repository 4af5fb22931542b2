import type { DocstringSection } from './docstring.ts'
import type { DocstringLine } from './docstring-line.ts'

/** A section and the number of the line behind it. */
export interface SectionReading {
  readonly section: DocstringSection
  readonly next: number
}

/** The first line of an entry, and the line behind its last. */
export interface EntryLines {
  readonly first: number
  readonly next: number
}

/** The lines of a section cut where one stands as far to the left as any; indented ones belong to the one above. */
export function* cutEntries(lines: readonly DocstringLine[], first: number, next: number): Generator<EntryLines> {
  const starts = startsOfEntries(lines, first, next)
  for (const [number, start] of starts.entries()) yield { first: start, next: starts[number + 1] ?? next }
}

function startsOfEntries(lines: readonly DocstringLine[], first: number, next: number): readonly number[] {
  let least = Infinity
  let starts: number[] = []
  for (let line = first; line < next; line++) {
    const { text, indent, isVerbatim } = lines[line]!
    if (text === '' || indent > least) continue
    if (indent < least) starts = []
    least = indent
    if (!isVerbatim) starts.push(line)
  }
  return starts
}
