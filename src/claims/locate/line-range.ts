import type { Span } from '../../text/span.ts'
import type { LineIndex } from '../../text/line-index.ts'
import type { LineRange } from '../claim.ts'

/** The lines that a span touches. */
export function linesOf(lines: LineIndex, { start, end }: Span): LineRange {
  const first = lines.lineOf(start)
  return { first, last: Math.max(first, lines.lineOf(Math.max(start, end - 1))) }
}

/** How many lines lie between two ranges; 0 where they share one. */
export function distance(one: LineRange, other: LineRange): number {
  return Math.max(0, one.first - other.last, other.first - one.last)
}

/** `42`, `42-45` */
export function describeLines({ first, last }: LineRange): string {
  return first === last ? `${first}` : `${first}-${last}`
}
