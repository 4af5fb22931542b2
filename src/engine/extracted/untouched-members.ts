import { Kind } from '../../python/syntax/node-kinds.generated.ts'
import type { SyntaxTree } from '../../python/syntax/tree.ts'
import type { EditedFile } from '../verify.ts'

/**
 * The statements of the module and of its classes that no edit touches, by node index before and after: their tokens
 * are copied, and what their names mean is decided by the scopes around, whose own statements are compared.
 */
export function untouchedMembers({ before, after, shift }: EditedFile): { before: Set<number>; after: Set<number> } {
  const starts = new Map<number, number>()
  const untouched = new Set<number>()
  for (const member of membersOf(before.tree)) {
    const span = { start: before.tree.starts[member]!, end: before.tree.ends[member]! }
    if (shift.isEdited(span)) continue
    untouched.add(member)
    starts.set(shift.offset(span.start), shift.offset(span.end - 1) + 1)
  }
  const twins = [...membersOf(after.tree)].filter((member) => {
    return starts.get(after.tree.starts[member]!) === after.tree.ends[member]
  })
  return { before: untouched, after: new Set(twins) }
}

/** The definitions in the module and in its classes. */
function* membersOf(tree: SyntaxTree): Generator<number> {
  for (let node = 1; node < tree.length;) {
    const kind = tree.kinds[node]!
    if (kind === Kind.function_definition) yield node
    const isOpen = kind === Kind.class_definition || kind === Kind.decorated_definition || kind === Kind.block
    node = isOpen || isCompound(kind) ? node + 1 : tree.nexts[node]!
  }
}

function isCompound(kind: number): boolean {
  return kind === Kind.if_statement || kind === Kind.else_clause || kind === Kind.try_statement
}
