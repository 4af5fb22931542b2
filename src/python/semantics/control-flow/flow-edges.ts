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
  /** Scratch for the solvers, one entry a block; -1 between uses. */
  readonly placeOf: Int32Array
  readonly groupOf: Int32Array
}

export function reverseEdges(graph: FlowGraph, nameCount: number): FlowEdges {
  const count = graph.successors.length
  const predecessors = lists(count)
  const raisers = lists(count)
  const eventsOf = lists(nameCount)
  graph.successors.forEach((targets, block) => {
    for (const target of targets) predecessors[target]!.push(block)
  })
  graph.raisesTo.forEach((target, block) => {
    if (target >= 0) raisers[target]!.push(block)
  })
  graph.eventNames.forEach((name, event) => eventsOf[name]!.push(event))
  const scratch = (): Int32Array => new Int32Array(count).fill(-1)
  return { graph, predecessors, raisers, eventsOf, placeOf: scratch(), groupOf: scratch() }
}

function lists(count: number): number[][] {
  return Array.from({ length: count }, () => [])
}
