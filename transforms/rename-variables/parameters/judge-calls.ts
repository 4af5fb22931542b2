import type { Faults } from './faults.ts'
import type { Member, Members, ReachedCall } from './parameter-members.ts'
import type { ProjectIndex } from './project-index.ts'

/** Adds the reasons that calls give: keywords that cannot follow, or that nobody can tell what they reach. */
export function judgeCalls(index: ProjectIndex, members: Members, faults: Faults): void {
  for (const reached of members.calls) {
    if (reached.call.label === undefined) judgeOptions(members, reached, faults)
    else judgeKeyword(index, members, reached, faults)
  }
}

function judgeKeyword(index: ProjectIndex, members: Members, reached: ReachedCall, faults: Faults): void {
  const { call, path } = reached
  const site = `${path}:${call.line}`
  const shown = `\`${call.path.join('.')}(${call.label}=…)\` at ${site}`
  for (const each of reached.members) {
    if (reached.isMixed) faults.add(each, `${shown} may also call something else`)
  }
  for (const each of members.named(call.name)) {
    if (reached.members.includes(each)) continue
    if (each.renaming.from === call.label && reached.isUnresolved) faults.add(each, `${shown} cannot be resolved`)
    if (feedsOptions(index, reached, each)) {
      faults.add(each, `${shown} gives \`${call.label}\` to \`**\`: it would become the parameter`)
    }
  }
  if (!/^assert_|^call$/.test(call.name)) return
  for (const each of call.path.slice(0, -1).flatMap((name) => members.named(name))) {
    if (each.renaming.from === call.label) faults.add(each, `${shown} asks with which keywords it was called`)
  }
}

/** A keyword of the new name that is no parameter yet. */
function feedsOptions(index: ProjectIndex, { path, call, isUnresolved }: ReachedCall, member: Member): boolean {
  const { surveyed, id } = member.function
  if (!surveyed.hasOptions || member.renaming.to !== call.label) return false
  const entities = index.resolver.resolve(path, call.target)
  return isUnresolved || entities.some((entity) => index.calledBy(entity).includes(id))
}

function judgeOptions(members: Members, reached: ReachedCall, faults: Faults): void {
  const { call, path } = reached
  const reason = `\`${call.path.join('.')}(**…)\` at ${path}:${call.line} may pass it by keyword`
  for (const each of reached.members) faults.add(each, reason)
  if (!reached.isUnresolved) return
  for (const each of members.named(call.name)) faults.add(each, reason)
}
