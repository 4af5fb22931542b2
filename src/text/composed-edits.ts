import type { Edit } from './edit.ts'

/** A run of the present text: taken from the original (`text` undefined), or inserted at `start` of the original. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string | undefined
}

/**
 * Edits made one after the other on a text, kept as edits of the original.
 * Each `add` takes edits that are sorted, disjoint and in offsets of the text as the earlier ones left it.
 */
export class ComposedEdits {
  readonly #original: string
  #pieces: readonly Piece[]

  constructor(original: string) {
    this.#original = original
    this.#pieces = [{ start: 0, end: original.length, text: undefined }]
  }

  add(edits: readonly Edit[]): void {
    const pieces: Piece[] = []
    const source = new PieceReader(this.#pieces)
    for (const edit of edits) {
      pieces.push(...source.take(edit.start))
      const removed = source.take(edit.end)
      const at = removed[0]?.start ?? source.originalOffset()
      pieces.push({ start: at, end: at, text: edit.text })
    }
    pieces.push(...source.take(Infinity))
    this.#pieces = pieces
  }

  /** The original's offset for one of the present text; inside inserted text, where that was inserted. */
  toOriginal(offset: number): number {
    let at = 0
    for (const piece of this.#pieces) {
      const length = lengthOf(piece)
      if (offset < at + length) return piece.text === undefined ? piece.start + offset - at : piece.start
      at += length
    }
    return this.#original.length
  }

  /** All edits so far as one list against the original: sorted, disjoint, none that changes nothing. */
  toEdits(): Edit[] {
    const edits: Edit[] = []
    let kept = 0
    let text = ''
    for (const piece of [
      ...this.#pieces,
      { start: this.#original.length, end: this.#original.length, text: undefined },
    ]) {
      if (piece.text !== undefined) {
        text += piece.text
        continue
      }
      if (piece.start === piece.end && piece.start !== this.#original.length) continue
      const edit = { start: kept, end: piece.start, text }
      if (this.#original.slice(edit.start, edit.end) !== text) edits.push(edit)
      kept = piece.end
      text = ''
    }
    return edits
  }
}

function lengthOf(piece: Piece): number {
  return piece.text === undefined ? piece.end - piece.start : piece.text.length
}

/** Hands out pieces up to offsets of the text they make. */
class PieceReader {
  readonly #pieces: readonly Piece[]
  #index = 0
  /** How much of the piece at `#index` is handed out. */
  #used = 0
  #offset = 0

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces
  }

  /** The pieces from where the last call ended up to `end`. */
  take(end: number): Piece[] {
    const taken: Piece[] = []
    for (let piece = this.#pieces[this.#index]; piece && this.#offset < end; piece = this.#pieces[this.#index]) {
      const length = Math.min(lengthOf(piece) - this.#used, end - this.#offset)
      taken.push(slicePiece(piece, this.#used, length))
      this.#offset += length
      this.#used += length
      if (this.#used < lengthOf(piece)) break
      this.#index += 1
      this.#used = 0
    }
    return taken
  }

  /** Where in the original the next piece begins. */
  originalOffset(): number {
    const piece = this.#pieces[this.#index]
    if (!piece) return this.#pieces.at(-1)?.end ?? 0
    return piece.text === undefined ? piece.start + this.#used : piece.start
  }
}

function slicePiece(piece: Piece, from: number, length: number): Piece {
  if (piece.text !== undefined) return { ...piece, text: piece.text.slice(from, from + length) }
  return { start: piece.start + from, end: piece.start + from + length, text: undefined }
}
