import type { Claim } from './claim.ts'

/** Whether a claimed figure fits one of the ways to count, as far as its words bind it: "about", "over". */
export function fitsFigure({ figure, text }: Claim, counts: readonly number[]): boolean {
  if (!figure) return false
  const { value } = figure
  const before = text.slice(0, Math.max(0, text.indexOf(String(value)))).slice(-24)
  const largest = Math.max(...counts)
  if (/\b(?:over|more than|at least|exceeds?|exceeding|upwards? of)\s*$|>=?\s*$/i.test(before)) return largest >= value
  if (/^\d+\+/.test(text.slice(text.indexOf(String(value))))) return largest >= value
  const isRough = /\b(?:about|around|roughly|approximately|approx\.?|nearly|almost|some|close to)\s*$|~\s*$/i.test(
    before,
  )
  const slack = isRough ? Math.ceil(value * 0.15) : 0
  return counts.some((count) => Math.abs(count - value) <= slack)
}
