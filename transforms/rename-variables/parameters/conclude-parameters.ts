import type { ChosenBinding, Renaming } from '../renaming.ts'
import { Faults } from './faults.ts'
import { judgeCalls } from './judge-calls.ts'
import { judgeMembers } from './judge-members.ts'
import { judgeUses } from './judge-uses.ts'
import {
  carrierKey,
  parameterKey,
  type FollowingParameter,
  type GroupVerdict,
  type ParameterKnowledge,
  type RenamedKeyword,
} from './parameter-knowledge.ts'
import { collectMembers, type Member, type Members } from './parameter-members.ts'
import type { ParameterSurvey } from './parameter-survey.ts'
import { labelsOf } from './survey-parameters.ts'
import { indexProject, type ProjectIndex } from './project-index.ts'

/** The parameters that are renamed with one name. */
interface Group {
  readonly name: string
  readonly members: readonly Member[]
  /** By path: the keys of calls. */
  readonly calls: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * What the surveys of all files, in any order, say about the chosen parameters: which others must follow, which keywords
 * of which calls, and why a parameter must stay.
 */
export function concludeParameters(
  surveys: readonly ParameterSurvey[],
  renames: readonly Renaming[],
  chosen: readonly ChosenBinding[],
): ParameterKnowledge {
  const index = indexProject(surveys)
  const members = collectMembers(index, renames)
  const faults = new Faults(members)
  judgeMembers(index, members, faults)
  judgeCalls(index, members, faults)
  judgeUses(index, members, faults)
  const wanted = new Set(chosen.map(({ path, scope, from }) => parameterKey(path, scope, from)))
  const groups = groupsOf(members).filter((group) => group.members.some(({ key }) => wanted.has(key)))
  const [refused, renamed] = divide(groups, (group) => faults.of(group.members[0]!) !== undefined)
  const verdicts = new Map<string, GroupVerdict>()
  for (const { members: each } of refused) {
    for (const member of each) verdicts.set(member.key, { refused: faults.of(member) ?? '' })
  }
  for (const group of renamed) for (const { key } of group.members) verdicts.set(key, verdictOf(group))
  return {
    verdicts,
    keywords: keywordsOf(renamed),
    labels: labelsOf(renames),
    orders: new Map(index.surveys.flatMap(({ path, order }) => (order === '' ? [] : [[path, order] as const]))),
    carriers: carriersOf(renamed),
    groups: new Map(renamed.map((group) => [group.name, { ...verdictOf(group), shown: shownName(group) }])),
    following: followingOf(renamed, wanted),
    namedReceivers: namedReceivers(index),
  }
}

function groupsOf({ all, sets, calls }: Members): Group[] {
  const members = new Map<string, Member[]>()
  for (const [key, member] of all) {
    const root = sets.rootOf(key)
    members.set(root, [...(members.get(root) ?? []), member])
  }
  const keys = new Map<string, Map<string, Set<string>>>()
  for (const { path, call, members: reached, key } of calls) {
    if (call.label === undefined || !reached[0]) continue
    const root = sets.rootOf(reached[0].key)
    const byPath = keys.get(root) ?? new Map<string, Set<string>>()
    keys.set(root, byPath.set(path, (byPath.get(path) ?? new Set<string>()).add(key)))
  }
  return [...members].map(([name, each]) => ({ name, members: each, calls: keys.get(name) ?? new Map() }))
}

function divide<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))]
}

function verdictOf({ name, members, calls }: Group): { group: string; size: number; unsafe: string | undefined } {
  const carried = new Set(members.map((member) => `${member.function.path} ${member.renaming.from}`))
  const others = [...calls].filter(([path, keys]) => [...keys].some((key) => !carried.has(`${path} ${labelOf(key)}`)))
  const exposed = members.find((member) => member.function.surveyed.unsafe !== undefined)
  // One finding for each function, one for each other file with calls.
  const functions = new Set(members.map((member) => member.function.id))
  return { group: name, size: functions.size + others.length, unsafe: exposed?.function.surveyed.unsafe }
}

/** The label in what `keyOfCall` made. */
function labelOf(key: string): string {
  return key.slice(0, key.indexOf(' '))
}

function shownName({ members }: Group): string {
  return members[0]?.function.surveyed.shown ?? ''
}

function keywordsOf(groups: readonly Group[]): ParameterKnowledge['keywords'] {
  const keywords = new Map<string, Map<string, RenamedKeyword>>()
  for (const { name, members, calls } of groups) {
    const targets = new Map(members.map(({ renaming }) => [renaming.from, renaming.to]))
    for (const [path, keys] of calls) {
      const known = keywords.get(path) ?? new Map<string, RenamedKeyword>()
      for (const key of keys) known.set(key, { group: name, from: labelOf(key), to: targets.get(labelOf(key)) ?? '' })
      keywords.set(path, known)
    }
  }
  return keywords
}

function carriersOf(groups: readonly Group[]): ReadonlyMap<string, string> {
  const carriers = new Map<string, string>()
  for (const { name, members } of groups) {
    for (const { key, function: each, renaming } of members) {
      const place = carrierKey(each.path, name, renaming.from)
      if (!carriers.has(place)) carriers.set(place, key)
    }
  }
  return carriers
}

function followingOf(groups: readonly Group[], wanted: ReadonlySet<string>): ParameterKnowledge['following'] {
  const following = new Map<string, FollowingParameter[]>()
  for (const { key, function: each, renaming } of groups.flatMap(({ members }) => members)) {
    if (wanted.has(key)) continue
    const entry = { scope: each.surveyed.scope, from: renaming.from, to: renaming.to }
    following.set(each.path, [...(following.get(each.path) ?? []), entry])
  }
  return following
}

/** By name: whoever names the receiver does so on a class, which may be any. */
function namedReceivers({ surveys }: ProjectIndex): ReadonlySet<string> {
  const calls = surveys.flatMap((survey) => survey.calls)
  return new Set(calls.map(({ name, label }) => `${name} ${label ?? ''}`))
}
