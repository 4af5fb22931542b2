import { Kind } from '../../syntax/node-kinds.generated.ts'
import { planParameters } from './expression-plan.ts'
import { childrenOfKind, emitName, namedChildren, visitBranch, type Walk } from './walk.ts'
import { run, visitChildren, visitExpression, visitTest } from './visit-expression.ts'
import { visitElse } from './visit-else.ts'
import { visitFor, visitWhile } from './visit-loop.ts'
import { visitMatch } from './visit-match.ts'
import { visitTry } from './visit-try.ts'
import { visitWith } from './visit-with.ts'

type Visit = (walk: Walk, node: number) => void

/** By kind; all others are evaluated in the order of their text. */
const visits: (Visit | undefined)[] = []
visits[Kind.if_statement] = visitIf
visits[Kind.for_statement] = visitFor
visits[Kind.while_statement] = visitWhile
visits[Kind.try_statement] = visitTry
visits[Kind.with_statement] = visitWith
visits[Kind.match_statement] = visitMatch
visits[Kind.assert_statement] = visitAssert
visits[Kind.function_definition] = visitFunction
visits[Kind.class_definition] = visitClass
visits[Kind.return_statement] = visitReturn
visits[Kind.raise_statement] = visitRaise
visits[Kind.break_statement] = ({ builder }, node) => builder.jump('break', node)
visits[Kind.continue_statement] = ({ builder }, node) => builder.jump('continue', node)
for (const kind of [Kind.global_statement, Kind.nonlocal_statement, Kind.pass_statement]) visits[kind] = () => {}

/** Visits the statements of a block or module. What follows a jump hangs on it as dead code and leads nowhere. */
export function visitSuite(walk: Walk, suite: number): void {
  const { tree, builder } = walk
  let isDead = false
  builder.open(suite)
  for (const statement of namedChildren(tree, suite)) {
    if (builder.current < 0) {
      builder.enter(builder.newBlock())
      isDead = true
    }
    visitStatement(walk, statement)
  }
  if (isDead) builder.leave()
  builder.close(suite)
}

function visitStatement(walk: Walk, node: number): void {
  const { tree, builder } = walk
  builder.open(node)
  const visit =
    visits[tree.kinds[node]!] ?? (tree.kinds[node] === Kind.decorated_definition ? visitDecorated : visitChildren)
  visit(walk, node)
  builder.close(node)
}

function visitIf(walk: Walk, node: number): void {
  const { tree, builder } = walk
  const after = builder.newBlock()
  let isPossible = visitCondition(walk, node, after)
  for (const clause of childrenOfKind(tree, node, Kind.elif_clause)) {
    builder.open(clause)
    isPossible = visitCondition(walk, clause, isPossible ? after : -1) && isPossible
  }
  visitElse(walk, node)
  if (isPossible) builder.goTo(after)
  builder.resume(after)
}

/** Visits condition and suite, leads to `after` if that is a block, and stays where the condition is false. */
function visitCondition(walk: Walk, part: number, after: number): boolean {
  const { tree, builder } = walk
  const whenTrue = builder.newBlock()
  const whenFalse = builder.newBlock()
  visitTest(walk, tree.childInField(part, 'condition'), whenTrue, whenFalse)
  visitBranch(walk, whenTrue, () => {
    walk.visitSuite(walk, tree.childInField(part, 'consequence'))
    if (tree.kinds[part] === Kind.elif_clause) builder.close(part)
  })
  if (after >= 0) builder.goTo(after)
  return builder.enter(whenFalse)
}

/** Under `-O` asserts do not run, so control may also pass by; that path is marked, for nobody means it. */
function visitAssert(walk: Walk, node: number): void {
  const { tree, builder } = walk
  const [condition = -1, ...message] = namedChildren(tree, node)
  const whenFalse = builder.newBlock()
  const switchedOff = builder.newBlock('exceptional')
  const after = builder.newBlock()
  builder.goTo(switchedOff)
  builder.edge(switchedOff, after)
  builder.enterNew()
  visitTest(walk, condition, after, whenFalse)
  visitBranch(walk, whenFalse, () => {
    for (const part of message) visitExpression(walk, part)
  })
  builder.enter(after)
}

function visitReturn(walk: Walk, node: number): void {
  visitChildren(walk, node)
  walk.builder.jump('return', node)
}

function visitRaise(walk: Walk, node: number): void {
  visitChildren(walk, node)
  walk.builder.raise(node)
}

function visitDecorated(walk: Walk, node: number): void {
  for (const child of namedChildren(walk.tree, node)) {
    if (walk.tree.kinds[child] === Kind.decorator) visitChildren(walk, child)
    else visitStatement(walk, child)
  }
}

/** Defaults and annotations run here, the body whenever it is called. */
function visitFunction(walk: Walk, node: number): void {
  const { tree } = walk
  const parameters = tree.childInField(node, 'parameters')
  const returnType = tree.childInField(node, 'return_type')
  run(walk, planParameters(walk, parameters))
  if (returnType >= 0) visitExpression(walk, returnType)
  for (const parameter of namedChildren(tree, parameters)) noteLateNames(walk, tree.childInField(parameter, 'type'))
  noteLateNames(walk, returnType)
  emitName(walk, tree.childInField(node, 'name'))
}

function noteLateNames({ tree, names, builder }: Walk, annotation: number): void {
  for (let node = annotation; node >= 0 && node < tree.nexts[annotation]!; node++) {
    const name = names.reads.get(node)
    if (name !== undefined) builder.lateNames.add(name)
  }
}

/** A class body runs in place, then the name is bound. */
function visitClass(walk: Walk, node: number): void {
  const { tree } = walk
  const bases = tree.childInField(node, 'superclasses')
  if (bases >= 0) visitExpression(walk, bases)
  walk.visitSuite(walk, tree.childInField(node, 'body'))
  if (walk.builder.current >= 0) emitName(walk, tree.childInField(node, 'name'))
}
