/** How many kinds of nodes and tokens there may be. */
const kindLimit = 256

/** The nodes of a tree by kind, each kind in the order of the text: found in one pass, where each search would take one. */
export class KindIndex {
  readonly #indexes: Int32Array
  /** By kind: where its nodes begin in `#indexes`; they end where those of the next kind begin. */
  readonly #begins = new Int32Array(kindLimit + 1)

  /** @param kinds one number a node */
  constructor(kinds: Uint8Array) {
    this.#indexes = new Int32Array(kinds.length)
    for (const kind of kinds) this.#begins[kind + 1]! += 1
    for (let kind = 0; kind < kindLimit; kind++) this.#begins[kind + 1]! += this.#begins[kind]!
    const places = this.#begins.slice()
    for (let index = 0; index < kinds.length; index++) this.#indexes[places[kinds[index]!]!++] = index
  }

  of(kind: number): Int32Array {
    return this.#indexes.subarray(this.#begins[kind], this.#begins[kind + 1])
  }
}

/** The place of the first number above a limit in a sorted list. */
export function firstAbove(sorted: Int32Array, limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! > limit) high = middle
    else low = middle + 1
  }
  return low
}
