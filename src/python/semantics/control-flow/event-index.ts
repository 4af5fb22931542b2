import type { FlowGraph } from './flow-graph.ts'

/** The events of a graph by the place of their nodes in the text. */
export class EventIndex {
  readonly #graph: FlowGraph
  readonly #sorted: readonly number[]

  constructor(graph: FlowGraph) {
    this.#graph = graph
    const { eventNodes } = graph
    this.#sorted = eventNodes.map((_, event) => event).sort((a, b) => eventNodes[a]! - eventNodes[b]! || a - b)
  }

  /** The events of a node itself. */
  at(node: number): number[] {
    return this.within(node, node + 1)
  }

  /** The events of the nodes from one index up to another. */
  within(from: number, to: number): number[] {
    const found: number[] = []
    for (let at = this.#firstFrom(from); at < this.#sorted.length; at++) {
      const event = this.#sorted[at]!
      if (this.#graph.eventNodes[event]! >= to) break
      found.push(event)
    }
    return found
  }

  #firstFrom(node: number): number {
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#graph.eventNodes[this.#sorted[middle]!]! < node) low = middle + 1
      else high = middle
    }
    return low
  }
}
