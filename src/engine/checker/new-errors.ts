import { ComposedEdits } from '../../text/composed-edits.ts'
import { LineIndex } from '../../text/line-index.ts'
import type { Changed } from '../outcome.ts'
import type { CheckerError } from './project-checker.ts'

/** Errors of edited files, their lines counted as in the files before the edits: an added import moves none. */
export function placeErrors(errors: readonly CheckerError[], changed: readonly Changed[]): readonly CheckerError[] {
  const outcomes = new Map(changed.map((outcome) => [outcome.path, outcome]))
  const originalLines = new Map<string, (line: number) => number>()
  return errors.map((error) => {
    const outcome = outcomes.get(error.path)
    if (!outcome || error.line < 1) return error
    const originalLine = originalLines.get(error.path) ?? lineReader(outcome)
    originalLines.set(error.path, originalLine)
    return { ...error, line: originalLine(error.line) }
  })
}

function lineReader({ before, after, edits }: Changed): (line: number) => number {
  const composed = new ComposedEdits(before)
  composed.add(edits)
  const afterLines = new LineIndex(after)
  const beforeLines = new LineIndex(before)
  return (line) => beforeLines.lineOf(composed.toOriginal(afterLines.offsetOf(line)))
}

/** The errors that are not among those of before; an error that is there twice now and was there once is new once. */
export function newErrors(before: readonly CheckerError[], after: readonly CheckerError[]): readonly CheckerError[] {
  const known = new Map<string, number>()
  for (const error of before) known.set(keyOf(error), (known.get(keyOf(error)) ?? 0) + 1)
  return after.filter((error) => {
    const left = known.get(keyOf(error)) ?? 0
    known.set(keyOf(error), left - 1)
    return left <= 0
  })
}

/** Messages tell of other lines (`already defined on line 12`), which move too. */
function keyOf(error: CheckerError): string {
  return `${spotOf(error)}\0${error.message.replaceAll(/\bline \d+/g, 'line')}`
}

/** Where an error is and of which kind: its message may speak of hints that come and go. */
export function spotOf({ path, line, rule = '' }: CheckerError): string {
  return `${path}\0${line}\0${rule}`
}
