import { passedOver } from './checked-records.ts'
import { linesOf } from './json-records.ts'
import { lineRange, plainNumber } from './plain-numbers.ts'
import type { ReviewRecord } from './record.ts'
import { isShownSource } from './shown-source.ts'

/** `a.py:3:1: F401 …`, `a.py:3: [F401] …`, and of pylint `a.py:3:0: C0114: … (missing-module-docstring)` */
const findingLine =
  /^((?:[A-Za-z]:)?[^:\r\n]{1,4096}):(\d{1,15}):(?:(\d{1,15}):)? (?:\[([A-Z]{1,7}\d{1,4})(?:, [^\]\r\n]{0,200})?\]|([A-Z]{1,7}\d{1,4})(:?))(?: |$)(.{0,20000})/
/** A list in a review, not a path. */
const listMark = /^(?:[-*+>#|]|\d{1,9}[.)])\s/
/** What is printed around findings: module titles of pylint, counts of flake8. */
const frameLine = /^(?:\*{5,} Module |-{5,}$|Your code has been rated |\d+(?:\s|$))/

/** Whether flake8 writes such a line. */
export function isFlake8Line(line: string): boolean {
  return findingLine.test(line) && !listMark.test(line)
}

/** Whether a line is about the findings, and none of them. */
export function isFlake8Frame(line: string): boolean {
  return frameLine.test(line)
}

/** The text of flake8, also in its format `pylint`: columns are code points or bytes, as the plugin has it. */
export function* readFlake8(text: string): Generator<ReviewRecord> {
  const lines = [...linesOf(text)]
  for (const [index, raw] of lines.entries()) {
    const found = isFlake8Line(raw.line) ? findingLine.exec(raw.line) : undefined
    if (found) yield finding(raw, found)
    else if (!isFlake8Frame(raw.line) && !isShownSource(raw.line, lines[index + 1]?.line))
      yield passedOver(raw, 'it is no line of flake8')
  }
}

function finding(
  { place, at }: { place: string; at: ReviewRecord['at'] },
  [, path, line, column, bracketed, bare, colon, text = '']: RegExpExecArray,
): ReviewRecord {
  const [, name] = / \(([a-z][a-z-]{2,60})\)$/.exec(text) ?? []
  const isPylint = colon === ':' && name !== undefined
  const message = isPylint ? text.slice(0, -name.length - 3) : text.replace(/^\[\*\] /, '')
  return {
    kind: 'finding',
    place,
    at,
    path,
    lines: lineRange(Number(line)),
    column: column === undefined ? undefined : plainNumber(Number(column) + (isPylint ? 1 : 0)),
    rule: bracketed ?? bare,
    message,
  }
}
