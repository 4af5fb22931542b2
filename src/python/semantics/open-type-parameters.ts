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
  if (privateName !== undefined) scope.mangledNames = new Set()
  for (let child = list + 1; child < nexts[list]!; child = nexts[child]!) {
    if (kinds[child] === Kind.type) markTypeParameter(draft, child, scope)
  }
  return scope
}

function markTypeParameter(draft: ScopeDraft, type: number, scope: ScopeRecord): void {
  const { kinds, nexts } = draft.tree
  const inner = type + 1
  // `T: int`: type(constrained_type(type(identifier) ':' type(…)))
  const isConstrained = kinds[inner] === Kind.constrained_type
  const name = identifierIn(draft, isConstrained ? inner + 1 : type)
  if (name < 0) return
  draft.marks[name] = Role['type-parameter']
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
  const { tree, current } = draft
  if (!isTypeAlias(tree, node)) {
    draft.read(node + 1)
    return
  }
  const left = tree.childInField(node, 'left')
  const name = identifierIn(draft, left)
  draft.marks[name] = Role['type-alias']
  const text = draft.identifier(name)
  const list = typeParametersIn(tree, left + 1)
  const outer = list > 0 ? openTypeParameters(draft, list, text) : current
  const scope = draft.open('type-alias', text, node, outer)
  draft.opened.set(node, scope)
  seeClass(scope, outer.visibleClass ?? current)
  draft.markRegion(tree.childInField(node, 'right'), scope)
}

/** Whether a type_alias_statement is one: its left side is a name, with or without type parameters. */
export function isTypeAlias(tree: SyntaxTree, node: number): boolean {
  const inner = tree.childInField(node, 'left') + 1
  const first = tree.kinds[inner] === Kind.generic_type ? inner + 1 : inner
  return tree.kinds[first] === Kind.identifier
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

/** The type_parameter in a generic_type; 0 where there is none. */
function typeParametersIn({ kinds, nexts }: SyntaxTree, type: number): number {
  for (let child = type + 1; child < nexts[type]!; child = nexts[child]!) {
    if (kinds[child] === Kind.type_parameter) return child
  }
  return 0
}
