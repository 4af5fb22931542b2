import type { Span } from '../../../text/span.ts'
import type { RawRecord } from './checked-records.ts'
import { tryJson } from './parse-json.ts'
import { recordSpans } from './record-spans.ts'

/**
 * The entries of an array of a JSON text with their places.
 * @param path the keys down to the array
 */
export function entriesOf(text: string, values: readonly unknown[], path: readonly string[] = []): RawRecord[] {
  return placedEntries(values, path, { text, spans: recordSpans(text, [...path, '*']) })
}

/** The same where the text has been looked through already. */
export function placedEntries(
  values: readonly unknown[],
  path: readonly string[],
  { text, spans }: { text: string; spans: ReadonlyMap<string, Span> },
): RawRecord[] {
  const name = path.join('.').replaceAll(/\.(\d+)(?=\.|$)/g, '[$1]')
  return values.map((value, index) => {
    const at = spans.get([...path, String(index)].join('/')) ?? { start: 0, end: text.length }
    return { place: `${name}[${index}]`, at, value }
  })
}

/** The JSON values of a text that has one on each line; `undefined` for a line that is none. */
export function* jsonLines(text: string): Generator<RawRecord> {
  for (const { place, at, line } of linesOf(text)) yield { place, at, value: tryJson(line) }
}

/** The lines of a text that hold something. */
export function* linesOf(text: string): Generator<{ place: string; at: RawRecord['at']; line: string }> {
  let number = 0
  for (let start = text.startsWith('\uFEFF') ? 1 : 0; start < text.length;) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    number++
    const line = text.slice(start, end).replace(/\r$/, '')
    if (line.trim() !== '') yield { place: `line ${number}`, at: { start, end: start + line.length }, line }
    start = end + 1
  }
}
