import type { EventGroup, FlowEdges } from './flow-edges.ts'
import { needsName, type FlowPoint } from './flow-graph.ts'
import { findLiveBlocks, type LiveBlocks } from './live-blocks.ts'
import { solveReaching, type ReachingSets } from './reaching-bindings.ts'

/** What the graph says about one name. */
export interface NameFlow {
  /** The name's events, in order. */
  readonly events: readonly number[]
  readonly reaching: ReachingSets
  /** The place of an event in `events`. */
  placeOf(event: number): number
  /** Whether the name may be read from a point on, before it is bound again. */
  isLiveAt(point: FlowPoint): boolean
}

/**
 * Solves one name by itself: backwards from its reads to where it is bound, then forwards from its bindings over the
 * blocks found. The cost is that of the stretches in which the name is live, which for most names are short.
 */
export function solveName(edges: FlowEdges, name: number): NameFlow {
  const events = edges.eventsOf[name]!
  const groups = groupEvents(edges, events)
  const live = findLiveBlocks(edges, events, groups)
  const reaching = solveReaching(edges, events, groups, live)
  for (const block of live.blocks) edges.placeOf[block] = -1
  for (const group of groups) edges.groupOf[group.block] = -1
  const sorted = Int32Array.from(live.blocks).sort()
  return {
    events,
    reaching,
    placeOf: (event) => firstAtLeast(events, event),
    isLiveAt: (point) => isEarly(edges, live, point) || isLiveAt(edges, events, sorted, point),
  }
}

/** Also notes the place of each group in `groupOf`. */
function groupEvents({ graph, groupOf }: FlowEdges, events: readonly number[]): EventGroup[] {
  const groups: EventGroup[] = []
  for (let first = 0; first < events.length;) {
    const block = graph.eventBlocks[events[first]!]!
    let end = first + 1
    while (end < events.length && graph.eventBlocks[events[end]!] === block) end += 1
    groupOf[block] = groups.length
    groups.push({ block, first, end })
    first = end
  }
  return groups
}

/** Where the name cannot be bound yet, it counts as live if any read may find it unbound. */
function isEarly({ rankOf }: FlowEdges, { unbound, firstRank }: LiveBlocks, { block }: FlowPoint): boolean {
  return unbound.length > 0 && rankOf[block]! < firstRank
}

function isLiveAt(edges: FlowEdges, events: readonly number[], live: Int32Array, point: FlowPoint): boolean {
  const { graph } = edges
  const next = events[firstAtLeast(events, point.event)] ?? -1
  const isInBlock = next >= 0 && graph.eventBlocks[next] === point.block
  if (isInBlock && needsName(graph.eventKinds[next]!)) return true
  if (includes(live, graph.raisesTo[point.block]!)) return true
  return !isInBlock && graph.successors[point.block]!.some((block) => includes(live, block))
}

function includes(sorted: Int32Array, value: number): boolean {
  return sorted[firstAtLeast(sorted, value)] === value
}

/** The place of the first entry that is not below the value. */
function firstAtLeast(sorted: ArrayLike<number>, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
