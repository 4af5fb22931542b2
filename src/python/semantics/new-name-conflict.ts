import type { SyntaxNode } from '../syntax/node.ts'
import { mixedClassRead } from './mixed-class-read.ts'
import { nameFault } from './name-fault.ts'
import type { PythonFile } from './python-file.ts'
import type { Scope, Variable } from './scope.ts'
import type { Mention } from './variable-mentions.ts'

/** A variable and the name that it shall have. */
export interface NewName {
  readonly owner: Variable
  /** As it is to be written. */
  readonly to: string
  readonly mentions: readonly Mention[]
  /** Variables that get another name at the same time, so that theirs becomes free. */
  readonly leaving?: ReadonlySet<Variable>
}

/**
 * Why a variable cannot have the name, with the line that says so; undefined when every mention would go on to stand
 * for it and everything else for what it stands for now: the new name is no name, is mangled, is bound or used where
 * the variable is mentioned, hides a name from a scope within, or is hidden by one.
 */
export function newNameConflict(file: PythonFile, wanted: NewName): string | undefined {
  const { owner, to, mentions } = wanted
  const fault = nameFault(to)
  if (fault !== undefined) return fault
  if (/^__.*__$/.test(to)) return `\`${to}\`: names with two underscores around them are Python's own`
  const isPattern = owner.bindings.some(({ kind }) => kind === 'match')
  if (to === '_' && isPattern) return 'in a pattern `_` binds nothing'
  const inClass = mentions.find(({ scope }) => isMangledIn(to, scope))
  if (inClass) return `\`${to}\` would be mangled in the class at line ${file.lineOf(inClass.start)}`
  return conflictInReach(file, wanted) ?? conflictBelow(file, wanted) ?? conflictInModule(file, wanted)
}

/** Inside of classes `__x` becomes `_Class__x`. */
function isMangledIn(name: string, scope: Scope): boolean {
  if (!name.startsWith('__')) return false
  for (let around: Scope | undefined = scope; around; around = around.parent) if (around.kind === 'class') return true
  return false
}

/** The name is known to a scope that a mention is in, or to one between the mention and its variable. */
function conflictInReach(file: PythonFile, wanted: NewName): string | undefined {
  for (const scope of reachOf(wanted)) {
    const rival = scope.variables.get(wanted.to)
    if (rival && !isLeaving(rival, wanted)) return describe(file, rival, wanted)
  }
  return undefined
}

/** All scopes that look the variable up or through which it is looked up. */
function reachOf({ owner, mentions }: NewName): ReadonlySet<Scope> {
  const reach = new Set<Scope>([owner.scope])
  for (const { scope } of mentions) {
    for (let around: Scope | undefined = scope; around && around !== owner.scope; around = around.parent) {
      // A class is passed over by the functions in it, not by its own body, and knows the locals that pass through it.
      if (around.kind !== 'class' || around === scope || owner.scope.kind !== 'module') reach.add(around)
      if (around.kind !== 'comprehension' && around.variables.get(owner.name)?.isDeclaredGlobal) break
    }
  }
  return reach
}

function isLeaving(rival: Variable, { leaving }: NewName): boolean {
  return rival.owner !== undefined && leaving?.has(rival.owner) === true
}

/** A scope within reads the name from outside of the variable's scope, and would get the variable. */
function conflictBelow(file: PythonFile, wanted: NewName): string | undefined {
  const { owner, to } = wanted
  const inside = scopesWithin(owner.scope)
  for (const scope of inside) {
    const rival = scope.variables.get(to)
    if (!rival || isLeaving(rival, wanted)) continue
    const isOwn = rival.owner !== undefined && rival.owner.scope !== owner.scope && inside.has(rival.owner.scope)
    const isElsewhere = rival.isDeclaredGlobal && owner.scope.kind !== 'module'
    if (!isOwn && !isElsewhere) return describe(file, rival, wanted)
  }
  return conflictInTexts(file, wanted, inside)
}

/** The scope and all in it. */
function scopesWithin(scope: Scope): ReadonlySet<Scope> {
  const inside = new Set<Scope>([scope])
  for (const each of inside) for (const child of each.children) inside.add(child)
  return inside
}

/** Texts and postponed annotations are resolved where they stand, without a trace in the scopes between. */
function conflictInTexts(file: PythonFile, { owner, to }: NewName, inside: ReadonlySet<Scope>): string | undefined {
  for (let around = owner.scope.parent; around; around = around.parent) {
    const rival = around.variables.get(to)
    const postponed = rival?.references.filter(({ isPostponed }) => isPostponed) ?? []
    const found = [...postponed, ...(rival?.textualReferences ?? [])].find(({ scope }) => inside.has(scope))
    if (!found) continue
    const line = file.lineOf('start' in found ? found.start : found.node.start)
    return `\`${to}\` in the annotation at line ${line} would come to mean the variable`
  }
  return undefined
}

/** What the lookups that end in the module's namespace add. */
function conflictInModule(file: PythonFile, { owner, to }: NewName): string | undefined {
  if (owner.scope.kind !== 'module') return undefined
  const mixed = mixedClassRead(file, owner.name) ?? mixedClassRead(file, to)
  if (!mixed) return undefined
  return `the class body may read \`${mixed.text}\` before it binds it, at line ${file.lineOf(mixed.start)}`
}

function describe(file: PythonFile, rival: Variable, { to, owner }: NewName): string {
  const binding = rival.bindings[0]
  if (binding && rival.owner === rival) {
    const line = file.lineOf(binding.node.start)
    const isHere = rival.scope === owner.scope
    return isHere
      ? `\`${to}\` is bound at line ${line} already`
      : `\`${to}\` is bound at line ${line}, in a scope that uses the variable`
  }
  const node = firstMention(rival)
  const line = node ? ` at line ${file.lineOf(node.start)}` : ''
  const what = rival.owner ? `the variable of line ${lineOfOwner(file, rival.owner)}` : 'a builtin or global'
  return `\`${to}\`${line} stands for ${what}, which would be hidden`
}

function firstMention(variable: Variable): SyntaxNode | undefined {
  const { references, bindings, declarations, textualReferences } = variable
  return references[0]?.node ?? bindings[0]?.node ?? declarations[0] ?? textualReferences[0]?.node
}

function lineOfOwner(file: PythonFile, owner: Variable): number {
  const places = [owner, ...owner.captures].flatMap(({ bindings }) => bindings.map(({ node }) => node.start))
  return file.lineOf(Math.min(...places, owner.scope.node.end))
}
