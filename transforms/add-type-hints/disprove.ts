import { readSignature, type Parameter } from '../../src/python/semantics/function-signature.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { Claim } from '../../src/claims/claim.ts'
import {
  definitionsOf,
  findFunctions,
  isFunction,
  type FunctionCandidate,
} from '../../src/claims/locate/find-definitions.ts'
import type { Candidate } from '../../src/claims/locate/choose-candidates.ts'
import { shownSubjects, subjectName } from '../../src/claims/locate/subject-name.ts'
import { confirmed, refuted, type Answer, type Wish } from '../../src/claims/answer.ts'
import { evidence } from '../../src/claims/evidence.ts'
import { judgeCandidates, listOf } from '../../src/claims/judge-candidates.ts'
import type { Question } from '../../src/claims/question.ts'
import { wishFor } from '../../src/claims/wish.ts'

/** One place for a hint. */
interface Slot extends Candidate {
  readonly owner: FunctionCandidate
  /** `num_servers`, or what the function returns. */
  readonly name: string | undefined
  readonly hint: SyntaxNode | undefined
}

const options = { includeTests: true, confidence: 'likely' }

/** "`count` of `boot` has no type hint": false where it has one. */
export function disprove(question: Question): Answer {
  const { claim, file } = question
  const parameters = namedParameters(claim, file)
  if (parameters.length > 0) {
    return judgeCandidates(question, parameters, '', (slot) => judgeSlots(file, slot.owner, [slot]))
  }
  const names = shownSubjects(claim.subjects)
  const missing = names === '' ? 'no function starts on that line' : `no function or parameter ${names} is in the file`
  return judgeCandidates(question, findFunctions(claim, file), missing, (candidate) => {
    return judgeSlots(file, candidate, wantedSlots(claim, candidate))
  })
}

/** Rules about one parameter: a function of the same name is another matter. */
const parameterRules: ReadonlySet<string> = new Set(['ANN001', 'ANN002', 'ANN003', 'reportMissingParameterType'])

/** The parameters that subjects name; of functions that are named as well, only theirs. */
function namedParameters(claim: Claim, file: PythonFile): readonly Slot[] {
  const names = claim.subjects.map((subject) => subjectName(subject))
  const named = parameterRules.has(claim.rule ?? '') ? [] : findFunctions(claim, file)
  const owners = named.length > 0 ? named : definitionsOf(file).filter(isFunction)
  return owners.flatMap((owner) => slotsOf(owner).filter(({ name }) => name !== undefined && names.includes(name)))
}

function slotsOf(owner: FunctionCandidate): readonly Slot[] {
  const parameters = readSignature(owner.node).map((parameter) => parameterSlot(owner, parameter))
  const name = owner.node.get('name')
  const hint = owner.node.get('return_type')
  return [...parameters, { owner, at: name, name: undefined, hint, around: owner.node }]
}

function parameterSlot(owner: FunctionCandidate, { node }: Parameter): Slot {
  return { owner, at: node, name: node.text, hint: hintOf(node), around: owner.node }
}

/** `x: int`, `*values: int` */
function hintOf(parameter: SyntaxNode): SyntaxNode | undefined {
  let node: SyntaxNode | undefined = parameter.parent
  while (node && !node.is('typed_parameter', 'typed_default_parameter', 'parameters')) node = node.parent
  return node?.is('typed_parameter', 'typed_default_parameter') ? node.child('type') : undefined
}

/** Which slots of a function a claim is about: its words or its rule tell. */
function wantedSlots({ text, rule = '' }: Claim, owner: FunctionCandidate): readonly Slot[] {
  const slots = slotsOf(owner).filter((slot) => !isReceiver(slot))
  const wantsReturn = rule.startsWith('ANN2') || /\breturn/i.test(text)
  const wantsParameters = rule.startsWith('ANN00') || /\b(?:argument|parameter|param|arg)s?\b/i.test(text)
  if (wantsReturn === wantsParameters) return slots
  return slots.filter(({ name }) => (name === undefined) === wantsReturn)
}

function isReceiver({ name, owner }: Slot): boolean {
  const [first] = readSignature(owner.node)
  return (name === 'self' || name === 'cls') && first?.node.text === name
}

function judgeSlots(file: PythonFile, owner: FunctionCandidate, slots: readonly Slot[]): Answer {
  const bare = slots.filter(({ hint }) => hint === undefined)
  if (bare.length > 0) return judgeBare(file, owner, bare)
  const hinted = slots.flatMap(({ hint, at }) =>
    hint ? [{ start: Math.min(at.start, hint.start), end: hint.end }] : [],
  )
  const facts = hinted.map((span) => {
    const line = file.lines.lineOf(span.start)
    return evidence(file, 'syntax', span, `\`${file.text.slice(span.start, span.end)}\` at line ${line}`)
  })
  const [first, ...rest] = facts
  if (!first) {
    const head = evidence(file, 'syntax', owner.at, `\`${owner.path}\` takes no parameter`)
    return refuted(head.statement, [head])
  }
  const summary =
    slots.length === 1
      ? `there is a hint: ${first.statement}`
      : `all ${slots.length} hints of \`${owner.path}\` are there`
  return refuted(summary, [first, ...rest])
}

function judgeBare(file: PythonFile, owner: FunctionCandidate, bare: readonly Slot[]): Answer {
  const names = bare.map(({ name }) => (name === undefined ? 'what it returns' : `\`${name}\``))
  const line = file.lines.lineOf(owner.node.get('name').start)
  const fact = evidence(file, 'syntax', owner.at, `${listOf(names)} of \`${owner.path}\` (line ${line}) has no hint`)
  return confirmed(fact.statement, [fact], bare.map(wishOf))
}

function wishOf({ at }: Slot): Wish {
  return wishFor('add-type-hints', at, options)
}
