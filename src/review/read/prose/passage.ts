import type { Span } from '../../../text/span.ts'

interface Piece {
  readonly text: string
  /** Where it stands in the review. */
  readonly start: number
}

/** Lines of a review that belong together, without what is set before them (`> `, `1. `); knows where each part stood. */
export class Passage {
  readonly text: string
  readonly #starts: readonly number[]
  readonly #sources: readonly number[]

  constructor(lines: readonly Piece[]) {
    this.text = lines.map(({ text }) => text).join('\n')
    const starts: number[] = []
    let at = 0
    for (const { text } of lines) {
      starts.push(at)
      at += text.length + 1
    }
    this.#starts = starts
    this.#sources = lines.map(({ start }) => start)
  }

  static join(passages: readonly Passage[]): Passage {
    return new Passage(passages.flatMap((each) => each.#pieces(0, each.text.length)))
  }

  /** The same place in the review. */
  toSource({ start, end }: Span): Span {
    return { start: this.#offset(start), end: end > start ? this.#offset(end - 1) + 1 : this.#offset(start) }
  }

  /** A part of it, as a passage of its own. */
  slice(start: number, end: number): Passage {
    return new Passage(this.#pieces(start, end))
  }

  #pieces(start: number, end: number): readonly Piece[] {
    const pieces: Piece[] = []
    let at = start
    for (const line of this.text.slice(start, end).split('\n')) {
      pieces.push({ text: line, start: this.#offset(at) })
      at += line.length + 1
    }
    return pieces
  }

  #offset(at: number): number {
    const line = this.#lineAt(at)
    return (this.#sources[line] ?? 0) + at - (this.#starts[line] ?? 0)
  }

  #lineAt(at: number): number {
    let [low, high] = [0, this.#starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= at) low = middle
      else high = middle - 1
    }
    return low
  }
}
