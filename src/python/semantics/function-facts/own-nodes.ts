import { Kind, type NodeKind } from '../../syntax/node-kinds.generated.ts'
import type { SyntaxNode } from '../../syntax/node.ts'
import { opensBody } from '../../syntax/opens-body.ts'

/**
 * The nodes of these kinds that run when the function does, in the order of the text: those of functions, lambdas and
 * classes within it are left out.
 */
export function ownNodes<K extends NodeKind>(
  definition: SyntaxNode<'function_definition'>,
  ...kinds: readonly K[]
): readonly SyntaxNode<K>[] {
  const found: SyntaxNode<K>[] = []
  const body = definition.get('body')
  const { tree } = body
  const numbers: readonly number[] = kinds.map((kind) => Kind[kind])
  for (let index = body.index + 1; index < tree.nexts[body.index]!; index++) {
    const kind = tree.kinds[index]!
    if (numbers.includes(kind)) found.push(tree.node<K>(index))
    if (opensBody(kind)) index = tree.nexts[index]! - 1
  }
  return found
}
