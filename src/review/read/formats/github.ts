import * as z from 'zod/mini'
import { checkedFrame, checkedRecord, passedOver, type RawRecord } from './checked-records.ts'
import { entriesOf } from './json-records.ts'
import { parseJson } from './parse-json.ts'
import { lineRange } from './plain-numbers.ts'
import { codeInHunk } from './code-in-hunk.ts'
import type { ReviewRecord } from './record.ts'

/** GitHub takes no longer ones. */
const maximumBody = 65_536

const comment = z.object({
  body: z.nullish(z.string()),
  path: z.nullish(z.string()),
  line: z.nullish(z.number()),
  start_line: z.nullish(z.number()),
  original_line: z.nullish(z.number()),
  original_start_line: z.nullish(z.number()),
  side: z.nullish(z.string()),
  start_side: z.nullish(z.string()),
  subject_type: z.nullish(z.string()),
  diff_hunk: z.nullish(z.string()),
})
type Comment = z.infer<typeof comment>

/** The review comments of a pull request as the API of GitHub has them, or pages of them. */
export function* readGithub(text: string): Generator<ReviewRecord> {
  const entries = checkedFrame(z.array(z.unknown()), parseJson(text, 'the review'), 'the comments of GitHub')
  for (const raw of entriesOf(text, entries)) {
    if (!Array.isArray(raw.value)) yield remark(raw)
    else
      for (const [index, value] of raw.value.entries()) yield remark({ ...raw, place: `${raw.place}[${index}]`, value })
  }
}

function remark(raw: RawRecord): ReviewRecord {
  return checkedRecord(comment, raw, (found) => {
    const { body, side, path } = found
    if (side === 'LEFT') return passedOver(raw, 'it is about deleted lines')
    if (!body?.trim()) return passedOver(raw, 'it says nothing')
    if (body.length > maximumBody) return passedOver(raw, `it is longer than ${maximumBody} characters`)
    const lines = linesOf(found)
    const reviewedCode = lines && codeInHunk(found.diff_hunk ?? '', originalLinesOf(found))
    return { kind: 'remark', place: raw.place, at: raw.at, path: path ?? undefined, lines, body, reviewedCode }
  })
}

/** `line` is null where the file has changed since: the line that was commented on is all there is. */
function linesOf({ line, start_line, original_line, original_start_line, start_side, subject_type }: Comment) {
  if (subject_type === 'file') return undefined
  const [first, last] = line ? [start_line, line] : [original_start_line, original_line]
  return start_side === 'LEFT' ? lineRange(last) : lineRange(first ?? last, last)
}

/** The lines as the hunk counts them. */
function originalLinesOf({ line, start_line, original_line, original_start_line, start_side }: Comment) {
  const [first, last] = original_line ? [original_start_line, original_line] : [start_line, line]
  return start_side === 'LEFT' ? lineRange(last) : lineRange(first ?? last, last)
}
