import type { Answer } from './answer.ts'
import { judgeCandidates } from './judge-candidates.ts'
import { findFunctions, type FunctionCandidate } from './locate/find-definitions.ts'
import { shownSubjects } from './locate/subject-name.ts'
import type { Question } from './question.ts'

/** What the code says about the functions that a claim names or that start on its lines. */
export function judgeFunctions(
  question: Question,
  judge: (candidate: FunctionCandidate) => Answer,
  functions = findFunctions(question.claim, question.file),
): Answer {
  const { claim } = question
  const names = shownSubjects(claim.subjects)
  const missing = names === '' ? 'no function starts on that line' : `no function ${names} is defined in the file`
  return judgeCandidates(question, functions, missing, judge)
}
