import type { Edit } from './edit.ts'

/** The edits that a pass has taken so far; those of one finding are taken all or none. */
export class EditClaims {
  readonly #claimed: Edit[] = []

  /**
   * Takes edits that keep clear of all taken before, else takes none and answers false.
   * Two replacements may touch; an insertion may not touch anything, as the order would be anyone's guess.
   * @param mayJoin insertions at one place may come in any order, such as definitions
   */
  claim(edits: readonly Edit[], mayJoin = false): boolean {
    if (edits.some((edit) => this.#isTaken(edit, mayJoin))) return false
    for (const edit of edits) this.#claimed.splice(this.#firstEndingAt(edit.start), 0, edit)
    return true
  }

  #isTaken(edit: Edit, mayJoin: boolean): boolean {
    for (let index = this.#firstEndingAt(edit.start); index < this.#claimed.length; index++) {
      const other = this.#claimed[index]!
      if (other.start > edit.end) return false
      if (meet(other, edit) && !(mayJoin && isInsertion(other) && isInsertion(edit))) return true
    }
    return false
  }

  /** The place in the sorted list of the first claimed edit that ends at or behind the offset. */
  #firstEndingAt(offset: number): number {
    let low = 0
    let high = this.#claimed.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#claimed[middle]!.end < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

function meet(a: Edit, b: Edit): boolean {
  return isInsertion(a) || isInsertion(b) ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end
}

function isInsertion({ start, end }: Edit): boolean {
  return start === end
}
