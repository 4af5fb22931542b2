// Words of the language; their numbers are the first of every table.
// prettier-ignore
export const keywords = [
  'False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del', 'elif',
  'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'nonlocal', 'not', 'or',
  'pass', 'raise', 'return', 'try', 'while', 'with', 'yield', 'match', 'case', 'type',
] as const

export type Keyword = (typeof keywords)[number]

/** Below this number a word is a keyword; the soft keywords behind it may be names. */
export const firstName = keywords.indexOf('match')

export const numberOf = Object.fromEntries(keywords.map((word, index) => [word, index])) as Readonly<
  Record<Keyword, number>
>

/** Numbers for the words of one text. */
export class NameTable {
  readonly #text: string
  readonly #starts: number[] = []
  readonly #lengths: number[] = []
  /** Open addressing: number + 1, or 0. */
  #slots = new Int32Array(1 << 10)
  #hashes: number[] = []

  constructor(text: string) {
    this.#text = text
    for (const word of keywords) this.#insert(hashOf(word, 0, word.length), -1, word.length)
  }

  /** The number of the word from `start` to `end`. */
  numberOf(start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot]! - 1
      if (number < 0) return this.#insert(hash, start, end - start)
      if (this.#hashes[number] === hash && this.#isSame(number, start, end)) return number
    }
  }

  /** The word of a number. */
  wordOf(number: number): string {
    const start = this.#starts[number]!
    return start < 0 ? keywords[number]! : this.#text.slice(start, start + this.#lengths[number]!)
  }

  get size(): number {
    return this.#starts.length
  }

  #isSame(number: number, start: number, end: number): boolean {
    const length = end - start
    if (this.#lengths[number] !== length) return false
    const known = this.#starts[number]!
    if (known < 0) return this.#text.startsWith(keywords[number]!, start)
    for (let index = 0; index < length; index++) {
      if (this.#text.charCodeAt(known + index) !== this.#text.charCodeAt(start + index)) return false
    }
    return true
  }

  #insert(hash: number, start: number, length: number): number {
    const number = this.#starts.length
    this.#starts.push(start)
    this.#lengths.push(length)
    this.#hashes.push(hash)
    if (number * 2 > this.#slots.length) this.#grow()
    else this.#place(number)
    return number
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 4)
    for (let number = 0; number < this.#starts.length; number++) this.#place(number)
  }

  #place(number: number): void {
    const mask = this.#slots.length - 1
    let slot = this.#hashes[number]! & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = number + 1
  }
}

/** The hash that `NameTable` wants, over UTF-16 units. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let index = start; index < end; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0
  return mix(hash)
}

/** Spreads a running hash over the low bits. */
export function mix(hash: number): number {
  return (hash ^ (hash >>> 15)) | 0
}
