import { Field, Kind } from '../../syntax/node-kinds.generated.ts'
import type { SyntaxTree } from '../../syntax/tree.ts'
import { evaluateNode, type Task } from './task.ts'
import { childrenOfKind, hasWalrus, namedChildren, type Walk } from './walk.ts'

/**
 * A comprehension inside the scope runs here; of a generator expression only the first iterable does. Its own names
 * are none of the scope's, so without a `:=` the order does not matter.
 */
export function planComprehension(walk: Walk, node: number): Task[] | undefined {
  const { tree } = walk
  const first = firstIterable(tree, node)
  if (tree.kinds[node] === Kind.generator_expression) return first
  return hasWalrus(walk, node) ? [...first, ...planClauses(walk, node)] : undefined
}

/** The comprehension without its first iterable, which the scope around evaluates. */
export function planClauses({ tree, builder }: Walk, comprehension: number): Task[] {
  const end = builder.newBlock()
  const tasks: Task[] = []
  let head = end
  for (const [place, clause] of childrenOfKind(tree, comprehension, Kind.for_in_clause, Kind.if_clause).entries()) {
    const next = builder.newBlock()
    if (tree.kinds[clause] === Kind.if_clause) {
      const [condition = -1] = namedChildren(tree, clause)
      tasks.push({ does: 'test', node: condition, whenTrue: next, whenFalse: head }, { does: 'enter', block: next })
      continue
    }
    const round = builder.newBlock()
    if (place > 0) tasks.push(...iterables(tree, clause))
    tasks.push({ does: 'go', block: round }, { does: 'enter', block: round }, { does: 'go', block: head })
    tasks.push({ does: 'go', block: next }, { does: 'enter', block: next })
    tasks.push(evaluateNode(tree, tree.childInField(clause, 'left')))
    head = round
  }
  const body = evaluateNode(tree, tree.childInField(comprehension, 'body'))
  return [...tasks, body, { does: 'go', block: head }, { does: 'enter', block: end }]
}

function firstIterable(tree: SyntaxTree, comprehension: number): Task[] {
  const [clause = -1] = childrenOfKind(tree, comprehension, Kind.for_in_clause)
  return clause < 0 ? [] : iterables(tree, clause)
}

function iterables(tree: SyntaxTree, clause: number): Task[] {
  const all = namedChildren(tree, clause).filter((child) => tree.fields[child] === Field.right)
  return all.map((child) => evaluateNode(tree, child))
}
