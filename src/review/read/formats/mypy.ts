import * as z from 'zod/mini'
import { checkedRecord, passedOver, type RawRecord } from './checked-records.ts'
import { jsonLines, linesOf } from './json-records.ts'
import { fromZero, lineRange, plainNumber } from './plain-numbers.ts'
import type { ReviewRecord } from './record.ts'
import { isShownSource } from './shown-source.ts'

/** `a.py:3: error: …  [name-defined]`, also with a column and an end. */
const findingLine =
  /^((?:[A-Za-z]:)?[^:\r\n]{1,4096}):(\d{1,15}):(?:(\d{1,15}):)?(?:\d{1,15}:\d{1,15}:)? (error|warning|note): (.{0,20000})/
const listMark = /^(?:[-*+>#|]|\d{1,9}[.)])\s/
/** What is said about the whole run. */
const summaryLine = /^(?:Found \d+ errors? in |Success: no issues found)/

const message = z.object({
  file: z.string(),
  line: z.nullish(z.number()),
  column: z.nullish(z.number()),
  end_line: z.nullish(z.number()),
  message: z.string(),
  code: z.nullish(z.string()),
  severity: z.nullish(z.string()),
})

/** Whether mypy writes such a line. */
export function isMypyLine(line: string): boolean {
  return (findingLine.test(line) && !listMark.test(line)) || summaryLine.test(line)
}

/** The text of mypy; notes explain the error before them and claim nothing. */
export function* readMypy(text: string): Generator<ReviewRecord> {
  const lines = [...linesOf(text)]
  let read = 0
  for (const [index, raw] of lines.entries()) {
    if (index < read) continue
    const found = isMypyLine(raw.line) ? findingLine.exec(raw.line) : undefined
    const wrapped = found ? wrappedIn(lines, index) : []
    read = index + 1 + wrapped.length
    if (found && found[4] !== 'note') yield finding(raw, found, wrapped.map((line) => ` ${line}`).join(''))
    else if (!found && !summaryLine.test(raw.line) && !isShownSource(raw.line, lines[index + 1]?.line))
      yield passedOver(raw, 'it is no line of mypy')
  }
}

type Line = Pick<RawRecord, 'place' | 'at'> & { readonly line: string }

/** No message is wrapped into more lines. */
const maximumWrapped = 12

/** With `--pretty`, long messages go on in the next lines, up to their code. */
function wrappedIn(lines: readonly Line[], index: number): readonly string[] {
  const wrapped: string[] = []
  if (endsInCode(lines[index]!.line)) return wrapped
  for (let next = index + 1; next <= index + maximumWrapped; next++) {
    const line = lines[next]?.line
    if (line === undefined || isMypyLine(line) || isShownSource(line, lines[next + 1]?.line)) return []
    wrapped.push(line)
    if (endsInCode(line)) return wrapped
  }
  return []
}

function endsInCode(line: string): boolean {
  return /\[[a-z-]{2,60}\]$/.test(line)
}

function finding(
  { place, at }: Line,
  [, path, line, column, , first = '']: RegExpExecArray,
  rest: string,
): ReviewRecord {
  const said = `${first}${rest}`
  const [suffix = '', code] = / {1,2}\[([a-z][a-z-]{2,60})\]$/.exec(said) ?? []
  return {
    kind: 'finding',
    place,
    at,
    path,
    lines: lineRange(Number(line)),
    column: column === undefined ? undefined : plainNumber(Number(column)),
    rule: code,
    message: said.slice(0, said.length - suffix.length).trim(),
  }
}

/** `mypy --output json`: columns count from 0. */
export function* readMypyJson(text: string): Generator<ReviewRecord> {
  for (const raw of jsonLines(text)) {
    if (raw.value === undefined) yield passedOver(raw, 'it is not JSON')
    else if (!isNote(raw.value)) yield fromJson(raw)
  }
}

function isNote(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'severity' in value && value.severity === 'note'
}

function fromJson(raw: RawRecord): ReviewRecord {
  return checkedRecord(message, raw, (found) => ({
    kind: 'finding',
    place: raw.place,
    at: raw.at,
    path: found.file,
    lines: lineRange(found.line, found.end_line),
    column: fromZero(found.column),
    rule: found.code ?? undefined,
    message: found.message,
  }))
}
