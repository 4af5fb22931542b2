import { Kind, Token } from '../../syntax/node-kinds.generated.ts'
import type { SyntaxTree } from '../../syntax/tree.ts'
import { EventKind } from './flow-graph.ts'
import type { GraphBuilder } from './graph-builder.ts'
import type { ScopeNames } from './scope-names.ts'

/** One way through the body of a scope, statement by statement, which grows the graph. */
export interface Walk {
  readonly tree: SyntaxTree
  readonly names: ScopeNames
  readonly builder: GraphBuilder
  /** Visits the statements of a block or module; goes by here so that compound statements need not import it. */
  readonly visitSuite: (walk: Walk, suite: number) => void
  /** Whether a context manager, by its index, is known to let every exception through. */
  readonly swallowsNothing: (manager: number) => boolean
}

const firstToken = Math.min(...Object.values(Token))

/** The children that the grammar names, comments left out. */
export function namedChildren(tree: SyntaxTree, parent: number): number[] {
  const found: number[] = []
  const end = tree.nexts[parent]!
  for (let child = parent + 1; child < end; child = tree.nexts[child]!) {
    const kind = tree.kinds[child]!
    if (kind < firstToken && kind !== Kind.comment && kind !== Kind.line_continuation) found.push(child)
  }
  return found
}

export function childrenOfKind(tree: SyntaxTree, parent: number, ...kinds: readonly number[]): number[] {
  return namedChildren(tree, parent).filter((child) => kinds.includes(tree.kinds[child]!))
}

export function hasToken(tree: SyntaxTree, parent: number, token: number): boolean {
  const end = tree.nexts[parent]!
  for (let child = parent + 1; child < end; child = tree.nexts[child]!) if (tree.kinds[child] === token) return true
  return false
}

/** Whether a `:=` is written inside: only then does it matter which parts of an expression run. */
export function hasWalrus({ tree, names }: Walk, node: number): boolean {
  const { walruses } = names
  let low = 0
  let high = walruses.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (walruses[middle]! < node) low = middle + 1
    else high = middle
  }
  return low < walruses.length && walruses[low]! < tree.nexts[node]!
}

export function emitRead({ names, builder }: Walk, node: number): void {
  const name = names.reads.get(node)
  if (name !== undefined) builder.emit(EventKind.read, name, node)
}

/** An identifier or dotted name as written: a binding, a deletion or a read, if it is a name of the scope at all. */
export function emitName(walk: Walk, node: number): void {
  const bound = walk.names.bindings.get(node)
  if (!bound) emitRead(walk, node)
  else walk.builder.emit(bound.binding.kind === 'deletion' ? EventKind.delete : EventKind.bind, bound.name, node)
}

/**
 * Goes on in `block`, visits, and ends nowhere if nothing but dead code leads into it: a read in dead code counts as a
 * read, but dead code hands nothing on.
 */
export function visitBranch(walk: Walk, block: number, visit: () => void): void {
  const isPossible = walk.builder.enter(block)
  visit()
  if (!isPossible) walk.builder.leave()
}
