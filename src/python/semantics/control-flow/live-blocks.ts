import type { EventGroup, FlowEdges } from './flow-edges.ts'
import { EventKind, needsName } from './flow-graph.ts'

/** The blocks at whose start one name is live, as far as it can be bound there. */
export interface LiveBlocks {
  readonly blocks: readonly number[]
  /** Those that are entered from where the name cannot be bound yet. */
  readonly unbound: readonly number[]
  /** No binding of the name leads to a block of a lower rank. */
  readonly firstRank: number
}

/** Goes backwards from the reads; also notes the place of each block found in `placeOf`. */
export function findLiveBlocks(edges: FlowEdges, events: readonly number[], groups: readonly EventGroup[]): LiveBlocks {
  const { rankOf, placeOf, groupOf } = edges
  const kills = groups.map((group) => setsName(edges, events, group))
  const firstRank = findFirstRank(edges, groups, kills)
  const blocks: number[] = []
  const unbound: number[] = []
  const isEarly = (block: number): boolean => rankOf[block]! < firstRank
  const add = (block: number): void => {
    if (placeOf[block]! >= 0) return
    placeOf[block] = blocks.length
    blocks.push(block)
  }
  for (const { block, first } of groups) if (needsName(edges.graph.eventKinds[events[first]!]!)) add(block)
  for (let place = 0; place < blocks.length; place++) {
    const block = blocks[place]!
    const before = edges.predecessors[block]!
    // An exception may come before a block binds the name.
    const raisers = edges.raisers[block]!
    if (isEarly(block) || before.some(isEarly) || raisers.some(isEarly)) unbound.push(block)
    if (isEarly(block)) continue
    for (const other of before) if (!isEarly(other) && !kills[groupOf[other]!]) add(other)
    for (const other of raisers) if (!isEarly(other)) add(other)
  }
  return { blocks, unbound, firstRank }
}

function setsName({ graph }: FlowEdges, events: readonly number[], { first, end }: EventGroup): boolean {
  for (let at = first; at < end; at++) if (graph.eventKinds[events[at]!] !== EventKind.read) return true
  return false
}

function findFirstRank(
  { rankOf, seamBelow }: FlowEdges,
  groups: readonly EventGroup[],
  kills: readonly boolean[],
): number {
  let first = rankOf.length
  groups.forEach(({ block }, place) => {
    if (kills[place]) first = Math.min(first, rankOf[block]!)
  })
  return first === rankOf.length ? first : seamBelow[first]!
}
