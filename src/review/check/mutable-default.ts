import { readSignature } from '../../python/semantics/function-signature.ts'
import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { SyntaxNode } from '../../python/syntax/node.ts'
import type { Claim } from '../../claims/claim.ts'
import {
  definitionsOf,
  findFunctions,
  isFunction,
  type FunctionCandidate,
} from '../../claims/locate/find-definitions.ts'
import type { Candidate } from '../../claims/locate/choose-candidates.ts'
import { distance, linesOf } from '../../claims/locate/line-range.ts'
import { subjectName } from '../../claims/locate/subject-name.ts'
import { confirmed, notCheckable, refuted, type Answer } from '../../claims/answer.ts'
import { evidence } from '../../claims/evidence.ts'
import { judgeCandidates } from '../../claims/judge-candidates.ts'
import type { Question } from '../../claims/question.ts'

interface DefaultCandidate extends Candidate {
  readonly name: string
  readonly value: SyntaxNode | undefined
  readonly owner: FunctionCandidate
}

/** "`items=[]` is a mutable default": false where the default cannot change, or there is none. */
export function checkMutableDefault(question: Question): Answer {
  const { claim, file } = question
  const candidates = candidatesFor(claim, file)
  return judgeCandidates(question, candidates, 'no such parameter is in the file', (each) => judge(file, each))
}

/** The parameters that are named; else those of the functions named or on the lines that have defaults, mutable first. */
function candidatesFor(claim: Claim, file: PythonFile): readonly DefaultCandidate[] {
  const functions = findFunctions(claim, file)
  const owners = functions.length > 0 ? functions : definitionsOf(file).filter(isFunction)
  const all = owners.flatMap(defaultsOf)
  const names = claim.subjects.map((subject) => parameterName(subject))
  const named = all.filter(({ name }) => names.includes(name))
  if (named.length > 0) return named
  if (functions.length > 0) return worstOf(all)
  const { lines } = claim
  const onLines = all.filter(({ at }) => lines && distance(linesOf(file.lines, at), lines) === 0)
  return claim.subjects.length === 0 ? worstOf(onLines) : []
}

/** `items` for `items=[]` */
function parameterName(subject: string): string {
  return /^\*{0,2}\s*(\w+)\s*(?::[^=]*)?=/.exec(subject.trim())?.[1] ?? subjectName(subject)
}

function worstOf(candidates: readonly DefaultCandidate[]): readonly DefaultCandidate[] {
  const mutable = candidates.filter(({ value }) => value && isMutable(value) === true)
  return mutable.length > 0 ? mutable : candidates.filter(({ value }) => value !== undefined)
}

function defaultsOf(owner: FunctionCandidate): readonly DefaultCandidate[] {
  return readSignature(owner.node).map(({ node }) => {
    const entry = node.parent
    const value = entry?.is('default_parameter', 'typed_default_parameter') ? entry.get('value') : undefined
    return { name: node.text, value, owner, at: value ? (entry ?? node) : node, around: owner.node }
  })
}

function judge(file: PythonFile, { name, value, owner, at }: DefaultCandidate): Answer {
  const line = file.lines.lineOf(at.start)
  if (!value) {
    const fact = evidence(file, 'syntax', at, `\`${name}\` of \`${owner.path}\` (line ${line}) has no default`)
    return refuted(fact.statement, [fact])
  }
  const shown = `\`${file.text.slice(at.start, at.end).slice(0, 80)}\` at line ${line}`
  const changes = isMutable(value)
  if (changes === 'unknown') return notCheckable(`what the default of ${shown} is, this file does not tell`)
  const fact = evidence(
    file,
    'syntax',
    at,
    `the default of ${shown} ${changes ? 'can change between calls' : 'cannot change'}`,
  )
  return changes ? confirmed(fact.statement, [fact]) : refuted(fact.statement, [fact])
}

const displays = [
  'list',
  'dictionary',
  'set',
  'list_comprehension',
  'dictionary_comprehension',
  'set_comprehension',
] as const
const makers: ReadonlySet<string> = new Set([
  'list',
  'dict',
  'set',
  'bytearray',
  'defaultdict',
  'deque',
  'OrderedDict',
  'Counter',
])

function isMutable(value: SyntaxNode): boolean | 'unknown' {
  if (value.is(...displays)) return true
  if (value.is('none', 'true', 'false', 'integer', 'float', 'ellipsis')) return false
  if (value.is('string', 'concatenated_string')) return false
  if (value.is('unary_operator')) return value.namedChildren[0]?.is('integer', 'float') ? false : 'unknown'
  if (value.is('tuple')) return value.namedChildren.some((part) => isMutable(part) !== false) ? 'unknown' : false
  if (!value.is('call')) return 'unknown'
  const called = value.get('function')
  const name = called.is('attribute') ? called.get('attribute').text : called.text
  return makers.has(name) ? true : 'unknown'
}
