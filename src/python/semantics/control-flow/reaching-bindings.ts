import { EventKind } from './flow-graph.ts'
import type { EventGroup, FlowEdges } from './flow-edges.ts'
import type { LiveBlocks } from './live-blocks.ts'

/** Which bindings of one name each of its events may see. */
export interface ReachingSets {
  /** The nodes of the bindings and deletions that may hold just before the name's event at this place. */
  sourcesAt(place: number): number[]
  /** Whether the name may be unbound there: never bound, or unbound at the end of a handler. */
  mayBeUnboundAt(place: number): boolean
}

/** Sets of bits, `width` words each; bit 0 is the unbound name, the others are binding nodes. */
interface BitSets {
  readonly width: number
  readonly words: Int32Array
}

const unboundBit = 0

/** `live` and the scratch arrays of `edges` as `solveName` fills them. */
export function solveReaching(
  edges: FlowEdges,
  events: readonly number[],
  groups: readonly EventGroup[],
  live: LiveBlocks,
): ReachingSets {
  const { nodes, bits } = numberSources(edges, events)
  const width = (nodes.length >> 5) + 1
  const entering: BitSets = { width, words: new Int32Array(live.blocks.length * width) }
  propagate(edges, { events, groups, live, bits, entering })
  const atEvents = readAtEvents(edges, { events, groups, live, bits, entering })
  return {
    sourcesAt: (place) => nodes.filter((node, bit) => bit !== unboundBit && hasBit(atEvents, place, bit)),
    mayBeUnboundAt: (place) => hasBit(atEvents, place, unboundBit),
  }
}

interface Problem {
  readonly events: readonly number[]
  readonly groups: readonly EventGroup[]
  readonly live: LiveBlocks
  /** The bit of each event that sets the name; -1 for reads. */
  readonly bits: readonly number[]
  /** By the place of a live block: what may hold at its start. */
  readonly entering: BitSets
}

/** Copies of a binding (see `visit-try`) share its bit. */
function numberSources({ graph }: FlowEdges, events: readonly number[]): { nodes: number[]; bits: number[] } {
  const nodes = [-1]
  const known = new Map<number, number>()
  const bits = events.map((event) => {
    const kind = graph.eventKinds[event]!
    if (kind === EventKind.read) return -1
    if (kind === EventKind.unbind) return unboundBit
    const node = graph.eventNodes[event]!
    const bit = known.get(node) ?? nodes.push(node) - 1
    known.set(node, bit)
    return bit
  })
  return { nodes, bits }
}

/** Sweeps over the live blocks in the order of the flow until nothing is new: twice, and once more for a loop in it. */
function propagate(edges: FlowEdges, problem: Problem): void {
  const { groups, live, entering } = problem
  const { placeOf, rankOf, blockAt } = edges
  const isPending = new Uint8Array(live.blocks.length)
  const ranks = Int32Array.from(live.blocks, (block) => rankOf[block]!).sort()
  for (const block of placeOf[0]! < 0 ? live.unbound : [0, ...live.unbound]) {
    addBit(entering, placeOf[block]!, unboundBit)
    isPending[placeOf[block]!] = 1
  }
  for (const group of groups) flowOut(edges, problem, isPending, group.block)
  for (let isNew = true; isNew;) {
    isNew = false
    for (const rank of ranks) {
      const block = blockAt[rank]!
      if (!isPending[placeOf[block]!]) continue
      isPending[placeOf[block]!] = 0
      flowOut(edges, problem, isPending, block)
      isNew = true
    }
  }
}

/** Hands on what may hold at the end of a block, and by exception what may hold anywhere in it. */
function flowOut(edges: FlowEdges, problem: Problem, isPending: Uint8Array, block: number): void {
  const { placeOf, groupOf, graph } = edges
  const { bits, entering } = problem
  const place = placeOf[block]!
  const group = problem.groups[groupOf[block]!]
  const last = group ? lastSource(bits, group) : -1
  for (const next of graph.successors[block]!) {
    const target = placeOf[next]!
    if (target < 0 || (last < 0 && place < 0)) continue
    if (last >= 0 ? addBit(entering, target, last) : addAll(entering, target, place)) isPending[target] = 1
  }
  const raised = graph.raisesTo[block]! < 0 ? -1 : placeOf[graph.raisesTo[block]!]!
  if (raised < 0) return
  if (place >= 0 && addAll(entering, raised, place)) isPending[raised] = 1
  if (!group) return
  for (let at = group.first; at < group.end; at++) {
    if (bits[at]! >= 0 && addBit(entering, raised, bits[at]!)) isPending[raised] = 1
  }
}

/** The bit that holds behind the group; -1 if it only reads. */
function lastSource(bits: readonly number[], { first, end }: EventGroup): number {
  for (let at = end - 1; at >= first; at--) if (bits[at]! >= 0) return bits[at]!
  return -1
}

function readAtEvents({ placeOf }: FlowEdges, { events, groups, bits, entering }: Problem): BitSets {
  const { width } = entering
  const sets: BitSets = { width, words: new Int32Array(events.length * width) }
  for (const { block, first, end } of groups) {
    let last = -1
    const place = placeOf[block]!
    for (let at = first; at < end; at++) {
      if (last >= 0) addBit(sets, at, last)
      else if (place >= 0) sets.words.set(entering.words.subarray(place * width, (place + 1) * width), at * width)
      if (bits[at]! >= 0) last = bits[at]!
    }
  }
  return sets
}

function hasBit({ width, words }: BitSets, set: number, bit: number): boolean {
  return (words[set * width + (bit >> 5)]! & (1 << (bit & 31))) !== 0
}

/** Whether the bit is new. */
function addBit({ width, words }: BitSets, set: number, bit: number): boolean {
  const at = set * width + (bit >> 5)
  const before = words[at]!
  words[at] = before | (1 << (bit & 31))
  return words[at] !== before
}

/** Whether a bit is new. */
function addAll({ width, words }: BitSets, set: number, other: number): boolean {
  let isNew = false
  for (let word = 0; word < width; word++) {
    const at = set * width + word
    const before = words[at]!
    words[at] = before | words[other * width + word]!
    isNew ||= words[at] !== before
  }
  return isNew
}
