import { EventKind, needsName, type FlowPoint } from '../control-flow/flow-graph.ts'
import type { Extent } from '../control-flow/statement-extents.ts'
import { addNames, dropName, addName, emptyBits, fullBits, hasName, type NameBits } from './name-bits.ts'
import { isInRegion, type Region } from './region.ts'
import { liveAt, stateAt, type ScopeFacts } from './scope-facts.ts'

/** How control and names go through a region. Sets of names are numbers of `ScopeFacts.names`. */
export interface RegionFlow {
  /** Whether control can come to the region at all. */
  readonly isReachable: boolean
  /** Whether it can come to the end of the region's last statement. */
  readonly fallsThrough: boolean
  /** The indices of `return`, `break` and `continue` statements that leave the region, in dead code as well. */
  readonly jumps: readonly number[]
  /** Bound, and unbound by `del` or at the end of a handler. */
  readonly written: ReadonlySet<number>
  readonly deleted: ReadonlySet<number>
  readonly unbound: ReadonlySet<number>
  /** Read, also by code made here, where no path through the region need have bound them. */
  readonly exposed: ReadonlySet<number>
  /** Not bound on some path to an end of the region, or deleted on it. */
  readonly unassigned: NameBits
  /** Live where the region ends, where its jumps go, and where its exceptions do. */
  readonly liveBehind: NameBits
  readonly liveAtJumps: NameBits
  readonly liveAtHandlers: NameBits
  /** At the region's start. */
  readonly maybeBound: NameBits
  readonly maybeUnbound: NameBits
}

/** One visit of the region's statements in the graph. */
interface Passage {
  readonly entry: FlowPoint
  readonly from: number
  readonly to: number
  readonly exit: FlowPoint | undefined
}

/** Follows control from the start of a region to wherever it leaves. */
export function followRegion(facts: ScopeFacts, region: Region): RegionFlow {
  const walk = new RegionWalk(facts, region)
  for (const passage of passagesOf(facts, region)) walk.follow(passage)
  return walk
}

function passagesOf({ extents, reached }: ScopeFacts, { statements }: Region): Passage[] {
  const firsts: readonly Extent[] = extents.get(statements[0]!.index) ?? []
  const lasts: readonly Extent[] = extents.get(statements.at(-1)!.index) ?? []
  const passages = firsts.map(({ entry, from }, visit) => {
    const last = lasts[visit]
    return { entry, from, to: last?.to ?? from, exit: last?.exit }
  })
  return passages.filter(({ entry }) => reached[entry.block])
}

function leavingJumps({ graph }: ScopeFacts, region: Region): number[] {
  const leaving = graph.jumps.filter(
    ({ node, loop }) => isInRegion(region, node) && !(loop >= 0 && isInRegion(region, loop)),
  )
  const jumps = new Set(leaving.map(({ node }) => node))
  return [...jumps].filter((node) => !region.scope.node.tree.node(node).is('raise_statement'))
}

class RegionWalk implements RegionFlow {
  readonly #facts: ScopeFacts
  readonly #region: Region
  isReachable = false
  fallsThrough = false
  readonly jumps: readonly number[]
  readonly written = new Set<number>()
  readonly deleted = new Set<number>()
  readonly unbound = new Set<number>()
  readonly exposed = new Set<number>()
  readonly unassigned: NameBits
  readonly liveBehind: NameBits
  readonly liveAtJumps: NameBits
  readonly liveAtHandlers: NameBits
  readonly maybeBound: NameBits
  readonly maybeUnbound: NameBits

  constructor(facts: ScopeFacts, region: Region) {
    this.#facts = facts
    this.#region = region
    const none = (): NameBits => emptyBits(facts.nameCount)
    this.jumps = leavingJumps(facts, region)
    this.unassigned = none()
    this.liveBehind = none()
    this.liveAtJumps = none()
    this.liveAtHandlers = none()
    this.maybeBound = none()
    this.maybeUnbound = none()
  }

  follow(passage: Passage): void {
    const { bound, unbound } = stateAt(this.#facts, passage.entry)
    addNames(this.maybeBound, bound)
    addNames(this.maybeUnbound, unbound)
    this.isReachable = true
    const entering = this.#solve(passage)
    for (const [block, missing] of entering) this.#read(passage, block, missing.slice())
  }

  /** By block of the passage: the names that some path from the region's start has not bound. */
  #solve(passage: Passage): Map<number, NameBits> {
    const { graph, nameCount, reached } = this.#facts
    const entering = new Map([[passage.entry.block, fullBits(nameCount)]])
    const pending = [passage.entry.block]
    const hand = (to: number, missing: NameBits): void => {
      if (to < passage.from || to >= passage.to || !reached[to]) return
      const known = entering.get(to)
      if (known ? addNames(known, missing) : entering.set(to, missing.slice())) pending.push(to)
    }
    for (let block = pending.pop(); block !== undefined; block = pending.pop()) {
      const missing = entering.get(block)!.slice()
      const raised = graph.raisesTo[block]!
      hand(raised, missing)
      for (const step of this.#stepsOf(passage, block)) {
        if (step.kind === 'lazy' || step.kind === EventKind.read) continue
        if (step.kind === EventKind.bind) dropName(missing, step.name)
        else addName(missing, step.name)
        hand(raised, missing)
      }
      if (passage.exit?.block === block) continue
      for (const next of graph.successors[block]!) hand(next, missing)
    }
    return entering
  }

  /** The steps of a block that belong to the region. */
  #stepsOf({ entry, exit }: Passage, block: number): ScopeFacts['steps'][number] {
    const from = block === entry.block ? entry.event : 0
    const to = block === exit?.block ? exit.event : Infinity
    return this.#facts.steps[block]!.filter(
      ({ at, kind, node }) =>
        at >= from && (at < to || (kind === 'lazy' && at === to)) && isInRegion(this.#region, node),
    )
  }

  #read(passage: Passage, block: number, missing: NameBits): void {
    for (const step of this.#stepsOf(passage, block)) {
      if (step.kind === 'lazy' || needsName(step.kind)) {
        if (hasName(missing, step.name)) this.exposed.add(step.name)
      }
      if (step.kind === EventKind.bind) this.written.add(step.name)
      if (step.kind === EventKind.delete) this.deleted.add(step.name)
      if (step.kind === EventKind.unbind) this.unbound.add(step.name)
      if (step.kind === EventKind.bind) dropName(missing, step.name)
      else if (step.kind === EventKind.delete || step.kind === EventKind.unbind) addName(missing, step.name)
    }
    this.#leave(passage, block, missing)
  }

  #leave({ from, to, exit }: Passage, block: number, missing: NameBits): void {
    const { graph, live, reached } = this.#facts
    const isOutside = (other: number): boolean => other < from || other >= to
    const raised = graph.raisesTo[block]!
    if (raised >= 0 && isOutside(raised)) addNames(this.liveAtHandlers, live[raised]!)
    if (block === exit?.block) {
      this.fallsThrough = true
      addNames(this.unassigned, missing)
      addNames(
        this.liveBehind,
        liveAt(this.#facts, exit, (node) => isInRegion(this.#region, node)),
      )
      return
    }
    for (const next of graph.successors[block]!) {
      if (!isOutside(next) || !reached[next]) continue
      addNames(this.liveAtJumps, live[next]!)
      addNames(this.unassigned, missing)
    }
  }
}
