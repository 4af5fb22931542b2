import type * as z from 'zod/mini'
import { ToolError } from '../../../errors.ts'
import type { Span } from '../../../text/span.ts'
import type { PassedOver, ReviewRecord } from './record.ts'

/** A place in a review, and what stands there. */
export interface RawRecord {
  readonly place: string
  readonly at: Span
  readonly value: unknown
}

/** Reads a record whose shape is checked first; one that is none is passed over, and the warning says what is wrong. */
export function checkedRecord<Shape>(
  schema: z.ZodMiniType<Shape>,
  raw: RawRecord,
  read: (shape: Shape) => ReviewRecord,
): ReviewRecord {
  const checked = schema.safeParse(raw.value)
  return checked.success ? read(checked.data) : passedOver(raw, faultOf(checked.error, raw))
}

/** The frame of a review; without it there is nothing to read. */
export function checkedFrame<Shape>(schema: z.ZodMiniType<Shape>, value: unknown, format: string): Shape {
  const checked = schema.safeParse(value)
  if (checked.success) return checked.data
  const fault = faultOf(checked.error, { place: '', value })
  throw new ToolError('cannot-read', `the review is not ${format}: ${fault}`, { hint: 'see `--from`' })
}

export function passedOver({ place, at }: Pick<RawRecord, 'place' | 'at'>, fault: string): PassedOver {
  return { kind: 'passed-over', place, at, warning: fault }
}

/** "`results[3].locations[0].physicalLocation` is a number where an object is wanted" */
function faultOf(error: z.core.$ZodError, { place, value }: Pick<RawRecord, 'place' | 'value'>): string {
  const [issue] = error.issues
  const path = issue?.path ?? []
  const shown = placeOf(place, path)
  const found = wordFor(valueAt(value, path))
  const subject = shown === '' ? 'it' : `\`${shown}\``
  if (issue?.code !== 'invalid_type') return `${subject} is not what it should be`
  return found === 'nothing'
    ? `${subject} is missing`
    : `${subject} is ${found} where ${article(issue.expected)} is wanted`
}

function placeOf(place: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>((shown, step) => {
    if (typeof step === 'number') return `${shown}[${step}]`
    return shown === '' ? String(step) : `${shown}.${String(step)}`
  }, place)
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value
  for (const step of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Reflect.get(found, step)
  }
  return found
}

function wordFor(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  return article(Array.isArray(value) ? 'array' : typeof value)
}

function article(word: string): string {
  return /^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`
}
