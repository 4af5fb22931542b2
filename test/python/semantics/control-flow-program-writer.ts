/** A generated function, its text full of calls that `observer` gives a meaning. */
export interface Program {
  readonly text: string
  /** By site number: where the names bound or read there are written; several where only one of them is meant. */
  readonly bindings: ReadonlyMap<number, readonly number[]>
  readonly reads: ReadonlyMap<number, number>
}

/** The words that generated statements are made of: reads and bindings under marks that say which is which. */
export class ProgramWriter {
  #state: number
  #site = 0

  constructor(seed: number) {
    this.#state = seed
  }

  newSite(): number {
    return (this.#site += 1)
  }

  random(limit: number): number {
    // xorshift32
    this.#state ^= this.#state << 13
    this.#state ^= this.#state >>> 17
    this.#state ^= this.#state << 5
    return (this.#state >>> 0) % limit
  }

  pick<T>(all: readonly T[]): T {
    return all[this.random(all.length)]!
  }

  name(): string {
    return this.pick(['a', 'a', 'b', 'b', 'c', 'x'])
  }

  bound(name: string): [mark: string, site: number] {
    const site = this.newSite()
    return [`«${site}:${name}»`, site]
  }

  read(name = this.name()): string {
    const site = this.newSite()
    return `R(B(${site}), ‹${site}:${name}›)`
  }

  /** A fresh value and the mark of the name that it is bound to. */
  value(name = this.name()): { target: string; value: string; walrus: string } {
    const [target, site] = this.bound(name)
    return { target, value: `V(${site})`, walrus: `(${target} := V(${site}))` }
  }

  condition(): string {
    switch (this.random(9)) {
      case 0:
        return this.value().walrus
      case 1:
        return `C() and ${this.value().walrus}`
      case 2:
        return `not (${this.value().walrus} or ${this.value().walrus})`
      case 3:
        return `C() or ${this.read()}`
      case 4:
        return `not C() and (${this.value().walrus} if C() else ${this.read()})`
      case 5:
        return `V(399) < ${this.value().walrus} < ${this.value().walrus}`
      default:
        return 'C()'
    }
  }
}

/** «7:a» → a, bound at site 7; ‹8:a› → a, read at site 8. */
export function readMarks(marked: string): Program {
  const bindings = new Map<number, number[]>()
  const reads = new Map<number, number>()
  let removed = 0
  const text = marked.replace(
    /[«‹](-?\d+):(\w+)[»›]/g,
    (mark: string, digits: string, name: string, offset: number) => {
      const site = Number(digits)
      if (mark.startsWith('‹')) reads.set(site, offset - removed)
      else bindings.set(site, [...(bindings.get(site) ?? []), offset - removed])
      removed += mark.length - name.length
      return name
    },
  )
  return { text, bindings, reads }
}
