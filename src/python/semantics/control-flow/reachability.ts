import type { BlockRole, FlowGraph } from './flow-graph.ts'

/** Per block 1 where control can come, without entering blocks of the roles left out. */
export function findReachable(graph: FlowGraph, ...leftOut: readonly BlockRole[]): Uint8Array {
  const reached = new Uint8Array(graph.successors.length)
  const pending = [0]
  reached[0] = 1
  const add = (block: number): void => {
    if (block < 0 || reached[block] || leftOut.includes(graph.roles[block]!)) return
    reached[block] = 1
    pending.push(block)
  }
  for (let block = pending.pop(); block !== undefined; block = pending.pop()) {
    graph.successors[block]!.forEach(add)
    add(graph.raisesTo[block]!)
  }
  return reached
}
