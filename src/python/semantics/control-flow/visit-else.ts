import { Kind } from '../../syntax/node-kinds.generated.ts'
import { childrenOfKind, type Walk } from './walk.ts'

/** The `else` of an `if`, loop or `try`, if there is one. */
export function visitElse(walk: Walk, node: number): void {
  const [clause] = childrenOfKind(walk.tree, node, Kind.else_clause)
  if (clause === undefined) return
  walk.builder.open(clause)
  walk.visitSuite(walk, walk.tree.childInField(clause, 'body'))
  walk.builder.close(clause)
}
