import { oncePer } from '../syntax/once-per.ts'
import type { PythonFile } from '../semantics/python-file.ts'

/** The limit of PEP 8 and those that teams choose instead. */
const customaryLimits = [79, 88, 100, 120]

/** How many of its lines a file may have over a limit that it still seems to keep. */
const toleratedShare = 0.01

/**
 * The length of line that a file keeps to: what the project's configuration says, else 79, or the first customary limit above it that at most one line in a hundred
 * is over; without any, infinite.
 */
export const lineLimitOf = oncePer((file: PythonFile): number => file.conventions.lineLength ?? findLimit(file))

function findLimit(file: PythonFile): number {
  const { starts, text } = file.lines
  const lengths = starts.map((start, line) => lineLength(text, start, starts[line + 1] ?? text.length))
  const tolerated = lengths.length * toleratedShare
  return customaryLimits.find((limit) => lengths.filter((length) => length > limit).length <= tolerated) ?? Infinity
}

function lineLength(text: string, start: number, end: number): number {
  let last = end
  while (last > start && /[\r\n]/.test(text[last - 1]!)) last -= 1
  return last - start
}
