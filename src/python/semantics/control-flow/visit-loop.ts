import { visitElse } from './visit-else.ts'
import { visitExpression, visitTest } from './visit-expression.ts'
import { visitBranch, type Walk } from './walk.ts'

/** Blocks of a loop: `head` decides whether there is another round. */
interface Loop {
  readonly node: number
  readonly head: number
  readonly body: number
  /** Where the loop has run out: its `else`. */
  readonly finished: number
  readonly after: number
}

export function visitWhile(walk: Walk, node: number): void {
  const loop = startLoop(walk, node)
  visitTest(walk, walk.tree.childInField(node, 'condition'), loop.body, loop.finished)
  visitRounds(walk, loop, () => {})
}

export function visitFor(walk: Walk, node: number): void {
  const { tree, builder } = walk
  visitExpression(walk, tree.childInField(node, 'right'))
  const loop = startLoop(walk, node)
  builder.goTo(loop.body)
  builder.goTo(loop.finished)
  visitRounds(walk, loop, () => visitExpression(walk, tree.childInField(node, 'left')))
}

function startLoop({ builder }: Walk, node: number): Loop {
  const head = builder.newBlock()
  builder.goTo(head)
  builder.enter(head)
  return { node, head, body: builder.newBlock(), finished: builder.newBlock(), after: builder.newBlock() }
}

function visitRounds(walk: Walk, { node, head, body, finished, after }: Loop, bindTarget: () => void): void {
  const { tree, builder } = walk
  const outer = builder.frame
  builder.frame = { kind: 'loop', outer, node, breakTo: after, continueTo: head }
  visitBranch(walk, body, () => {
    bindTarget()
    walk.visitSuite(walk, tree.childInField(node, 'body'))
  })
  builder.goTo(head)
  builder.frame = outer
  visitBranch(walk, finished, () => visitElse(walk, node))
  builder.goTo(after)
  builder.resume(after)
}
