import type { FlowGraph } from './flow-graph.ts'

/** The events of one name in one block: a range of `events`. */
export interface EventGroup {
  readonly block: number
  readonly first: number
  readonly end: number
}

/** A graph seen backwards, and its events sorted by name: what the solvers share. */
export interface FlowEdges {
  readonly graph: FlowGraph
  readonly predecessors: readonly (readonly number[])[]
  /** The blocks that may raise to a block, from any of their points. */
  readonly raisers: readonly (readonly number[])[]
  /** By the number of the variable: its events, in order. */
  readonly eventsOf: readonly (readonly number[])[]
  /** The blocks in the order of the flow (reverse postorder), so that most come behind those that lead to them. */
  readonly blockAt: Int32Array
  readonly rankOf: Int32Array
  /** By rank: the highest rank up to it such that no edge leads from there or behind to before it. */
  readonly seamBelow: Int32Array
  /** Scratch for the solvers, one entry a block; -1 between uses. */
  readonly placeOf: Int32Array
  readonly groupOf: Int32Array
}

export function reverseEdges(graph: FlowGraph, nameCount: number): FlowEdges {
  const count = graph.successors.length
  const predecessors = lists(count)
  const raisers = lists(count)
  const eventsOf = lists(nameCount)
  const blockAt = orderBlocks(graph)
  const rankOf = new Int32Array(count)
  blockAt.forEach((block, rank) => (rankOf[block] = rank))
  // Below the rank of the entry are blocks that the builder made and did not need.
  for (const block of blockAt.subarray(rankOf[0])) {
    for (const target of graph.successors[block]!) predecessors[target]!.push(block)
    const raised = graph.raisesTo[block]!
    if (raised >= 0) raisers[raised]!.push(block)
  }
  graph.eventNames.forEach((name, event) => eventsOf[name]!.push(event))
  const scratch = (): Int32Array => new Int32Array(count).fill(-1)
  const seamBelow = findSeams(graph, rankOf)
  return { graph, predecessors, raisers, eventsOf, blockAt, rankOf, seamBelow, placeOf: scratch(), groupOf: scratch() }
}

function orderBlocks({ successors, raisesTo }: FlowGraph): Int32Array {
  const count = successors.length
  const order = new Int32Array(count)
  const nextEdge = new Int32Array(count).fill(-1)
  let rank = count
  // Every block is a root in turn: some lead nowhere and come from nowhere.
  for (let root = 0; root < count; root++) {
    const path = nextEdge[root]! < 0 ? [root] : []
    while (path.length > 0) {
      const block = path.at(-1)!
      const edge = ++nextEdge[block]!
      const targets = successors[block]!
      const target = edge < targets.length ? targets[edge]! : edge === targets.length ? raisesTo[block]! : -2
      if (target === -2) order[--rank] = path.pop()!
      else if (target >= 0 && nextEdge[target]! < 0) path.push(target)
    }
  }
  return order
}

function lists(count: number): number[][] {
  return Array.from({ length: count }, () => [])
}

function findSeams({ successors, raisesTo }: FlowGraph, rankOf: Int32Array): Int32Array {
  const count = rankOf.length
  /** By rank: how many backward edges begin to span it, less those that end. */
  const spans = new Int32Array(count + 1)
  const note = (from: number, to: number): void => {
    if (to < 0 || rankOf[to]! >= rankOf[from]!) return
    spans[rankOf[to]! + 1]! += 1
    spans[rankOf[from]! + 1]! -= 1
  }
  for (let block = 0; block < count; block++) {
    for (const target of successors[block]!) note(block, target)
    note(block, raisesTo[block]!)
  }
  const seams = new Int32Array(count)
  let spanning = 0
  for (let rank = 0; rank < count; rank++) {
    spanning += spans[rank]!
    seams[rank] = spanning > 0 ? seams[rank - 1]! : rank
  }
  return seams
}
