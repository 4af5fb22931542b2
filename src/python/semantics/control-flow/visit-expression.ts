import { Kind, Token } from '../../syntax/node-kinds.generated.ts'
import { planExpression, planTest, type Task } from './expression-plan.ts'
import { emitName, emitRead, type Walk } from './walk.ts'

const isName = new Uint8Array(256)
// The token `type` is a name where the grammar takes `type(a).b = c` for an alias.
for (const kind of [Kind.identifier, Kind.dotted_name, Token.type]) isName[kind] = 1

/** Emits the events of an expression, target or pattern in the order in which CPython evaluates it. */
export function visitExpression(walk: Walk, node: number): void {
  run(walk, [{ does: 'evaluate', from: node, to: walk.tree.nexts[node]! }])
}

/** As `visitExpression` for all children of a node, in the order of the text. */
export function visitChildren(walk: Walk, node: number): void {
  run(walk, [{ does: 'evaluate', from: node + 1, to: walk.tree.nexts[node]! }])
}

/** Emits a condition and leads to the block of its outcome; one that is written as a constant leads to one only. */
export function visitTest(walk: Walk, node: number, whenTrue: number, whenFalse: number): void {
  run(walk, [{ does: 'test', node, whenTrue, whenFalse }])
}

/** Expressions nest as deep as the tree, so the tasks are kept on a stack of their own. */
export function run(walk: Walk, tasks: readonly Task[]): void {
  const pending = [...tasks].reverse()
  for (let task = pending.pop(); task; task = pending.pop()) {
    if (task.does === 'evaluate') evaluate(walk, task.from, task.to, pending)
    else if (task.does === 'test') pending.push(...planTest(walk, task).reverse())
    else perform(walk, task)
  }
}

function perform(walk: Walk, task: Exclude<Task, { does: 'evaluate' | 'test' }>): void {
  switch (task.does) {
    case 'read':
      return emitRead(walk, task.node)
    case 'bind':
      return emitName(walk, task.node)
    case 'go':
      return walk.builder.goTo(task.block)
    case 'enter':
      walk.builder.enter(task.block)
  }
}

/** Runs along the flat tree up to the first node that is not evaluated in the order of its text. */
function evaluate(walk: Walk, from: number, to: number, pending: Task[]): void {
  const { kinds, nexts } = walk.tree
  for (let node = from; node < to; node++) {
    const kind = kinds[node]!
    const tasks = planExpression(walk, node, kind)
    if (tasks) {
      pending.push({ does: 'evaluate', from: nexts[node]!, to }, ...tasks.reverse())
      return
    }
    if (isName[kind]) emitName(walk, node)
  }
}
