import { Kind, Token } from '../../syntax/node-kinds.generated.ts'
import { EventKind } from './flow-graph.ts'
import { visitExpression } from './visit-expression.ts'
import { childrenOfKind, emitName, hasToken, namedChildren, type Walk } from './walk.ts'

/** The handlers in their order; an exception that none of them takes goes on outwards. */
export function visitHandlers(walk: Walk, clauses: readonly number[], first: number, completed: number): void {
  const { builder } = walk
  let next = first
  for (const clause of clauses) {
    builder.enter(next)
    next = builder.newBlock()
    visitHandler(walk, clause, next)
    builder.goTo(completed)
  }
  if (!builder.hasIncoming(next)) return builder.leave()
  builder.enter(next)
  if (builder.raiseTarget >= 0) builder.goTo(builder.raiseTarget)
  builder.leave()
}

function visitHandler(walk: Walk, clause: number, next: number): void {
  const { tree, builder } = walk
  const outer = builder.raiseTarget
  builder.open(clause)
  const types = namedChildren(tree, clause).filter((child) => tree.kinds[child] !== Kind.block)
  const [type = -1] = types
  const [matched = type, target] = tree.kinds[type] === Kind.as_pattern ? namedChildren(tree, type) : []
  if (matched >= 0) visitExpression(walk, matched)
  for (const other of types.slice(1)) visitExpression(walk, other)
  if (matched >= 0) builder.goTo(next)
  // PEP 654: the handlers of `except*` run one after another, also when one of them raises.
  const isGroup = hasToken(tree, clause, Token['*'])
  if (isGroup) builder.raiseTarget = next
  if (target === undefined) visitBody(walk, clause)
  else visitNamed(walk, clause, target)
  builder.raiseTarget = outer
  builder.close(clause)
  if (isGroup) builder.goTo(next)
}

function visitBody(walk: Walk, clause: number): void {
  walk.builder.enterNew()
  for (const suite of childrenOfKind(walk.tree, clause, Kind.block)) walk.visitSuite(walk, suite)
}

/** `except … as name`: as if the body stood in `try: … finally: name = None; del name` (Python's reference). */
function visitNamed(walk: Walk, clause: number, target: number): void {
  const { tree, names, builder } = walk
  const [identifier = target] = namedChildren(tree, target)
  const bound = names.bindings.get(identifier)
  if (!bound) return visitBody(walk, clause)
  const { raiseTarget: outer, frame } = builder
  const body = startUnbinding(walk, bound.name, identifier)
  builder.frame = { kind: 'unbind', outer: frame, name: bound.name, node: identifier }
  builder.enter(body)
  emitName(walk, identifier)
  visitBody(walk, clause)
  builder.frame = frame
  builder.raiseTarget = outer
  if (builder.current < 0) return
  builder.enterNew()
  builder.emit(EventKind.unbind, bound.name, identifier)
}

/** Makes the block that unbinds the name when the body raises, and gives the block that raises to it. */
function startUnbinding({ builder }: Walk, name: number, node: number): number {
  const outer = builder.raiseTarget
  const unbinding = builder.newBlock()
  builder.raiseTarget = unbinding
  const body = builder.newBlock()
  builder.goTo(body)
  builder.enter(unbinding)
  builder.emit(EventKind.unbind, name, node)
  if (outer >= 0) builder.goTo(outer)
  return body
}
