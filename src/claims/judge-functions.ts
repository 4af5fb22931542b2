import type { Answer } from './answer.ts'
import { judgeCandidates } from './judge-candidates.ts'
import { findFunctions, type FunctionCandidate } from './locate/find-definitions.ts'
import { subjectName } from './locate/subject-name.ts'
import type { Question } from './question.ts'

/** What the code says about the functions that a claim names or that start on its lines. */
export function judgeFunctions(question: Question, judge: (candidate: FunctionCandidate) => Answer): Answer {
  const { claim, file } = question
  const names = claim.subjects.map((subject) => `\`${subjectName(subject)}\``).join(', ')
  const missing = names === '' ? 'no function starts on that line' : `no function ${names} is defined in the file`
  return judgeCandidates(question, findFunctions(claim, file), missing, judge)
}
