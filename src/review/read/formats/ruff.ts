import * as z from 'zod/mini'
import { checkedFrame, checkedRecord } from './checked-records.ts'
import { entriesOf } from './json-records.ts'
import { parseJson } from './parse-json.ts'
import { lineRange, plainNumber } from './plain-numbers.ts'
import type { Replacement, ReviewRecord } from './record.ts'
import { wholeLines } from './whole-lines.ts'

const place = z.object({ row: z.number(), column: z.number() })
const edit = z.object({ content: z.nullish(z.string()), location: place, end_location: place })
const diagnostic = z.object({
  code: z.nullish(z.string()),
  name: z.nullish(z.string()),
  message: z.string(),
  filename: z.nullish(z.string()),
  location: z.nullish(place),
  end_location: z.nullish(place),
  fix: z.nullish(z.object({ edits: z.array(edit) })),
})
type Diagnostic = z.infer<typeof diagnostic>

/** `ruff check --output-format json`: places count code points from 1. */
export function* readRuff(text: string): Generator<ReviewRecord> {
  const entries = checkedFrame(z.array(z.unknown()), parseJson(text, 'the review'), 'the JSON of ruff')
  for (const raw of entriesOf(text, entries)) {
    yield checkedRecord(diagnostic, raw, (found) => ({
      kind: 'finding',
      place: raw.place,
      at: raw.at,
      path: found.filename ?? undefined,
      lines: lineRange(found.location?.row, lastLineOf(found)),
      column: plainNumber(found.location?.column),
      rule: found.code ?? undefined,
      ruleName: found.name ?? undefined,
      message: found.message,
      replacement: replacementOf(found),
    }))
  }
}

/** An end at the start of a line is the end of the line before. */
function lastLineOf({ end_location: end }: Diagnostic): number | undefined {
  return end ? (end.column === 1 ? end.row - 1 : end.row) : undefined
}

function replacementOf({ fix }: Diagnostic): Replacement | undefined {
  const [only, ...more] = fix?.edits ?? []
  if (!only || more.length > 0) return undefined
  const { location, end_location: end, content } = only
  return wholeLines(
    { startLine: location.row, startColumn: location.column, endLine: end.row, endColumn: end.column },
    content,
  )
}
