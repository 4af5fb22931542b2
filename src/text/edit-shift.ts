import type { Edit } from './edit.ts'
import type { Span } from './span.ts'

/** Where the text outside of edits ends up once they are applied. */
export class EditShift {
  readonly #edits: readonly Edit[]
  /** By edit: how far text behind it moves. */
  readonly #shifts: readonly number[]

  /** @param edits sorted and disjoint */
  constructor(edits: readonly Edit[]) {
    let shift = 0
    this.#edits = edits
    this.#shifts = edits.map((edit) => (shift += edit.text.length - (edit.end - edit.start)))
  }

  /** True when the span shares a character with an edit, or an insertion lies inside it. */
  isEdited(span: Span): boolean {
    const edit = this.#edits[this.#firstEndingBehind(span.start)]
    return edit !== undefined && edit.start < span.end
  }

  /** The new offset of the character at an offset outside of the edits. */
  offset(offset: number): number {
    const index = this.#firstStartingBehind(offset) - 1
    return index < 0 ? offset : offset + this.#shifts[index]!
  }

  /** The spans that the inserted texts take up afterwards. */
  *inserted(): Generator<Span> {
    for (const [index, edit] of this.#edits.entries()) {
      const end = edit.end + this.#shifts[index]!
      yield { start: end - edit.text.length, end }
    }
  }

  #firstEndingBehind(offset: number): number {
    return this.#search((edit) => edit.end > offset)
  }

  #firstStartingBehind(offset: number): number {
    return this.#search((edit) => edit.start > offset)
  }

  #search(isBehind: (edit: Edit) => boolean): number {
    let low = 0
    let high = this.#edits.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBehind(this.#edits[middle]!)) high = middle
      else low = middle + 1
    }
    return low
  }
}
