import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { FunctionCandidate } from '../../src/claims/locate/find-definitions.ts'
import { describeLines } from '../../src/claims/locate/line-range.ts'
import { confirmed, needsDecision, refuted, type Answer, type Wish } from '../../src/claims/answer.ts'
import { evidence } from '../../src/claims/evidence.ts'
import { fitsFigure } from '../../src/claims/figure.ts'
import { branchCounts, functionLines, lineCounts, statementCounts } from '../../src/claims/function-size.ts'
import { judgeFunctions } from '../../src/claims/judge-functions.ts'
import type { Question } from '../../src/claims/question.ts'

/** Below this nobody splits unasked. */
const splitLines = 50

/** "`run` is 143 lines long", "`run` has 15 branches": the claimed figure against the real one. */
export function disprove(question: Question): Answer {
  return judgeFunctions(question, (candidate) => judge(question, candidate))
}

function judge(question: Question, candidate: FunctionCandidate): Answer {
  const { figure, kind } = question.claim
  if (kind === 'too-many-branches') return judgeParts(question, candidate, 'branches')
  if (figure?.unit === 'statements') return judgeParts(question, candidate, 'statements')
  if (figure?.unit === 'branches') return judgeParts(question, candidate, 'branches')
  return judgeLines(question, candidate)
}

/** "`run` has 15 branches" or statements: they are counted in more than one way, so only what fits none is false. */
function judgeParts({ claim, file }: Question, candidate: FunctionCandidate, unit: 'branches' | 'statements'): Answer {
  const counts = unit === 'branches' ? branchCounts(candidate.node) : statementCounts(candidate.node)
  const [least, most] = [counts[0]!, counts.at(-1)!]
  const shown = least === most ? `${least}` : `${least} to ${most}, as one counts,`
  const fact = evidence(file, 'count', candidate.at, `\`${candidate.path}\` has ${shown} ${unit}`)
  if (!claim.figure || claim.figure.unit !== unit) {
    return needsDecision(`${fact.statement}; how many are too many is a choice`, [fact], [splitWish(file, candidate)])
  }
  if (fitsFigure(claim, counts)) return confirmed(fact.statement, [fact], [splitWish(file, candidate)])
  return refuted(`${fact.statement}, not ${claim.figure.value}`, [fact])
}

function judgeLines({ claim, file }: Question, candidate: FunctionCandidate): Answer {
  const { figure } = claim
  const range = functionLines(file, candidate.node)
  const count = range.last - range.first + 1
  const shown = `${count} line${count === 1 ? '' : 's'} (${describeLines(range)})`
  const fact = evidence(file, 'count', candidate.at, `\`${candidate.path}\` has ${shown}`)
  const wishes = count > splitLines ? [splitWish(file, candidate)] : []
  if (figure?.unit !== 'lines')
    return needsDecision(`${fact.statement}; how long is too long is a choice`, [fact], wishes)
  if (fitsFigure(claim, lineCounts(file, candidate.node))) return confirmed(fact.statement, [fact], wishes)
  const whole = file.lines.count - (file.text.endsWith('\n') ? 1 : 0)
  const mistaken = figure.value === whole ? `; the file has ${whole}` : ''
  return refuted(
    `${shown}, not ${figure.value}${mistaken}; splitting is done on request: ${splitCommand(file, candidate)}`,
    [fact],
  )
}

function splitCommand(file: PythonFile, { path }: FunctionCandidate): string {
  return `\`pycodeshift run split-long-functions --in ${file.path}::${path} --max-lines 20\``
}

function splitWish(file: PythonFile, { node, path, at }: FunctionCandidate): Wish {
  return {
    transform: 'split-long-functions',
    at: { start: Math.min(at.start, node.start), end: node.end },
    options: (place) => ({ in: `${place.path}::${path}` }),
    onRequest: 'the tool chooses the blocks and their names',
  }
}
