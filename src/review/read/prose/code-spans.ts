import type { Span } from '../../../text/span.ts'

/** What backticks enclose; the span is that of the whole, the text what is within. */
export interface CodeSpan extends Span {
  readonly text: string
}

/** As CommonMark pairs them: a run of backticks ends with the next one of its length. */
export function findCodeSpans(text: string): readonly CodeSpan[] {
  const runs = [...text.matchAll(/`+/g)].map(({ index, 0: run }) => ({ start: index, end: index + run.length }))
  const next = nextOfLength(runs)
  const found: CodeSpan[] = []
  for (let index = 0; index < runs.length; index++) {
    const close = next[index]
    if (close === undefined) continue
    const [open, end] = [runs[index]!, runs[close]!]
    found.push({ start: open.start, end: end.end, text: text.slice(open.end, end.start).trim() })
    index = close
  }
  return found
}

/** By run: the next one that is as long. */
function nextOfLength(runs: readonly Span[]): readonly (number | undefined)[] {
  const seen = new Map<number, number>()
  const next: (number | undefined)[] = []
  for (let index = runs.length - 1; index >= 0; index--) {
    const length = runs[index]!.end - runs[index]!.start
    next[index] = seen.get(length)
    seen.set(length, index)
  }
  return next
}
