import type { LateName, ScopeDraft } from './scope-draft.ts'
import { ReferenceRecord, type ScopeRecord, type VariableRecord } from './scope-records.ts'
import { Fact, Place } from './symbol-facts.ts'

/** What a class gives the functions in it without a binding of its own (`__classdict__`: its annotation scopes). */
const implicitNames = new Set(['__class__', '__classdict__'])

/** Decides where each name lives, as `analyze_block` of CPython's Python/symtable.c does. */
export function resolveNames(draft: ScopeDraft): void {
  // An outer scope comes first: what is found there is final, but for cells and names that pass through.
  for (const scope of draft.scopes) {
    for (const variable of scope.variables.values()) resolve(variable, draft.module)
  }
  for (const late of draft.lateNames) resolveLate(late, draft.module)
}

function resolve(variable: VariableRecord, module: ScopeRecord): void {
  const { facts, scope } = variable
  // A free name that passes through was resolved when its use was.
  if (variable.place !== Place.unknown) return
  if (facts & Fact.global) placeGlobal(variable, Place.globalExplicit, module)
  else if (facts & Fact.nonlocal) placeFree(variable)
  else if (facts & Fact.bound) placeLocal(variable)
  else if (scope.visibleClass && isVisible(scope.visibleClass, variable.name)) placeInClass(variable, module)
  else if (!placeFree(variable)) placeGlobal(variable, Place.globalImplicit, module)
}

function placeLocal(variable: VariableRecord): void {
  variable.place = Place.local
  variable.owner = variable
}

function placeGlobal(variable: VariableRecord, place: Place, module: ScopeRecord): void {
  variable.place = place
  const owner = module.variables.get(variable.name)
  if (owner?.isOwner) own(owner, variable)
}

function isVisible(scope: ScopeRecord, name: string): boolean {
  const facts = scope.variables.get(name)?.facts ?? 0
  return (facts & Fact.global) !== 0 || ((facts & Fact.bound) !== 0 && (facts & Fact.nonlocal) === 0)
}

/** PEP 695: the class comes first, then the globals; the symbol table calls that global. */
function placeInClass(variable: VariableRecord, module: ScopeRecord): void {
  const inClass = variable.scope.visibleClass!.variables.get(variable.name)!
  if (inClass.facts & Fact.global) {
    placeGlobal(variable, Place.globalExplicit, module)
    return
  }
  variable.place = Place.globalImplicit
  own(inClass, variable)
}

/** Finds the enclosing function that binds the name, and makes it pass through all scopes between. */
function placeFree(variable: VariableRecord): boolean {
  const { name, scope } = variable
  let around = scope.parent
  for (; around; around = around.parent) {
    if (around.kind === 'module') return false
    if (around.kind === 'class' && implicitNames.has(name)) break
    if (around.kind === 'class') continue
    const outer = around.variables.get(name)
    if (!outer) continue
    if (outer.place === Place.globalExplicit && (outer.facts & Fact.global) !== 0) return false
    if (outer.place === Place.free || (outer.facts & Fact.bound) !== 0) break
  }
  if (!around) return false
  const owner = around.kind === 'class' ? undefined : capture(around.variables.get(name)!)
  for (let between: ScopeRecord | undefined = scope; between && between !== around; between = between.parent) {
    passThrough(between.variable(name), variable, owner)
  }
  return true
}

/** The variable that a name found in an enclosing function lives in; a local one becomes a cell. */
function capture(outer: VariableRecord): VariableRecord | undefined {
  if (outer.place === Place.local) outer.place = Place.cell
  return outer.owner
}

function passThrough(between: VariableRecord, variable: VariableRecord, owner: VariableRecord | undefined): void {
  // In a class on the way the name may be bound as well: that is another variable.
  if (between !== variable && between.place !== Place.unknown) return
  between.place = Place.free
  if (owner) own(owner, between)
}

function own(owner: VariableRecord, variable: VariableRecord): void {
  variable.owner = owner
  if (owner !== variable) owner.addCapture(variable)
}

/** Finds the variable of a name outside the symbol table; a name unknown so far is added to the module. */
function resolveLate({ name, scope, use }: LateName, module: ScopeRecord): void {
  const variable = findVisible(name, scope) ?? module.variable(name)
  if (typeof use === 'number') variable.addPostponedReference(new ReferenceRecord(scope, use, true))
  else variable.addTextualReference(use)
}

function findVisible(name: string, scope: ScopeRecord): VariableRecord | undefined {
  for (let around: ScopeRecord | undefined = scope; around; around = around.parent) {
    if (around !== scope && around.kind === 'class') continue
    const variable = around.variables.get(name)
    if (variable) return variable
  }
  return undefined
}
