/** What happens to a name at an event. `delete` is `del x`: it needs the name bound; `unbind` never fails. */
export const EventKind = { read: 0, bind: 1, delete: 2, unbind: 3 } as const

export type EventKind = (typeof EventKind)[keyof typeof EventKind]

/** Whether the event fails on an unbound name. */
export function needsName(kind: EventKind): boolean {
  return kind === EventKind.read || kind === EventKind.delete
}

/**
 * What sets a block apart for reachability. `impossible`: entered only from code that control cannot leave this way, so
 * that dead code still has a place in the graph. `exceptional`: entered only where a `with` swallows an exception or
 * asserts are switched off.
 */
export type BlockRole = 'plain' | 'impossible' | 'exceptional'

/**
 * The graph of one scope: blocks of events, each event a name read, bound or unbound. Block 0 is the entry; a block
 * without successors leaves the scope. A node has one event per copy of the code around it (see `visit-try`).
 */
export interface FlowGraph {
  /** Where control goes behind a block's last event. */
  readonly successors: readonly (readonly number[])[]
  /** Where control may go from any point of a block, before, between and after its events; -1: out of the scope. */
  readonly raisesTo: readonly number[]
  readonly roles: readonly BlockRole[]
  /** One entry an event; the events of a block are neighbours, in the order they happen. */
  readonly eventKinds: readonly EventKind[]
  /** The number of the variable in `ScopeNames`. */
  readonly eventNames: readonly number[]
  /** Index of the identifier in the tree. */
  readonly eventNodes: readonly number[]
  readonly eventBlocks: readonly number[]
  /** By node index: where control enters and normally leaves a statement, clause or suite. */
  readonly entries: ReadonlyMap<number, readonly FlowPoint[]>
  readonly exits: ReadonlyMap<number, readonly FlowPoint[]>
  /** Where `return`, `raise`, `break` and `continue` leave. */
  readonly jumps: readonly FlowJump[]
  /** Names read by annotations, which Python 3.14 evaluates when they are asked for (PEP 649). */
  readonly lateNames: ReadonlySet<number>
  /** The block whose end is the end of the scope's body; -1 if there is none. */
  readonly end: number
}

/** A place in a block: before the first event with an index of at least `event`. */
export interface FlowPoint {
  readonly block: number
  readonly event: number
}

export interface FlowJump extends FlowPoint {
  readonly node: number
  /** The loop that `break` and `continue` speak of; -1 for `return` and `raise`. */
  readonly loop: number
}
