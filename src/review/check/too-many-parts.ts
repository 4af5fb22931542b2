import { readSignature } from '../../python/semantics/function-signature.ts'
import type { FunctionCandidate } from '../../claims/locate/find-definitions.ts'
import { confirmed, needsDecision, notLocated, refuted, type Answer } from '../../claims/answer.ts'
import { evidence } from '../../claims/evidence.ts'
import { fitsFigure } from '../../claims/figure.ts'
import { judgeFunctions } from '../../claims/judge-functions.ts'
import type { Question } from '../../claims/question.ts'

/** "`run` takes 9 arguments": the claimed figure against the real one. */
export function checkTooManyArguments(question: Question): Answer {
  return judgeFunctions(question, (candidate) => judgeArguments(question, candidate))
}

/** "the file has 900 lines": the claimed figure against the real one. */
export function checkFileTooLong({ claim, file }: Question): Answer {
  if (file.text === '') return notLocated('the file is empty')
  const count = file.lines.count - (file.text.endsWith('\n') ? 1 : 0)
  const last = file.lines.lineSpan(count)
  const fact = evidence(file, 'count', last, `the file has ${count} line${count === 1 ? '' : 's'}`)
  if (claim.figure?.unit !== 'lines')
    return needsDecision(`${fact.statement}; how long is too long is a choice`, [fact])
  const filled = file.text.split(/\r\n?|\n/).filter((line) => line.trim() !== '').length
  if (fitsFigure(claim, [count, count + 1, filled])) return confirmed(fact.statement, [fact])
  return refuted(`${fact.statement}, not ${claim.figure.value}`, [fact])
}

/** With and without the receiver, `*values` and `**options`, those that calls cannot give by position, and unused ones. */
function judgeArguments({ claim, file }: Question, candidate: FunctionCandidate): Answer {
  const parameters = readSignature(candidate.node)
  const plain = parameters.filter(({ kind }) => kind !== 'values' && kind !== 'keywords')
  const receiver = /^(?:self|cls|mcs|metacls)$/.test(plain[0]?.node.text ?? '') ? 1 : 0
  const positional = plain.filter(({ kind }) => kind !== 'keyword-only')
  const counts = [parameters, plain, positional].flatMap((each) => {
    const used = each.filter(({ node }) => !isMarkedUnused(node.text))
    return [each.length, used.length, each.length - receiver, used.length - receiver]
  })
  const fact = evidence(
    file,
    'count',
    candidate.at,
    `\`${candidate.path}\` takes ${describe(parameters.length, receiver)}`,
  )
  if (claim.figure?.unit !== 'arguments')
    return needsDecision(`${fact.statement}; how many are too many is a choice`, [fact])
  if (fitsFigure(claim, counts)) return confirmed(fact.statement, [fact])
  return refuted(`${fact.statement}, not ${claim.figure.value}`, [fact])
}

/** Linters do not count what a name says is not used. */
function isMarkedUnused(name: string): boolean {
  return /^(?:_|ignored_|unused_)/.test(name)
}

function describe(all: number, receiver: number): string {
  const count = `${all - receiver} argument${all - receiver === 1 ? '' : 's'}`
  return receiver === 0 ? count : `${count} beside its receiver`
}
