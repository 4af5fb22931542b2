import type { Member, Members } from './parameter-members.ts'
import type { UnionFind } from './union-find.ts'

/** The first reason against each set of parameters. Whoever asks must add in an order that does not vary. */
export class Faults {
  readonly #reasons = new Map<string, string>()
  readonly #sets: UnionFind

  constructor({ sets }: Members) {
    this.#sets = sets
  }

  add({ key }: Member, reason: string): void {
    const root = this.#sets.rootOf(key)
    if (!this.#reasons.has(root)) this.#reasons.set(root, reason)
  }

  of({ key }: Member): string | undefined {
    return this.#reasons.get(this.#sets.rootOf(key))
  }
}
