import type { Replacement } from './record.ts'
import { lineRange } from './plain-numbers.ts'

interface Region {
  readonly startLine: number | undefined
  readonly startColumn?: number | undefined
  readonly endLine?: number | undefined
  readonly endColumn?: number | undefined
}

/** New lines for whole ones, if that is what a replaced region is: what is put within lines needs their text. */
export function wholeLines(
  { startLine, startColumn, endLine, endColumn }: Region,
  text: string | null | undefined,
): Replacement | undefined {
  if (startLine === undefined || (startColumn ?? 1) !== 1 || text === null || text === undefined) return undefined
  const end = endLine ?? startLine
  const isToLineEnd = endColumn === undefined
  const isToNextLine = endColumn === 1 && end > startLine && text.endsWith('\n')
  // Lines that go without others in their place are no lines to suggest.
  if (text === '' || (!isToLineEnd && !isToNextLine)) return undefined
  const lines = lineRange(startLine, isToNextLine ? end - 1 : end)
  return lines && { lines, text }
}
