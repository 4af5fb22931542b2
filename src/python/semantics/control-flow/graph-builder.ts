import { append } from '../multi-map.ts'
import { EventKind, type BlockRole, type FlowGraph, type FlowJump, type FlowPoint } from './flow-graph.ts'

export type JumpKind = 'return' | 'break' | 'continue'

/** What a jump passes on its way out, the innermost first. */
export type Frame = LoopFrame | FinallyFrame | UnbindFrame

export interface LoopFrame {
  readonly kind: 'loop'
  readonly outer: Frame | undefined
  readonly node: number
  readonly breakTo: number
  readonly continueTo: number
}

/** A `finally` still to come: jumps stop at `entry` and are taken up again behind its suite. */
export interface FinallyFrame {
  readonly kind: 'finally'
  readonly outer: Frame | undefined
  readonly entry: number
  readonly pending: Set<JumpKind>
}

/** The handler of `except … as name`: every way out unbinds the name. */
export interface UnbindFrame {
  readonly kind: 'unbind'
  readonly outer: Frame | undefined
  readonly name: number
  readonly node: number
}

/** Grows a flow graph along the path that control takes. */
export class GraphBuilder implements FlowGraph {
  readonly successors: number[][] = []
  readonly raisesTo: number[] = []
  readonly roles: BlockRole[] = []
  readonly eventKinds: EventKind[] = []
  readonly eventNames: number[] = []
  readonly eventNodes: number[] = []
  readonly eventBlocks: number[] = []
  readonly entries = new Map<number, FlowPoint[]>()
  readonly exits = new Map<number, FlowPoint[]>()
  readonly jumps: FlowJump[] = []
  readonly lateNames = new Set<number>()
  end = -1
  /** The block being filled; -1 where control cannot be. */
  current = -1
  /** The block left last: where dead code hangs on. */
  previous = 0
  /** Where new blocks raise to; -1: out of the scope. */
  raiseTarget = -1
  frame: Frame | undefined
  /** How many `finally` suites are being visited twice around this point. */
  finallyDepth = 0
  readonly #hasIncoming: boolean[] = []
  readonly #lastEvents: number[] = []

  constructor() {
    this.current = this.newBlock()
    this.#hasIncoming[this.current] = true
  }

  newBlock(role: BlockRole = 'plain'): number {
    const block = this.successors.length
    this.successors.push([])
    this.raisesTo.push(this.raiseTarget)
    this.roles.push(role)
    this.#hasIncoming.push(false)
    this.#lastEvents.push(-1)
    if (this.raiseTarget >= 0) this.#hasIncoming[this.raiseTarget] = true
    return block
  }

  edge(from: number, to: number): void {
    this.successors[from]!.push(to)
    this.#hasIncoming[to] = true
  }

  hasIncoming(block: number): boolean {
    return this.#hasIncoming[block]!
  }

  /** From where control is, if it can be anywhere. */
  goTo(block: number): void {
    if (this.current >= 0) this.edge(this.current, block)
  }

  /** Goes on in a block; false when nothing leads there, so that it holds dead code. */
  enter(block: number): boolean {
    const isPossible = this.hasIncoming(block)
    this.leave()
    if (!isPossible) {
      this.roles[block] = 'impossible'
      this.edge(this.previous, block)
    }
    this.current = block
    return isPossible
  }

  /** Goes on in a new block behind the current one, under the raise target of now. */
  enterNew(): void {
    const block = this.newBlock()
    this.goTo(block)
    this.enter(block)
  }

  /** Goes on where several paths meet; nowhere, if none does. */
  resume(block: number): void {
    if (this.hasIncoming(block)) this.enter(block)
    else this.leave()
  }

  leave(): void {
    if (this.current >= 0) this.previous = this.current
    this.current = -1
  }

  emit(kind: EventKind, name: number, node: number): void {
    const event = this.eventKinds.length
    const last = this.#lastEvents[this.current]!
    // The events of a block are neighbours: a block taken up again goes on in another.
    if (last >= 0 && last !== event - 1) this.enterNew()
    this.#lastEvents[this.current] = event
    this.eventKinds.push(kind)
    this.eventNames.push(name)
    this.eventNodes.push(node)
    this.eventBlocks.push(this.current)
  }

  /** Notes that a statement, clause or suite begins here. */
  open(node: number): void {
    this.#note(this.entries, node)
  }

  /** Notes that it ends here, if control comes so far. */
  close(node: number): void {
    if (this.current >= 0) this.#note(this.exits, node)
  }

  raise(node: number): void {
    this.#noteJump(node, -1)
    this.leave()
  }

  /** Leaves by a jump statement. */
  jump(kind: JumpKind, node: number): void {
    const loop = kind === 'return' ? undefined : this.#loop()
    this.#noteJump(node, loop ? loop.node : -1)
    this.unwind(kind)
  }

  /** Takes a jump through the frames around: to its target, or to the first `finally` before it. */
  unwind(kind: JumpKind): void {
    for (let frame = this.frame; frame; frame = frame.outer) {
      if (frame.kind === 'unbind') this.emit(EventKind.unbind, frame.name, frame.node)
      else if (frame.kind === 'finally') {
        this.goTo(frame.entry)
        frame.pending.add(kind)
        break
      } else if (kind !== 'return') {
        this.goTo(kind === 'break' ? frame.breakTo : frame.continueTo)
        break
      }
    }
    this.leave()
  }

  #loop(): LoopFrame | undefined {
    let frame = this.frame
    while (frame && frame.kind !== 'loop') frame = frame.outer
    return frame
  }

  #note(points: Map<number, FlowPoint[]>, node: number): void {
    append(points, node, { block: this.current, event: this.eventKinds.length })
  }

  #noteJump(node: number, loop: number): void {
    this.jumps.push({ node, loop, block: this.current, event: this.eventKinds.length })
  }
}
