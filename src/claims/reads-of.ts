import type { Variable } from '../python/semantics/scope.ts'
import type { SyntaxNode } from '../python/syntax/node.ts'

/** Where a variable is read, in its own scope and those that capture it; `x += 1` alone is no read. */
export function readsOf(owner: Variable): readonly SyntaxNode[] {
  return [owner, ...owner.captures]
    .flatMap(({ references }) => references.map(({ node }) => node))
    .filter((node) => !isAugmented(node))
    .toSorted((a, b) => a.start - b.start)
}

/** The target of `x += 1` where that is a statement of its own. */
function isAugmented(node: SyntaxNode): boolean {
  return node.field === 'left' && node.parent?.is('augmented_assignment') === true
}
