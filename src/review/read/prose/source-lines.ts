import type { Span } from '../../../text/span.ts'
import { Passage } from './passage.ts'

/** The lines of a text, counted as Markdown counts them. */
export class SourceLines {
  readonly #text: string
  readonly #spans: readonly Span[]

  constructor(text: string) {
    this.#text = text
    const spans: Span[] = []
    let start = 0
    for (const { index, 0: mark } of text.matchAll(/\r\n|\r|\n/g)) {
      spans.push({ start, end: index })
      start = index + mark.length
    }
    this.#spans = [...spans, { start, end: text.length }]
  }

  /**
   * Content of a block that lies on lines, with its places: each line of it is the rest of a source line.
   * @param first 0-based
   */
  passage(content: string, first: number): Passage {
    const pieces = content.split('\n').map((part, index) => {
      const { start, end } = this.#spans[first + index] ?? { start: this.#text.length, end: this.#text.length }
      const text = part.trim()
      const found = this.#text.slice(start, end).lastIndexOf(text)
      return { text, start: start + Math.max(0, found) }
    })
    return new Passage(pieces)
  }

  /** Contents that stand on one line, one after the other. */
  cells(contents: readonly string[], line: number): readonly Passage[] {
    const { start, end } = this.#spans[line] ?? { start: 0, end: 0 }
    const source = this.#text.slice(start, end)
    let at = 0
    return contents.map((content) => {
      const text = content.replaceAll('\n', ' ')
      const found = source.indexOf(text, at)
      if (found >= 0) at = found + text.length
      return new Passage([{ text, start: start + Math.max(0, found) }])
    })
  }

  /** From the start of one line to the end of the one before another. */
  span(first: number, behind: number): Span {
    const last = this.#spans[Math.max(first, behind - 1)]
    return { start: this.#spans[first]?.start ?? 0, end: last?.end ?? this.#text.length }
  }
}
