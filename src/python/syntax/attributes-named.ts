import { Kind } from './node-kinds.generated.ts'
import type { SyntaxNode } from './node.ts'
import type { SyntaxTree } from './tree.ts'

/** The attributes `object.name` whose name is wanted, in the order of the text; no node is made for the others. */
export function* attributesNamed(
  tree: SyntaxTree,
  isWanted: (name: string) => boolean,
): Generator<SyntaxNode<'attribute'>> {
  for (let index = 0; index < tree.length; index++) {
    if (tree.kinds[index] !== Kind.attribute) continue
    // The name is a leaf and the last node of the attribute.
    const name = tree.nexts[index]! - 1
    if (isWanted(tree.textOf(name))) yield tree.node<'attribute'>(index)
  }
}
