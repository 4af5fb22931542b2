import type { FlowPoint } from './flow-graph.ts'
import { GraphBuilder } from './graph-builder.ts'

/** The part of a graph that one visit of a statement, clause or suite has made. */
export interface Extent {
  readonly entry: FlowPoint
  /** Blocks with numbers from here up to `to` belong to the statement, and so does what `entry.block` holds behind the entry. */
  readonly from: number
  to: number
  /** Where control normally leaves; undefined where it does not. */
  exit: FlowPoint | undefined
}

/** Grows a flow graph and notes which blocks each statement has. A statement in a `finally` may be visited twice. */
export class ExtentBuilder extends GraphBuilder {
  /** By node index, one extent a visit. */
  readonly extents = new Map<number, Extent[]>()

  override open(node: number): void {
    super.open(node)
    const from = this.successors.length
    const extent: Extent = { entry: this.#point(), from, to: from, exit: undefined }
    const known = this.extents.get(node)
    if (known) known.push(extent)
    else this.extents.set(node, [extent])
  }

  override close(node: number): void {
    super.close(node)
    const extent = this.extents.get(node)?.at(-1)
    if (!extent) return
    extent.to = this.successors.length
    extent.exit = this.current < 0 ? undefined : this.#point()
  }

  #point(): FlowPoint {
    return { block: this.current, event: this.eventKinds.length }
  }
}
