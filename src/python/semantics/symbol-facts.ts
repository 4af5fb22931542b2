import type { BindingKind } from './scope.ts'

/** What the text of a scope says about a name, one bit a fact, as CPython's `pycore_symtable.h` tells them apart. */
export const Fact = {
  global: 1,
  local: 2,
  parameter: 4,
  nonlocal: 8,
  used: 16,
  imported: 32,
  annotated: 64,
  /** `local`, `parameter` or `imported`. */
  bound: 2 | 4 | 32,
} as const

/** Where a name lives, once all scopes are known. */
export const Place = { unknown: 0, local: 1, cell: 2, free: 3, globalExplicit: 4, globalImplicit: 5 } as const
export type Place = (typeof Place)[keyof typeof Place]

/** What the parent of a node wants done with the names in it. */
export const Role = {
  read: 0,
  assignment: 1,
  'annotated-assignment': 2,
  annotation: 3,
  'augmented-assignment': 4,
  walrus: 5,
  for: 6,
  comprehension: 7,
  with: 8,
  except: 9,
  import: 10,
  definition: 11,
  class: 12,
  parameter: 13,
  match: 14,
  'type-parameter': 15,
  'type-alias': 16,
  deletion: 17,
  /** An identifier that is no name: a keyword of a call, an attribute. */
  none: 31,
} as const
export type BindingRole = (typeof Role)[BindingKind]

/** The low bits of a mark are a role. */
export const roleMask = 31
/** The node and all in it belong to the scope that `ScopeDraft.regions` has for it. */
export const regionMark = 128
/** The node is an annotation that is never evaluated. */
export const postponedMark = 64

/** By role. */
export const bindingKinds: readonly BindingKind[] = kindsByRole()
/** By role: the facts that such a binding adds. */
export const factsOfRole = new Uint8Array(32).fill(Fact.local)

factsOfRole[Role.parameter] = Fact.parameter
factsOfRole[Role.import] = Fact.imported
factsOfRole[Role.annotation] = Fact.local | Fact.annotated
factsOfRole[Role['annotated-assignment']] = Fact.local | Fact.annotated

function kindsByRole(): BindingKind[] {
  const kinds: BindingKind[] = []
  for (const [name, role] of Object.entries(Role)) {
    if (isBindingKind(name)) kinds[role] = name
  }
  return kinds
}

function isBindingKind(name: string): name is BindingKind {
  return name !== 'read' && name !== 'none'
}
