import * as z from 'zod/mini'
import { checkedFrame, checkedRecord, passedOver, type RawRecord } from './checked-records.ts'
import { entriesOf, jsonLines } from './json-records.ts'
import { parseJson } from './parse-json.ts'
import { lineRange, plainNumber } from './plain-numbers.ts'
import type { Replacement, ReviewRecord } from './record.ts'
import { wholeLines } from './whole-lines.ts'

const position = z.object({ line: z.nullish(z.number()), column: z.nullish(z.number()) })
const range = z.object({ start: z.nullish(position), end: z.nullish(position) })
const diagnostic = z.object({
  message: z.string(),
  location: z.nullish(z.object({ path: z.nullish(z.string()), range: z.nullish(range) })),
  code: z.nullish(z.object({ value: z.nullish(z.string()) })),
  suggestions: z.nullish(z.array(z.object({ range: z.nullish(range), text: z.nullish(z.string()) }))),
})
type Diagnostic = z.infer<typeof diagnostic>
type Range = z.infer<typeof range>

/** The JSON of reviewdog: columns are UTF-8 bytes from 1 by its specification, code points from ruff. */
export function* readRdjson(text: string): Generator<ReviewRecord> {
  const frame = z.object({ diagnostics: z.array(z.unknown()) })
  const { diagnostics } = checkedFrame(frame, parseJson(text, 'the review'), 'rdjson')
  for (const raw of entriesOf(text, diagnostics, ['diagnostics'])) yield finding(raw)
}

/** The same with one diagnostic on each line. */
export function* readRdjsonLines(text: string): Generator<ReviewRecord> {
  for (const raw of jsonLines(text)) yield raw.value === undefined ? passedOver(raw, 'it is not JSON') : finding(raw)
}

function finding(raw: RawRecord): ReviewRecord {
  return checkedRecord(diagnostic, raw, (found) => ({
    kind: 'finding',
    place: raw.place,
    at: raw.at,
    path: found.location?.path ?? undefined,
    lines: linesOf(found.location?.range),
    column: plainNumber(found.location?.range?.start?.column),
    rule: found.code?.value ?? undefined,
    message: found.message,
    replacement: replacementOf(found),
  }))
}

/** Without columns, all of the lines; an end at the start of a line is the end of the line before. */
function linesOf(given: Range | null | undefined): ReturnType<typeof lineRange> {
  const end = given?.end
  const last = end?.line && end.column === 1 ? end.line - 1 : end?.line
  return lineRange(given?.start?.line, last)
}

function replacementOf({ suggestions, location }: Diagnostic): Replacement | undefined {
  const [only, ...more] = suggestions ?? []
  if (!only || more.length > 0) return undefined
  const { start, end } = only.range ?? location?.range ?? {}
  const region = {
    startLine: plainNumber(start?.line),
    startColumn: plainNumber(start?.column),
    endLine: plainNumber(end?.line),
    endColumn: plainNumber(end?.column),
  }
  return wholeLines(region, only.text)
}
