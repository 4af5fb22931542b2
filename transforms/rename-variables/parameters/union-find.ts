/** Sets of keys that grow together. */
export class UnionFind {
  readonly #parents = new Map<string, string>()

  /** The key that stands for the set. */
  rootOf(key: string): string {
    let root = key
    for (let next = this.#parents.get(root); next !== undefined; next = this.#parents.get(root)) root = next
    return root
  }

  /** The smaller root stands for both, whatever the order of the calls. */
  join(one: string, other: string): void {
    const [first, second] = [this.rootOf(one), this.rootOf(other)].sort()
    if (first !== undefined && second !== undefined && first !== second) this.#parents.set(second, first)
  }
}
