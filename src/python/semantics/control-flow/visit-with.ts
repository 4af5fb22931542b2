import { Kind } from '../../syntax/node-kinds.generated.ts'
import { visitExpression } from './visit-expression.ts'
import { childrenOfKind, namedChildren, type Walk } from './walk.ts'

/**
 * Any `with` may swallow an exception (`contextlib.suppress`, `assertRaises`), so control may come behind it from any
 * point after the first item was entered. That path is marked: most context managers do no such thing.
 */
export function visitWith(walk: Walk, node: number): void {
  const { tree, builder } = walk
  const outer = builder.raiseTarget
  const after = builder.newBlock()
  const swallowed = builder.newBlock('exceptional')
  const leaving = builder.newBlock()
  builder.edge(swallowed, after)
  builder.edge(leaving, swallowed)
  if (outer >= 0) builder.edge(leaving, outer)
  for (const clause of childrenOfKind(tree, node, Kind.with_clause)) {
    for (const item of namedChildren(tree, clause)) visitItem(walk, item, leaving)
  }
  walk.visitSuite(walk, tree.childInField(node, 'body'))
  builder.raiseTarget = outer
  builder.goTo(after)
  builder.resume(after)
}

/** The target of `as` is bound when the item was entered already. */
function visitItem(walk: Walk, item: number, leaving: number): void {
  const { tree, builder } = walk
  const value = tree.childInField(item, 'value')
  const hasTarget = tree.kinds[value] === Kind.as_pattern
  const [manager = value, target] = hasTarget ? namedChildren(tree, value) : [value]
  visitExpression(walk, manager)
  builder.raiseTarget = leaving
  builder.enterNew()
  if (target !== undefined) visitExpression(walk, target)
}
