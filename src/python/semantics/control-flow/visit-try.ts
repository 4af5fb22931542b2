import { Kind } from '../../syntax/node-kinds.generated.ts'
import type { FinallyFrame } from './graph-builder.ts'
import { visitElse } from './visit-else.ts'
import { visitHandlers } from './visit-handlers.ts'
import { childrenOfKind, type Walk } from './walk.ts'

/**
 * The suite of a `finally` is visited twice, for control that comes to its end and for jumps and exceptions: what is
 * bound in the one case stays apart from the other. Where `finally` suites nest deeper than this, one visit serves
 * both, so that the copies stay few.
 */
const copyDepth = 3

export function visitTry(walk: Walk, node: number): void {
  const { tree, builder } = walk
  const [finallyClause] = childrenOfKind(tree, node, Kind.finally_clause)
  const after = builder.newBlock()
  if (finallyClause === undefined) visitProtected(walk, node, after)
  else visitWithFinally(walk, node, finallyClause, after)
  builder.resume(after)
}

/** Body, handlers and `else`; leads to `completed` from where they end. */
function visitProtected(walk: Walk, node: number, completed: number): void {
  const { tree, builder } = walk
  const outer = builder.raiseTarget
  const clauses = childrenOfKind(tree, node, Kind.except_clause)
  const handlers = clauses.length > 0 ? builder.newBlock() : outer
  builder.raiseTarget = handlers
  builder.enterNew()
  walk.visitSuite(walk, tree.childInField(node, 'body'))
  builder.raiseTarget = outer
  visitAlternative(walk, node)
  builder.goTo(completed)
  if (clauses.length > 0) visitHandlers(walk, clauses, handlers, completed)
}

/** The `else` is not guarded by the handlers, and dead behind a body that never ends. */
function visitAlternative(walk: Walk, node: number): void {
  const { builder } = walk
  const isDead = builder.current < 0
  if (childrenOfKind(walk.tree, node, Kind.else_clause).length === 0) return
  builder.enterNew()
  visitElse(walk, node)
  if (isDead) builder.leave()
}

function visitWithFinally(walk: Walk, node: number, clause: number, after: number): void {
  const { builder } = walk
  const { raiseTarget, frame: outer } = builder
  const completed = builder.newBlock()
  const frame: FinallyFrame = { kind: 'finally', outer, entry: builder.newBlock(), pending: new Set() }
  builder.frame = frame
  builder.raiseTarget = frame.entry
  visitProtected(walk, node, completed)
  builder.raiseTarget = raiseTarget
  builder.frame = outer
  builder.finallyDepth += 1
  if (builder.finallyDepth > copyDepth) visitOnce(walk, clause, frame, completed, after)
  else visitTwice(walk, clause, frame, completed, after)
  builder.finallyDepth -= 1
}

function visitTwice(walk: Walk, clause: number, frame: FinallyFrame, completed: number, after: number): void {
  const { builder } = walk
  visitAbrupt(walk, clause, frame)
  if (!builder.hasIncoming(completed)) return
  builder.enter(completed)
  visitClause(walk, clause)
  builder.goTo(after)
}

function visitOnce(walk: Walk, clause: number, frame: FinallyFrame, completed: number, after: number): void {
  const { builder } = walk
  const completes = builder.hasIncoming(completed)
  if (completes) builder.edge(completed, frame.entry)
  const end = visitAbrupt(walk, clause, frame)
  if (completes && end >= 0) builder.edge(end, after)
}

/** Behind the suite the exception goes on, and so do the jumps that came in. Gives the block of its end, or -1. */
function visitAbrupt(walk: Walk, clause: number, frame: FinallyFrame): number {
  const { builder } = walk
  builder.enter(frame.entry)
  visitClause(walk, clause)
  const end = builder.current
  if (end < 0) return end
  if (builder.raiseTarget >= 0) builder.goTo(builder.raiseTarget)
  for (const kind of frame.pending) {
    builder.enter(end)
    builder.enterNew()
    builder.unwind(kind)
  }
  builder.leave()
  return end
}

function visitClause(walk: Walk, clause: number): void {
  walk.builder.open(clause)
  for (const suite of childrenOfKind(walk.tree, clause, Kind.block)) walk.visitSuite(walk, suite)
  walk.builder.close(clause)
}
