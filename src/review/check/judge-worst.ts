import type { Candidate } from '../../claims/locate/choose-candidates.ts'
import type { Answer } from '../../claims/answer.ts'
import { judgeCandidates } from '../../claims/judge-candidates.ts'
import type { Question } from '../../claims/question.ts'

/** A candidate that tells beforehand whether the claim is true of it. */
interface TellingCandidate extends Candidate {
  readonly isMeant: boolean
}

/**
 * As `judgeCandidates`, for things without a name: where a claim gives no line, or a line with none of them on it, the
 * ones of which it is true are meant as long as there are any.
 */
export function judgeWorst<C extends TellingCandidate>(
  question: Question,
  candidates: readonly C[],
  missing: string,
  judge: (candidate: C) => Answer,
): Answer {
  const { claim, file } = question
  const { lines } = claim
  const isOnLine =
    lines !== undefined &&
    candidates.some(({ at }) => {
      const line = file.lines.lineOf(at.start)
      return lines.first <= line && line <= lines.last
    })
  const meant = candidates.filter(({ isMeant }) => isMeant)
  return judgeCandidates(question, isOnLine || meant.length === 0 ? candidates : meant, missing, judge)
}
