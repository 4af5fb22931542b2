import { Kind } from '../syntax/node-kinds.generated.ts'
import type { SyntaxNode } from '../syntax/node.ts'

/** Whether a function yields, so that a call of it runs nothing of its body. */
export function isGenerator(definition: SyntaxNode<'function_definition'>): boolean {
  const body = definition.get('body')
  const { kinds, nexts } = body.tree
  for (let node = body.index + 1; node < nexts[body.index]!; node++) {
    if (kinds[node] === Kind.yield) return true
    if (kinds[node] === Kind.function_definition || kinds[node] === Kind.lambda) node = nexts[node]! - 1
  }
  return false
}
