import type { LineRange } from '../../../claims/claim.ts'
import { leadingNumber } from './leading-number.ts'
import { Passage } from './passage.ts'
import type { Point } from './point.ts'

/** A row of a table as a point: its columns for numbers, lines and files are told by their heads. */
export function readRow(cells: readonly Passage[], head: readonly string[], headings: readonly Passage[]): Point {
  const column = (pattern: RegExp): string | undefined => cells[head.findIndex((title) => pattern.test(title))]?.text
  const numbered =
    column(/^(?:#|no\.?|nr\.?|number|id)$/) ??
    (/^\d{1,4}[.)]?$/.test(cells[0]?.text ?? '') ? cells[0]?.text : undefined)
  const number =
    numbered === undefined ? undefined : (leadingNumber(`${numbered} `)?.number ?? /^\d{1,4}$/.exec(numbered)?.[0])
  const path = /^`?([^\s`:]+\.pyi?)\b/.exec(column(/^(?:file|path|module|location|where)\b/) ?? '')?.[1]
  const lines = readLines(column(/^(?:lines?|location|where|place)\b/))
  const kept = cells.filter(({ text }) => text !== '' && text !== numbered && !/^L?\d+(?:\s*[-–]\s*\d+)?$/.test(text))
  return { number, headings, passages: [Passage.join(kept)], suggestions: [], children: [], path, lines }
}

function readLines(text: string | undefined): LineRange | undefined {
  const found = /(?:^|:|\bL|\blines? )(\d{1,7})(?:\s*[-–]\s*L?(\d{1,7}))?/i.exec(text ?? '')
  if (!found || Number(found[1]) === 0) return undefined
  const first = Number(found[1])
  return { first, last: Math.max(first, Number(found[2] ?? first)) }
}
