import { readFormattedString } from './f-string-names.ts'
import { mix, NameTable, firstName, hashOf, numberOf } from './name-table.ts'
import { NameRegions } from './name-regions.ts'
import { StatementReader } from './statement-reader.ts'
import { endOfLine, endOfString, isQuote, skipBlanks, wordClass } from '../../src/python/syntax/text-scan.ts'

/** `rb`, `f` and the like. */
const longestPrefix = 2

/** One pass over the tokens of a text. A method that answers `true` ends it: the text may bind an unread name. */
export class StoreScanner {
  readonly #text: string
  readonly #names: NameTable
  readonly #regions: NameRegions
  readonly #reader: StatementReader
  #at = 0

  constructor(text: string, isDummy: (name: string) => boolean) {
    this.#text = text
    this.#names = new NameTable(text)
    this.#regions = new NameRegions(this.#names, isDummy)
    this.#reader = new StatementReader(text, this.#regions)
  }

  scan(): boolean {
    const text = this.#text
    this.#at = text.charCodeAt(0) === 0xfeff ? 1 : 0
    if (this.#startLine()) return true
    while (this.#at < text.length) {
      const code = text.charCodeAt(this.#at)
      if (code === 32) this.#at += 1
      // A word beyond ASCII may be written in several ways.
      else if (code > 127) return true
      else if (wordClass[code] === 1) {
        if (this.#word()) return true
      } else if (this.#other(code)) return true
    }
    return this.#regions.closeTo(0)
  }

  #other(code: number): boolean {
    const text = this.#text
    if (code === 10 || code === 13) return this.#lineEnd(code)
    if (code === 35) this.#at = endOfLine(text, this.#at)
    else if (isQuote(code)) this.#operandTo(endOfString(text, this.#at))
    else if (wordClass[code] === 2) this.#operandTo(endOfNumber(text, this.#at))
    else if (code === 92) this.#at = Math.max(this.#at + 1, skipBlanks(text, this.#at, false))
    else if (code > 32) this.#at += this.#reader.sign(code, text.charCodeAt(this.#at + 1))
    else this.#at += 1
    return false
  }

  #operandTo(end: number): void {
    this.#at = end
    this.#reader.operand()
  }

  #lineEnd(code: number): boolean {
    const isPair = code === 13 && this.#text.charCodeAt(this.#at + 1) === 10
    this.#at += isPair ? 2 : 1
    return this.#reader.depth === 0 && this.#startLine()
  }

  /** Reads the indent of the next line that has code, and ends the blocks that it ends. */
  #startLine(): boolean {
    const text = this.#text
    let column = 0
    for (let at = this.#at; ; at++) {
      const code = text.charCodeAt(at)
      if (code === 32) column += 1
      else if (code === 9) column = column - (column % 8) + 8
      else if (code === 12 || code === 10 || code === 13) column = 0
      else if (code === 35) at = endOfLine(text, at) - 1
      else {
        this.#at = at
        return at < text.length && this.#reader.startLine(column)
      }
    }
  }

  #word(): boolean {
    const text = this.#text
    const start = this.#at
    let hash = 0
    let at = start
    for (; ; at++) {
      const code = text.charCodeAt(at)
      if (code > 127) return true
      if (!(wordClass[code]! > 0)) break
      hash = (Math.imul(hash, 31) + code) | 0
    }
    this.#at = at
    if (isQuote(text.charCodeAt(at)) && at - start <= longestPrefix) return this.#prefixed(start, at)
    const id = this.#names.numberOf(start, at, mix(hash))
    if (this.#reader.isBehindDot) this.#reader.operand()
    else if (id < firstName) this.#reader.keyword(id)
    else return this.#reader.name(id, at)
    return false
  }

  #prefixed(start: number, quote: number): boolean {
    const text = this.#text
    if (!/[ft]/i.test(text.slice(start, quote))) {
      this.#operandTo(endOfString(text, quote))
      return false
    }
    const { end, words, hasWalrus } = readFormattedString(text, quote)
    const ids = words.map(([from, to]) => this.#names.numberOf(from, to, hashOf(text, from, to)))
    const isShadowed = ids.includes(numberOf.for) || ids.includes(numberOf.lambda)
    for (const id of ids) if (id >= firstName) this.#reader.nameInField(id, isShadowed)
    this.#operandTo(end)
    return hasWalrus
  }
}

/** Behind the number that starts at `start`. */
function endOfNumber(text: string, start: number): number {
  const isHexadecimal = text.charCodeAt(start) === 48 && (text.charCodeAt(start + 1) | 32) === 120
  let at = start + (isHexadecimal ? 2 : 1)
  for (; ; at++) {
    const code = text.charCodeAt(at)
    const isPart = wordClass[code] === 2 || code === 46 || code === 95 || (isHexadecimal && wordClass[code] === 1)
    if (!isPart) break
  }
  // The letter of `1e5`, `2j`, `0b1` or `3L`; other letters behind a number start a word of their own.
  return /[eEjJbBoOlL]/.test(text.charAt(at)) && !/[a-zA-Z]/.test(text.charAt(at + 1)) ? at + 1 : at
}
