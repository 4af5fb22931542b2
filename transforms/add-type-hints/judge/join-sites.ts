import { isNone, isKnown, join, membersOf, widen, type FunctionReference, type PythonType } from '../../../src/python/semantics/types/solve/type.ts'
import type { CallSite } from './call-sites.ts'
import type { HintJudge } from './hint-judge.ts'

interface Joined {
  readonly type: PythonType
  readonly rule: string
}

/** What the known arguments are together; undefined where none is known. */
export function joinSites(judge: HintJudge, of: FunctionReference, sites: readonly CallSite[]): Joined | undefined {
  const given = sites.map(({ module, value }) => widen(judge.solver.typeOf(module, value)))
  const useful = given.filter((type) => !isDouble(type, of))
  const known = useful.filter((type) => isKnown(type) && type.kind !== 'any')
  const values = known.filter((type) => !isNone(type))
  if (values.length === 0) return undefined
  const type = simplify(judge, join(known))
  const share = known.length === useful.length ? 'all' : 'some'
  return { type, rule: `${share} ${values.length > 1 ? 'many' : 'one'} ${shapeOf(type)}` }
}

function shapeOf(type: PythonType): string {
  const members = membersOf(type).filter((each) => !isNone(each))
  const [only] = members
  if (members.length > 1) return 'union'
  if (only?.kind === 'instance') return only.of.module.isLibrary ? (only.arguments.length > 0 ? 'container' : only.of.facts.name) : 'project'
  return only?.kind ?? 'none'
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
    if (key === 'typeshed:builtins::bool') return names.has('typeshed:builtins::int') || names.has('typeshed:builtins::float')
    return key === 'typeshed:builtins::int' && names.has('typeshed:builtins::float')
  }
  const { ancestry } = judge.solver
  const isHeir = (each: PythonType): boolean =>
    each.kind === 'instance' &&
    members.some((other) => other !== each && other.kind === 'instance' && other.of !== each.of && ancestry.inherits(each.of, other.of.id))
  return join(members.filter((each) => !isCovered(each) && !isHeir(each)))
}
