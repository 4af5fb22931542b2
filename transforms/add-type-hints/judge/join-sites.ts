import {
  instanceOf,
  isNone,
  isKnown,
  join,
  membersOf,
  never,
  widen,
  withoutSelf,
  type FunctionReference,
  type PythonType,
} from '../../../src/python/semantics/types/solve/type.ts'
import type { CallSite } from './call-sites.ts'
import { confidenceOfCalls } from './confidence.ts'
import type { Confidence } from './judgement.ts'
import type { HintJudge } from './hint-judge.ts'

interface Joined {
  readonly type: PythonType
  readonly confidence: Confidence
}

/**
 * What the known arguments are together; undefined where none is known. Parameters that hand each other on say nothing
 * of each other: where all do, the type is `never`.
 */
export function joinSites(
  judge: HintJudge,
  of: FunctionReference,
  at: number,
  sites: readonly CallSite[],
): Joined | undefined {
  const given = sites.map(({ module, value }) => withoutSelf(widen(judge.solver.typeOf(module, value))))
  const useful = given.filter((type) => type.kind !== 'never' && !isDouble(type, of))
  if (useful.length === 0 && given.some(({ kind }) => kind === 'never')) return { type: never, confidence: 'likely' }
  const known = useful.filter((type) => isKnown(type) && type.kind !== 'any')
  const values = known.filter((type) => !isNone(type))
  if (values.length === 0) return undefined
  const type = asBase(judge, of.facts.parameters[at]?.uses?.attributes ?? [], simplify(judge, join(known)))
  return { type, confidence: confidenceOfCalls(type, known.length === useful.length, values.length) }
}

/** The widest class of the project that has all that the body uses of the parameter. */
function asBase(judge: HintJudge, attributes: readonly string[], type: PythonType): PythonType {
  const members = membersOf(type)
  if (members.filter((each) => !isNone(each)).length < 2) return type
  const classes = members.flatMap((each) => (each.kind === 'instance' && !each.of.module.isLibrary ? [each.of] : []))
  const [first, ...rest] = classes
  const others = members.filter((each) => each.kind !== 'instance' || each.of.module.isLibrary)
  if (!first || attributes.length === 0 || others.some((each) => !isNone(each))) return type
  const { ancestry } = judge.solver
  const bases = ancestry
    .of(first)
    .ancestors.map(({ of }) => of)
    .filter((base) => {
      if (base.module.isLibrary || rest.some((each) => !ancestry.inherits(each, base.id))) return false
      return attributes.every((name) =>
        ancestry.of(base).ancestors.some(({ of }) => of.facts.members.has(name) || of.facts.attributes.has(name)),
      )
    })
  const widest = bases.at(-1)
  return widest ? join([instanceOf(widest), ...others]) : type
}

/** A stand-in that tests make. */
function isDouble(type: PythonType, of: FunctionReference): boolean {
  return membersOf(type).some((each) => {
    if (each.kind !== 'instance') return false
    const { path, isLibrary } = each.of.module
    if (/^_*(?:Mock|Fake|Dummy|Stub)|(?:Mock|Fake|Stub)$/.test(each.of.facts.name)) return true
    return !isLibrary && isTest(path) && !isTest(of.module.path)
  })
}

function isTest(path: string): boolean {
  return /(?:^|\/)(?:tests?|testing|conftest\.py)(?:\/|$)|(?:^|\/)test_[^/]*$|_test\.py$/.test(path)
}

/** `bool | int` is an int; classes of one family are what they have in common. */
function simplify(judge: HintJudge, type: PythonType): PythonType {
  const members = membersOf(type)
  const names = new Set(members.map(({ key }) => key))
  const isCovered = ({ key }: PythonType): boolean => {
    if (key === 'typeshed:builtins::bool')
      return names.has('typeshed:builtins::int') || names.has('typeshed:builtins::float')
    return key === 'typeshed:builtins::int' && names.has('typeshed:builtins::float')
  }
  const { ancestry } = judge.solver
  const isHeir = (each: PythonType): boolean =>
    each.kind === 'instance' &&
    members.some(
      (other) =>
        other !== each && other.kind === 'instance' && other.of !== each.of && ancestry.inherits(each.of, other.of.id),
    )
  return join(members.filter((each) => !isCovered(each) && !isHeir(each)))
}
