import type { LineIndex } from '../../text/line-index.ts'
import type { Span } from '../../text/span.ts'
import type { LineRange } from '../claim.ts'
import { describeLines, distance, linesOf } from './line-range.ts'

/** Something that a claim may be about. */
export interface Candidate {
  /** Where it is shown, and what edits go by. */
  readonly at: Span
  /** Where a review may say that it stands; `at` when absent. */
  readonly places?: readonly Span[] | undefined
  /** What it is a part of: the function, the class. */
  readonly around?: Span | undefined
}

/** So near a line may be off, where nothing else is as near. */
const nearLines = 5

/**
 * The candidates that fit claimed lines best: those on the lines, else the one in whose function they are, else the one
 * that is clearly nearest; all of them where the lines do not tell.
 */
export function chooseCandidates<C extends Candidate>(
  candidates: readonly C[],
  claimed: LineRange | undefined,
  lines: LineIndex,
): readonly C[] {
  if (candidates.length < 2 || !claimed) return candidates
  const far = candidates.map((candidate) => distanceTo(candidate, claimed, lines))
  const touching = candidates.filter((_, index) => far[index] === 0)
  if (touching.length > 0) return touching
  const inside = candidates.filter(({ around }) => around && distance(linesOf(lines, around), claimed) === 0)
  if (inside.length === 1) return inside
  const order = far.map((value, index) => ({ value, index })).toSorted((a, b) => a.value - b.value)
  const [nearest, next] = order
  const isClear = nearest!.value <= nearLines && next!.value > 2 * nearest!.value + 2
  return isClear ? [candidates[nearest!.index]!] : candidates
}

/** "claimed at line 42, found at line 57", where the candidate is not where the claim has it. */
export function driftOf(candidate: Candidate, claimed: LineRange | undefined, lines: LineIndex): string | undefined {
  if (!claimed || distanceTo(candidate, claimed, lines) === 0) return undefined
  return `claimed at ${word(claimed)} ${describeLines(claimed)}, found at line ${lines.lineOf(candidate.at.start)}`
}

function word({ first, last }: LineRange): string {
  return first === last ? 'line' : 'lines'
}

/** How many lines lie between the claimed ones and the nearest place of a candidate. */
export function distanceTo({ at, places }: Candidate, claimed: LineRange, lines: LineIndex): number {
  let nearest = Infinity
  for (const place of places ?? [at]) nearest = Math.min(nearest, distance(linesOf(lines, place), claimed))
  return nearest
}
