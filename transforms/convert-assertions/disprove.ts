import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { attributesNamed } from '../../src/python/syntax/attributes-named.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { Claim, LineRange } from '../../src/claims/claim.ts'
import { functionAround } from '../../src/claims/locate/find-definitions.ts'
import type { Candidate } from '../../src/claims/locate/choose-candidates.ts'
import { distance, linesOf } from '../../src/claims/locate/line-range.ts'
import { subjectName } from '../../src/claims/locate/subject-name.ts'
import { needsDecision, notLocated, refuted, type Answer } from '../../src/claims/answer.ts'
import { evidence } from '../../src/claims/evidence.ts'
import { judgeCandidates, listOf } from '../../src/claims/judge-candidates.ts'
import type { Question } from '../../src/claims/question.ts'
import { wishFor } from '../../src/claims/wish.ts'

interface AssertionCandidate extends Candidate {
  readonly call: SyntaxNode
  readonly method: string
}

const isAssertion = (name: string): boolean => /^(?:assert|fail(?:If|Unless))\w*$/.test(name) && name !== 'assert_'
/** So far from the claimed line an assertion may be and still be the one that is meant. */
const nearLines = 4

/** "`assertTrue` should be `assertEqual`": false where `assertEqual` is what is written. */
export function disprove(question: Question): Answer {
  const { claim, file } = question
  const methods = claimedMethods(claim)
  const candidates = assertionsIn(file).filter(({ method }) => methods.length === 0 || methods.includes(method))
  const onLine = methods.length > 0 ? candidates : candidates.filter((each) => isOnLines(file, each, claim.lines))
  if (onLine.length > 0) return judgeCandidates(question, onLine, '', (candidate) => judge(question, candidate))
  return refuteByNeighbours(question, methods) ?? notLocated(`no assertion \`${methods.join('`, `')}\` is in the file`)
}

/** What the review says is written, without what it wants in its place. */
function claimedMethods({ subjects, renames }: Claim): readonly string[] {
  const proposed = new Set(renames.map(({ to }) => lastPart(to)))
  const from = renames.map(({ from: name }) => lastPart(name))
  const named = [...subjects.map((subject) => lastPart(subjectName(subject))), ...from].filter((name) =>
    isAssertion(name),
  )
  return [...new Set(named)].filter((name) => !proposed.has(name))
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}

function assertionsIn(file: PythonFile): readonly AssertionCandidate[] {
  const found: AssertionCandidate[] = []
  for (const attribute of attributesNamed(file.tree, isAssertion)) {
    const call = attribute.parent
    if (!call?.is('call') || attribute.field !== 'function') continue
    const around = functionAround(file, call.start)?.node
    found.push({ call, method: attribute.get('attribute').text, at: call, around })
  }
  return found
}

function isOnLines(file: PythonFile, { at }: Candidate, lines: LineRange | undefined): boolean {
  return lines !== undefined && distance(linesOf(file.lines, at), lines) === 0
}

/** Whether it can be written better is the transform's to say: without a finding the claim is left to a reader. */
function judge({ claim, file }: Question, { call, method }: AssertionCandidate): Answer {
  const line = file.lines.lineOf(call.start)
  const fact = evidence(file, 'syntax', call, `\`${method}\` is called at line ${line}`)
  const words = claim.renames.map(({ to }) => lastPart(subjectName(to)))
  return { ...needsDecision(fact.statement, [fact], [wishFor('convert-assertions', call)]), provedBy: { words } }
}

/** There is no such method: what is asserted around the claimed lines is the counter-fact. */
function refuteByNeighbours({ claim, file }: Question, methods: readonly string[]): Answer | undefined {
  const { lines } = claim
  if (!lines || methods.length === 0) return undefined
  const near = assertionsIn(file).filter(({ at }) => distance(linesOf(file.lines, at), lines) <= nearLines)
  const facts = near.map(({ call, method }) => {
    return evidence(file, 'syntax', call, `line ${file.lines.lineOf(call.start)} calls \`${method}\``)
  })
  const [first, ...rest] = facts
  if (!first) return undefined
  const used = listOf([...new Set(near.map(({ method }) => `\`${method}\``))])
  const absent = listOf(methods.map((method) => `\`${method}\``))
  return refuted(`there is no ${absent} in the file; the statements near line ${lines.first} use ${used}`, [
    first,
    ...rest,
  ])
}
