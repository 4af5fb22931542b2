import { Kind } from '../../syntax/node-kinds.generated.ts'
import type { SyntaxTree } from '../../syntax/tree.ts'
import { visitExpression } from './visit-expression.ts'
import { childrenOfKind, namedChildren, type Walk } from './walk.ts'

/**
 * A `with` may swallow an exception (`contextlib.suppress`, `assertRaises`) unless its managers are known not to, so
 * control may come behind it from any point after the first item was entered. That path is marked: most context managers
 * do no such thing.
 */
export function visitWith(walk: Walk, node: number): void {
  const { tree, builder } = walk
  const outer = builder.raiseTarget
  const items = childrenOfKind(tree, node, Kind.with_clause).flatMap((clause) => namedChildren(tree, clause))
  const after = builder.newBlock()
  const leaving = builder.newBlock()
  if (!items.every((item) => walk.swallowsNothing(readItem(tree, item).manager))) {
    const swallowed = builder.newBlock('exceptional')
    builder.edge(swallowed, after)
    builder.edge(leaving, swallowed)
  }
  if (outer >= 0) builder.edge(leaving, outer)
  for (const item of items) visitItem(walk, item, leaving)
  walk.visitSuite(walk, tree.childInField(node, 'body'))
  builder.raiseTarget = outer
  builder.goTo(after)
  builder.resume(after)
}

/** The target of `as` is bound when the item was entered already. */
function visitItem(walk: Walk, item: number, leaving: number): void {
  const { tree, builder } = walk
  const { manager, target } = readItem(tree, item)
  visitExpression(walk, manager)
  builder.raiseTarget = leaving
  builder.enterNew()
  if (target !== undefined) visitExpression(walk, target)
}

function readItem(tree: SyntaxTree, item: number): { manager: number; target: number | undefined } {
  const value = tree.childInField(item, 'value')
  const hasTarget = tree.kinds[value] === Kind.as_pattern
  const [manager = value, target] = hasTarget ? namedChildren(tree, value) : [value]
  return { manager, target }
}
