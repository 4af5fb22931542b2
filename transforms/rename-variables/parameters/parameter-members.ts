import type { Renaming } from '../renaming.ts'
import { parameterKey } from './parameter-knowledge.ts'
import type { SurveyedCall } from './parameter-survey.ts'
import type { ProjectFunction, ProjectIndex } from './project-index.ts'
import { keyOfCall } from './survey-calls.ts'
import { areEntangled } from './survey-parameters.ts'
import { UnionFind } from './union-find.ts'

/** A parameter of an old name that calls can use as keyword. */
export interface Member {
  readonly key: string
  readonly function: ProjectFunction
  readonly renaming: Renaming
}

/** A keyword or `**options` in a call, and what it reaches. */
export interface ReachedCall {
  readonly path: string
  readonly call: SurveyedCall
  readonly members: readonly Member[]
  /** It may also reach something that is no member. */
  readonly isMixed: boolean
  /** Nobody can tell what it reaches. */
  readonly isUnresolved: boolean
  readonly key: string
}

/** All parameters of old names, joined where one cannot be renamed without the other. */
export interface Members {
  readonly all: ReadonlyMap<string, Member>
  readonly sets: UnionFind
  /** The parameters of the functions that a call under this name may reach, where nothing more is known. */
  named(name: string): readonly Member[]
  readonly calls: readonly ReachedCall[]
}

export function collectMembers(index: ProjectIndex, renames: readonly Renaming[]): Members {
  const all = new Map([...membersOf(index, renames)].map((member) => [member.key, member]))
  const sets = new UnionFind()
  for (const member of all.values()) joinRelated(index, all, member, { sets, isEntangled: areEntangled(renames) })
  const calls = [...reachedCalls(index, all, renames)]
  for (const { call, members } of calls) {
    const [first] = members
    if (call.label !== undefined) members.forEach((each) => first && sets.join(first.key, each.key))
  }
  const names = memberNames(index, all.values())
  const everywhere = names.get('__call__') ?? []
  return { all, sets, calls, named: (name) => [...(names.get(name) ?? []), ...everywhere] }
}

function* membersOf(index: ProjectIndex, renames: readonly Renaming[]): Generator<Member> {
  for (const each of index.functions.values()) {
    if (each.surveyed.isDescriptor) continue
    for (const renaming of renames) {
      if (!each.surveyed.keywords.includes(renaming.from)) continue
      yield { key: keyOf(each, renaming.from), function: each, renaming }
    }
  }
}

function keyOf({ path, surveyed }: ProjectFunction, from: string): string {
  return parameterKey(path, surveyed.scope, from)
}

/** The names under which calls may reach a function: a class is called under its own, or that of a subclass. */
function memberNames(index: ProjectIndex, members: Iterable<Member>): ReadonlyMap<string, readonly Member[]> {
  const names = new Map<string, Member[]>()
  for (const member of members) {
    const { owner, surveyed } = member.function
    const isConstructor = surveyed.name === '__init__' && owner !== undefined
    const classes = isConstructor ? index.classes.progeny(owner) : []
    const own = [surveyed.name, ...classes.map((id) => index.classes.get(id)?.surveyed.name ?? '')]
    for (const name of new Set(own)) {
      const known = names.get(name)
      if (known) known.push(member)
      else if (name !== '') names.set(name, [member])
    }
  }
  return names
}

/** Overloads and alternatives, overrides, and parameters of one function that swap names. */
function joinRelated(
  index: ProjectIndex,
  all: ReadonlyMap<string, Member>,
  member: Member,
  { sets, isEntangled }: { readonly sets: UnionFind; readonly isEntangled: boolean },
): void {
  const { path, surveyed } = member.function
  const related = [
    ...surveyed.variants.map((scope) => parameterKey(path, scope, member.renaming.from)),
    ...overridesOf(index, member.function).map((each) => keyOf(each, member.renaming.from)),
    ...(isEntangled ? surveyed.keywords.map((name) => parameterKey(path, surveyed.scope, name)) : []),
  ]
  for (const key of related) if (all.has(key)) sets.join(member.key, key)
}

/** Methods of the same name in related classes. Constructors do not stand in for each other. */
function overridesOf(index: ProjectIndex, { owner, surveyed }: ProjectFunction): readonly ProjectFunction[] {
  if (owner === undefined || surveyed.name === '__init__') return []
  const relatives = index.classes.relatives(owner)
  return (index.methodsByName.get(surveyed.name) ?? []).filter((each) => each.owner && relatives.has(each.owner))
}

function* reachedCalls(
  index: ProjectIndex,
  all: ReadonlyMap<string, Member>,
  renames: readonly Renaming[],
): Generator<ReachedCall> {
  for (const { path, calls } of index.surveys) {
    for (const call of calls) {
      const entities = index.resolver.resolve(path, call.target)
      const reached = entities.map((entity) => index.calledBy(entity))
      const ids = reached.flat()
      const labels = call.label === undefined ? renames.map(({ from }) => from) : [call.label]
      const members = ids.flatMap((id) => labels.flatMap((label) => all.get(`${id}#${label}`) ?? []))
      yield {
        path,
        call,
        members,
        isMixed: ids.some((id) => !labels.some((label) => all.has(`${id}#${label}`))) || reached.some(isEmpty),
        isUnresolved: ids.includes(undefined) || isMockCall(call),
        key: keyOfCall(call.target, call.label),
      }
    }
  }
}

function isEmpty(list: readonly unknown[]): boolean {
  return list.length === 0
}

/** `mock.call.f(n=1)` */
function isMockCall({ path }: SurveyedCall): boolean {
  return path.slice(0, -1).includes('call')
}
