import type { PythonFile } from '../../python/semantics/python-file.ts'
import { readCaught } from '../../python/semantics/handler-around.ts'
import type { SyntaxNode } from '../../python/syntax/node.ts'
import type { Claim } from '../../claims/claim.ts'
import { findDefinitions, functionAround } from '../../claims/locate/find-definitions.ts'
import type { Candidate } from '../../claims/locate/choose-candidates.ts'
import { subjectName } from '../../claims/locate/subject-name.ts'
import { confirmed, refuted, type Answer } from '../../claims/answer.ts'
import { evidence } from '../../claims/evidence.ts'
import { judgeWorst } from './judge-worst.ts'
import type { Question } from '../../claims/question.ts'

interface HandlerCandidate extends Candidate {
  readonly handler: SyntaxNode<'except_clause'>
  readonly isMeant: boolean
}

/** "a bare `except` at line 9": false where the handler names what it catches. */
export function checkBareExcept(question: Question): Answer {
  const { claim, file } = question
  const isBroad = asksForBroad(claim)
  const owners = findDefinitions({ ...claim, lines: undefined }, file)
  const handlers = handlersIn(file, isBroad).filter(
    ({ at }) => owners.length === 0 || owners.some(({ node }) => node.start <= at.start && at.end <= node.end),
  )
  return judgeWorst(question, handlers, 'there is no `except` in the file', (each) => judge(file, each, isBroad))
}

/** `except Exception` is meant, not `except:`. */
function asksForBroad({ rule = '', text, subjects }: Claim): boolean {
  if (['BLE001', 'W0703', 'W0718', 'broad-except', 'broad-exception-caught'].includes(rule)) return true
  // "Instead of a bare `except`, catch at least `Exception`"
  if (/\bbare\W{0,3}except\b(?!\W{0,3}(?:Base)?Exception)/i.test(text)) return false
  const isNamed = subjects.some((subject) => /\b(?:Base)?Exception$/.test(subjectName(subject)))
  return isNamed || /\b(?:broad|too general|overly general)\b|except\s+(?:Base)?Exception\b/i.test(text)
}

function handlersIn(file: PythonFile, isBroad: boolean): readonly HandlerCandidate[] {
  return [...file.tree.nodesOfKind('except_clause')].map((handler) => {
    const at = { start: handler.start, end: handler.token(':')?.end ?? handler.end }
    return { handler, at, around: functionAround(file, handler.start)?.node, isMeant: isMeant(handler, isBroad) }
  })
}

function isMeant(handler: SyntaxNode<'except_clause'>, isBroad: boolean): boolean {
  const { type } = readCaught(handler)
  if (handler.get('value').length === 0) return true
  return isBroad && type !== undefined && /\b(?:Base)?Exception\b/.test(type.text)
}

function judge(file: PythonFile, { handler, at, isMeant: isTrue }: HandlerCandidate, isBroad: boolean): Answer {
  const line = file.lines.lineOf(at.start)
  const { type } = readCaught(handler)
  if (isTrue) {
    const word = type ? `catches \`${type.text.slice(0, 60)}\`` : 'catches everything'
    const fact = evidence(file, 'syntax', at, `the \`except\` at line ${line} ${word}`)
    return confirmed(fact.statement, [fact])
  }
  const caught = handler
    .get('value')
    .map(({ text }) => text)
    .join(', ')
    .slice(0, 80)
  const note = isBroad ? '' : ', it is not bare'
  const fact = evidence(file, 'syntax', at, `the \`except\` at line ${line} catches \`${caught}\`${note}`)
  return refuted(fact.statement, [fact])
}
