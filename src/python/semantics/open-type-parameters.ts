import { Kind } from '../syntax/node-kinds.generated.ts'
import type { SyntaxTree } from '../syntax/tree.ts'
import type { ScopeDraft } from './scope-draft.ts'
import type { ScopeRecord } from './scope-records.ts'
import { Fact, Role } from './symbol-facts.ts'

/** Opens the scope around a generic definition and binds its type parameters there (PEP 695). */
export function openTypeParameters(draft: ScopeDraft, list: number, name: string, privateName?: string): ScopeRecord {
  const { kinds, nexts } = draft.tree
  const scope = draft.open('type-parameters', name, list, draft.current, privateName)
  draft.opened.set(list, scope)
  draft.markRegion(list, scope)
  seeClass(scope, draft.current)
  const names = new Set<string>()
  if (privateName !== undefined) scope.mangledNames = names
  for (let child = list + 1; child < nexts[list]!; child = nexts[child]!) {
    if (kinds[child] === Kind.type) markTypeParameter(draft, child, scope, names)
  }
  return scope
}

function markTypeParameter(draft: ScopeDraft, type: number, scope: ScopeRecord, names: Set<string>): void {
  const { kinds, nexts } = draft.tree
  const inner = type + 1
  // `T: int`: type(constrained_type(type(identifier) ':' type(…)))
  const isConstrained = kinds[inner] === Kind.constrained_type
  const name = identifierIn(draft, isConstrained ? inner + 1 : type)
  if (name < 0) return
  draft.marks[name] = Role['type-parameter']
  names.add(draft.identifier(name))
  if (!isConstrained) return
  const bound = draft.open('type-variable', draft.identifier(name), type, scope)
  draft.opened.set(type, bound)
  seeClass(bound, scope.visibleClass)
  for (let child = nexts[inner + 1]!; child < nexts[inner]!; child = nexts[child]!) draft.markRegion(child, bound)
}

/**
 * `type A[T] = …`. The grammar takes `type(a).b = 1` and `type[a] = 1` for an alias as well: there `type` is a name
 * that is read, as all names to the right of it are.
 */
export function openTypeAlias(draft: ScopeDraft, node: number): void {
  const { kinds, nexts } = draft.tree
  const keyword = node + 1
  const left = nexts[keyword]!
  if (!isTypeAlias(draft.tree, node)) {
    draft.read(keyword)
    return
  }
  const inner = left + 1
  const isGeneric = kinds[inner] === Kind.generic_type
  const name = identifierIn(draft, isGeneric ? inner : left)
  draft.marks[name] = Role['type-alias']
  const text = draft.identifier(name)
  const around = draft.current
  const outer = isGeneric ? openTypeParameters(draft, nexts[name]!, text) : around
  const scope = draft.open('type-alias', text, node, outer)
  draft.opened.set(node, scope)
  seeClass(scope, outer.visibleClass ?? around)
  draft.markRegion(lastChild(draft, node), scope)
}

/** Whether a type_alias_statement is one: its left side is a name, with or without type parameters. */
export function isTypeAlias(tree: SyntaxTree, node: number): boolean {
  const { kinds, nexts } = tree
  const inner = nexts[node + 1]! + 1
  return (
    kinds[inner] === Kind.identifier || (kinds[inner] === Kind.generic_type && kinds[inner + 1] === Kind.identifier)
  )
}

/** An annotation scope right in a class sees the names of the class, through an implicit `__classdict__`. */
function seeClass(scope: ScopeRecord, around: ScopeRecord | undefined): void {
  if (around?.kind !== 'class') return
  scope.visibleClass = around
  scope.variable('__classdict__').facts |= Fact.used
}

/** The identifier of `T`, `*T` or `**T` in a type. */
function identifierIn(draft: ScopeDraft, type: number): number {
  const { kinds, nexts } = draft.tree
  for (let node = type + 1; node < nexts[type]!; node++) if (kinds[node] === Kind.identifier) return node
  return -1
}

function lastChild(draft: ScopeDraft, node: number): number {
  const { nexts } = draft.tree
  let last = node + 1
  while (nexts[last]! < nexts[node]!) last = nexts[last]!
  return last
}
