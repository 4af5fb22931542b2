import type { NameTable } from './name-table.ts'

/**
 * What one occurrence of a name may be. `store`: possibly a binding of a variable. `bind`: another way of binding, or
 * a deletion. `shadow`: bound in a comprehension or lambda, so that no use of the name counts. `declared`: `global` or
 * `nonlocal`. `outer`: a use in the head of a definition, evaluated around it.
 */
export const Occurrence = { use: 0, store: 1, bind: 2, shadow: 3, declared: 4, outer: 5 } as const
export type OccurrenceKind = (typeof Occurrence)[keyof typeof Occurrence]

const Block = { function: 0, class: 1, handler: 2 } as const

/** Open blocks and the names met in them. A closed block leaves to the block around it only what concerns that one. */
export class NameRegions {
  readonly #names: NameTable
  readonly #isDummy: (name: string) => boolean
  #ids = new Int32Array(1 << 10)
  #kinds = new Uint8Array(1 << 10)
  #count = 0
  readonly #blocks: number[] = []
  readonly #indents: number[] = []
  readonly #starts: number[] = []
  /** Of a handler: the name it binds. */
  readonly #bound: number[] = []
  /** By name, the number of the closing in which it was last seen so. */
  #used = new Int32Array(1 << 10)
  #isBound = new Int32Array(1 << 10)
  #shadowed = new Int32Array(1 << 10)
  #closing = 0
  #functions = 0

  constructor(names: NameTable, isDummy: (name: string) => boolean) {
    this.#names = names
    this.#isDummy = isDummy
  }

  /** Notes an occurrence and gives its index; nothing is noted outside functions. */
  add(id: number, kind: OccurrenceKind): number {
    if (this.#blocks.length === 0) return -1
    if (this.#count === this.#ids.length) this.#grow()
    this.#ids[this.#count] = id
    this.#kinds[this.#count] = kind
    return this.#count++
  }

  get count(): number {
    return this.#count
  }

  turnInto(index: number, kind: OccurrenceKind): void {
    if (index >= 0) this.#kinds[index] = kind
  }

  openFunction(indent: number): void {
    this.#functions += 1
    this.#open(Block.function, indent, -1)
  }

  openClass(indent: number): void {
    if (this.#functions > 0) this.#open(Block.class, indent, -1)
  }

  openHandler(indent: number, name: number): void {
    if (this.#functions > 0) this.#open(Block.handler, indent, name)
  }

  get isInFunction(): boolean {
    return this.#functions > 0
  }

  /** Closes the blocks that a line with this indent ends; true when one of them may bind an unread name. */
  closeTo(indent: number): boolean {
    while (this.#indents.length > 0 && this.#indents.at(-1)! >= indent) if (this.#close()) return true
    return false
  }

  #open(block: number, indent: number, name: number): void {
    this.#blocks.push(block)
    this.#indents.push(indent)
    this.#starts.push(this.#count)
    this.#bound.push(name)
  }

  #close(): boolean {
    const block = this.#blocks.pop()
    const start = this.#starts.pop()!
    const name = this.#bound.pop()!
    this.#indents.pop()
    this.#stamp(start)
    // A handler is no scope: what it holds stays.
    if (block === Block.handler) return !this.#isRead(name) && !this.#isDummy(this.#names.wordOf(name))
    if (block === Block.function) {
      this.#functions -= 1
      if (this.#hasUnread(start)) return true
    }
    if (this.#blocks.length === 0) this.#count = 0
    else this.#leaveFreeUses(start)
    return false
  }

  #stamp(start: number): void {
    this.#closing += 1
    if (this.#used.length < this.#names.size) this.#growStamps()
    for (let index = start; index < this.#count; index++) {
      const id = this.#ids[index]!
      const kind = this.#kinds[index]
      if (kind === Occurrence.use) this.#used[id] = this.#closing
      else if (kind === Occurrence.shadow) this.#shadowed[id] = this.#closing
      else if (kind !== Occurrence.outer) this.#isBound[id] = this.#closing
      if (kind === Occurrence.declared) this.#used[id] = this.#closing
    }
  }

  #isRead(id: number): boolean {
    return this.#used[id] === this.#closing && this.#shadowed[id] !== this.#closing
  }

  #hasUnread(start: number): boolean {
    for (let index = start; index < this.#count; index++) {
      if (this.#kinds[index] !== Occurrence.store) continue
      const id = this.#ids[index]!
      if (!this.#isRead(id) && !this.#isDummy(this.#names.wordOf(id))) return true
    }
    return false
  }

  /** Uses of names that the closed block does not bind are uses in the block around it, once each. */
  #leaveFreeUses(start: number): void {
    const end = this.#count
    this.#count = start
    for (let index = start; index < end; index++) {
      const id = this.#ids[index]!
      const kind = this.#kinds[index]
      if (kind === Occurrence.outer) this.add(id, Occurrence.use)
      else if (kind === Occurrence.shadow) this.add(id, Occurrence.shadow)
      else if (kind === Occurrence.use && this.#used[id] === this.#closing && this.#isBound[id] !== this.#closing) {
        this.add(id, Occurrence.use)
        this.#used[id] = 0
      }
    }
  }

  #grow(): void {
    const ids = new Int32Array(this.#ids.length * 4)
    const kinds = new Uint8Array(this.#kinds.length * 4)
    ids.set(this.#ids)
    kinds.set(this.#kinds)
    this.#ids = ids
    this.#kinds = kinds
  }

  #growStamps(): void {
    const size = this.#names.size * 2
    this.#used = new Int32Array(size)
    this.#isBound = new Int32Array(size)
    this.#shadowed = new Int32Array(size)
    // New arrays hold zeros, and the closings behind lie below the present one: nothing has to be copied.
  }
}
