import type { SyntaxTree } from '../../syntax/tree.ts'
import type { EventIndex } from './event-index.ts'
import type { FlowGraph, FlowPoint } from './flow-graph.ts'

/** Where control is when it has left a node. For an expression, at least: where it has done any part of it. */
export function findLeavingPoints(tree: SyntaxTree, graph: FlowGraph, index: EventIndex, node: number): FlowPoint[] {
  if (graph.entries.has(node)) return leaveStatement(tree, graph, node)
  const behind = index.within(node, tree.nexts[node]!).map((event) => pointAt(graph, event + 1, event))
  return behind.length > 0 ? behind : aroundSilentNode(tree, graph, index, node)
}

/** Its ends, and the jumps out of it. */
function leaveStatement(tree: SyntaxTree, graph: FlowGraph, node: number): FlowPoint[] {
  const end = tree.nexts[node]!
  const leaves = ({ node: jump, loop }: { node: number; loop: number }): boolean =>
    jump >= node && jump < end && (loop < node || loop >= end)
  return [...(graph.exits.get(node) ?? []), ...graph.jumps.filter(leaves)]
}

/** An expression without names: any point of the statement around it that tells something. */
function aroundSilentNode(tree: SyntaxTree, graph: FlowGraph, index: EventIndex, node: number): FlowPoint[] {
  for (let around = node; around >= 0; around = tree.parents[around]!) {
    const entries = graph.entries.get(around)
    const events = index.within(around, tree.nexts[around]!)
    if (!entries && events.length === 0) continue
    const points = events.flatMap((event) => [pointAt(graph, event, event), pointAt(graph, event + 1, event)])
    return entries ? [...points, ...entries, ...leaveStatement(tree, graph, around)] : points
  }
  return []
}

function pointAt(graph: FlowGraph, event: number, within: number): FlowPoint {
  return { event, block: graph.eventBlocks[within]! }
}
