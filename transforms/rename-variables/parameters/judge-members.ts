import type { Faults } from './faults.ts'
import { isKnownBase, mayHaveMethod } from './known-bases.ts'
import type { Member, Members } from './parameter-members.ts'
import type { ProjectIndex } from './project-index.ts'

/** Adds the reasons that lie in the functions themselves, in their classes and in what overrides them. */
export function judgeMembers(index: ProjectIndex, members: Members, faults: Faults): void {
  for (const member of members.all.values()) {
    const { surveyed, path } = member.function
    const own = surveyed.fault && `${surveyed.fault} (\`${surveyed.shown}\` at ${path}:${surveyed.line})`
    const reason = own ?? faultOfClass(index, member)
    if (reason !== undefined) faults.add(member, reason)
  }
}

function faultOfClass(index: ProjectIndex, member: Member): string | undefined {
  const { owner, surveyed } = member.function
  if (owner === undefined) return undefined
  if (surveyed.name === '__init__') return faultOfConstructor(index, owner)
  return faultOfOverrides(index, member, owner) ?? faultOfBases(index, owner, surveyed.name)
}

/** Whoever makes objects for the class may do it with keywords. */
function faultOfConstructor(index: ProjectIndex, owner: string): string | undefined {
  for (const id of index.classes.progeny(owner)) {
    const each = index.classes.get(id)
    const { doubt, line, name } = each?.surveyed ?? {}
    if (doubt !== undefined)
      return `${doubt} of \`${name}\` at ${each?.path}:${line} may call \`__init__\` with keywords`
  }
  return undefined
}

function faultOfOverrides(index: ProjectIndex, member: Member, owner: string): string | undefined {
  const { name } = member.function.surveyed
  const relatives = index.classes.relatives(owner)
  for (const other of index.methodsByName.get(name) ?? []) {
    const { surveyed, path } = other
    const isRelated = other.owner !== undefined && relatives.has(other.owner)
    if (!isRelated && index.unresolved.has(other.owner ?? '')) {
      return `\`${surveyed.shown}\` at ${path}:${surveyed.line} may override it: a base of the class cannot be resolved`
    }
    if (!isRelated || surveyed.keywords.includes(member.renaming.from)) continue
    if (surveyed.hasOptions) return `\`${surveyed.shown}\` at ${path}:${surveyed.line} takes it in its \`**\``
  }
  for (const id of relatives) {
    const each = index.classes.get(id)
    if (each?.surveyed.values.includes(name)) {
      return `\`${each.surveyed.name}\` at ${each.path}:${each.surveyed.line} has \`${name}\` as something else than a method`
    }
  }
  return undefined
}

/** A base from outside may declare the method, or call it. */
function faultOfBases(index: ProjectIndex, owner: string, name: string): string | undefined {
  if (/^__\w+__$/.test(name)) return undefined
  for (const id of index.classes.relatives(owner)) {
    const each = index.classes.get(id)
    const base = each?.outside.find((outside) => outside.isUnresolved || mayHaveMethod(outside.name, name))
    if (!each || !base) continue
    const shown = `the base \`${base.name}\` of \`${each.surveyed.name}\` at ${each.path}:${each.surveyed.line}`
    if (base.isUnresolved) return `${shown} cannot be resolved`
    if (isKnownBase(base.name)) return `${shown} has a method \`${name}\` of its own`
    return `${shown} lies outside these files and may have or call \`${name}\``
  }
  return undefined
}
