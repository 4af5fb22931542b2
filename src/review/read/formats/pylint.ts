import * as z from 'zod/mini'
import { checkedFrame, checkedRecord, type RawRecord } from './checked-records.ts'
import { entriesOf } from './json-records.ts'
import { parseJson } from './parse-json.ts'
import { fromZero, lineRange } from './plain-numbers.ts'
import type { ReviewRecord } from './record.ts'

const shared = {
  symbol: z.nullish(z.string()),
  message: z.string(),
  obj: z.nullish(z.string()),
  path: z.nullish(z.string()),
  line: z.nullish(z.number()),
  column: z.nullish(z.number()),
  endLine: z.nullish(z.number()),
}
const message = z.object({ ...shared, 'message-id': z.nullish(z.string()) })
const message2 = z.object({ ...shared, messageId: z.nullish(z.string()) })
type Message = z.infer<z.ZodMiniObject<typeof shared>>

/** `pylint --output-format json`. */
export function* readPylint(text: string): Generator<ReviewRecord> {
  const entries = checkedFrame(z.array(z.unknown()), parseJson(text, 'the review'), 'the JSON of pylint')
  for (const raw of entriesOf(text, entries))
    yield checkedRecord(message, raw, (found) => finding(raw, found, found['message-id']))
}

/** `pylint --output-format json2`. */
export function* readPylint2(text: string): Generator<ReviewRecord> {
  const frame = z.object({ messages: z.array(z.unknown()) })
  const { messages } = checkedFrame(frame, parseJson(text, 'the review'), 'the second JSON of pylint')
  for (const raw of entriesOf(text, messages, ['messages']))
    yield checkedRecord(message2, raw, (found) => finding(raw, found, found.messageId))
}

/** Columns are UTF-8 bytes from 0. */
function finding({ place, at }: RawRecord, found: Message, id: string | null | undefined): ReviewRecord {
  return {
    kind: 'finding',
    place,
    at,
    path: found.path ?? undefined,
    lines: lineRange(found.line, found.endLine),
    column: fromZero(found.column),
    rule: id ?? found.symbol ?? undefined,
    ruleName: found.symbol ?? undefined,
    message: found.message,
    around: found.obj || undefined,
  }
}
