import { oncePer } from '../../syntax/once-per.ts'
import { EventKind, type FlowPoint } from '../control-flow/flow-graph.ts'
import { findReachable } from '../control-flow/reachability.ts'
import type { PythonFile } from '../python-file.ts'
import type { Scope } from '../scope.ts'
import { addName, addNames, dropName, emptyBits, fullBits, type NameBits } from './name-bits.ts'
import { readScopeSteps, type FlowStep, type ScopeSteps } from './scope-steps.ts'

/** What holds at the start of each block of a scope's graph, for all its names at once. */
export interface ScopeFacts extends ScopeSteps {
  readonly nameCount: number
  /** Per block 1 where control can come. */
  readonly reached: Uint8Array
  /** By block: the names that may be bound, and those that may be unbound. */
  readonly bound: readonly NameBits[]
  readonly unbound: readonly NameBits[]
  /** By block: the names that may be read from there on, before they are bound again. */
  readonly live: readonly NameBits[]
}

const factsIn = oncePer((file: PythonFile) =>
  oncePer((scope: Scope): ScopeFacts => findFacts(readScopeSteps(file, scope))),
)

/** The facts of a function or module scope, found on first use. */
export function scopeFactsOf(file: PythonFile, scope: Scope): ScopeFacts {
  return factsIn(file)(scope)
}

function findFacts(steps: ScopeSteps): ScopeFacts {
  const nameCount = steps.names.variables.length
  const reached = findReachable(steps.graph, 'impossible')
  const { bound, unbound } = flowForwards(steps, nameCount, reached)
  return { ...steps, nameCount, reached, bound, unbound, live: flowBackwards(steps, nameCount, reached) }
}

/** Which names may be bound and unbound just before a point. */
export function stateAt(facts: ScopeFacts, point: FlowPoint): { bound: NameBits; unbound: NameBits } {
  const bound = facts.bound[point.block]!.slice()
  const unbound = facts.unbound[point.block]!.slice()
  for (const step of facts.steps[point.block]!) if (step.at < point.event) takeStep(step, bound, unbound)
  return { bound, unbound }
}

/** Which names are live at a point; lazy steps that `isLeftOut` names do not count. */
export function liveAt(facts: ScopeFacts, point: FlowPoint, isLeftOut: (node: number) => boolean): NameBits {
  const steps = facts.steps[point.block]!.filter(
    ({ at, kind, node }) => at >= point.event && !(kind === 'lazy' && isLeftOut(node)),
  )
  return liveBefore(facts, facts.live, point.block, steps, facts.nameCount)
}

function takeStep({ kind, name }: FlowStep, bound: NameBits, unbound: NameBits): boolean {
  if (kind === 'lazy' || kind === EventKind.read) return false
  const isBinding = kind === EventKind.bind
  addName(isBinding ? bound : unbound, name)
  dropName(isBinding ? unbound : bound, name)
  return true
}

function flowForwards(
  { graph, steps }: ScopeSteps,
  nameCount: number,
  reached: Uint8Array,
): { bound: NameBits[]; unbound: NameBits[] } {
  const bound = graph.successors.map(() => emptyBits(nameCount))
  const unbound = graph.successors.map(() => emptyBits(nameCount))
  unbound[0]!.set(fullBits(nameCount))
  const pending = [0]
  const isPending = new Uint8Array(graph.successors.length)
  const seen = new Uint8Array(graph.successors.length)
  seen[0] = 1
  const hand = (to: number, nowBound: NameBits, nowUnbound: NameBits): void => {
    if (to < 0 || !reached[to]) return
    const isNew = [addNames(bound[to]!, nowBound), addNames(unbound[to]!, nowUnbound), !seen[to]].includes(true)
    seen[to] = 1
    if (!isNew || isPending[to]) return
    isPending[to] = 1
    pending.push(to)
  }
  for (let block = pending.pop(); block !== undefined; block = pending.pop()) {
    isPending[block] = 0
    const nowBound = bound[block]!.slice()
    const nowUnbound = unbound[block]!.slice()
    const raised = graph.raisesTo[block]!
    hand(raised, nowBound, nowUnbound)
    for (const step of steps[block]!) if (takeStep(step, nowBound, nowUnbound)) hand(raised, nowBound, nowUnbound)
    for (const next of graph.successors[block]!) hand(next, nowBound, nowUnbound)
  }
  return { bound, unbound }
}

function flowBackwards(scope: ScopeSteps, nameCount: number, reached: Uint8Array): NameBits[] {
  const { graph, steps } = scope
  const live = graph.successors.map(() => emptyBits(nameCount))
  const blocks = graph.successors.map((_, block) => block).filter((block) => reached[block])
  // Most edges lead to blocks made later, so that few rounds are enough.
  blocks.reverse()
  for (let isNew = true; isNew;) {
    isNew = false
    for (const block of blocks) {
      if (addNames(live[block]!, liveBefore(scope, live, block, steps[block]!, nameCount))) isNew = true
    }
  }
  return live
}

/** What is live before the last steps of a block. */
function liveBefore(
  { graph }: ScopeSteps,
  live: readonly NameBits[],
  block: number,
  steps: readonly FlowStep[],
  nameCount: number,
): NameBits {
  const found = emptyBits(nameCount)
  const raised = graph.raisesTo[block]! < 0 ? undefined : live[graph.raisesTo[block]!]
  for (const next of graph.successors[block]!) addNames(found, live[next]!)
  for (const { kind, name } of steps.toReversed()) {
    if (raised) addNames(found, raised)
    if (kind === EventKind.bind || kind === EventKind.unbind) dropName(found, name)
    else addName(found, name)
  }
  if (raised) addNames(found, raised)
  return found
}
