import type { Candidate } from './locate/choose-candidates.ts'
import { chooseCandidates, distanceTo, driftOf } from './locate/choose-candidates.ts'
import { needsDecision, notLocated, type Answer } from './answer.ts'
import type { Question } from './question.ts'

const shownPlaces = 5
/** Lines of reviews are off by an edit or two; what is further away and shares its name with others is something else. */
const farLines = 40

/**
 * What the code says where several things may be meant: the one that the claimed lines choose, else what holds for all of
 * them, else the only one of which the claim is true. What is left is for a reader to decide.
 * @param missing what is said when there is no candidate
 */
export function judgeCandidates<C extends Candidate>(
  { claim, file }: Question,
  candidates: readonly C[],
  missing: string,
  judge: (candidate: C) => Answer,
): Answer {
  if (candidates.length === 0) return notLocated(missing)
  const chosen = chooseCandidates(candidates, claim.lines, file.lines)
  const judged = chosen.map((candidate) => {
    return { ...judge(candidate), drift: driftOf(candidate, claim.lines, file.lines) }
  })
  if (judged.length === 1) return judged[0]!
  const isAlike = judged.every(({ status }) => status === 'refuted')
  if (isAlike) return together(judged, judged[0]!.summary)
  const far = chosen.map((candidate) => (claim.lines ? distanceTo(candidate, claim.lines, file.lines) : 0))
  if (far.every((lines) => lines === 0) && claim.lines && judged.every(({ status }) => status === 'confirmed')) {
    return { ...together(judged, judged[0]!.summary), wishes: judged.flatMap(({ wishes }) => wishes) }
  }
  const open = judged.filter(({ status }) => status !== 'refuted' && status !== 'already-done')
  if (open.length === 1 && far[judged.indexOf(open[0]!)]! <= farLines) return open[0]!
  const lines = chosen.map(({ at }) => file.lines.lineOf(at.start))
  return {
    ...needsDecision(`it may be about any of lines ${listOf(lines)}`),
    evidence: together(judged, '').evidence,
    // Among more places nobody chooses by reading edits.
    wishes: judged.length > shownPlaces ? [] : judged.flatMap(({ wishes }) => wishes),
  }
}

/** Several answers of one kind as one. */
function together(answers: readonly Answer[], summary: string): Answer {
  const evidence = answers.flatMap((answer) => answer.evidence.slice(0, 1)).slice(0, shownPlaces)
  const rest = answers.length - 1
  const others = rest === 1 ? 'the other place' : `the ${rest} other places`
  return { ...answers[0]!, summary: `${summary}; ${others} of that name are no different`, evidence }
}

/** `3, 7 and 12` */
export function listOf(items: readonly (string | number)[]): string {
  const shown = items.slice(0, shownPlaces)
  const rest = items.length - shown.length
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}
