import { Kind, Token } from './node-kinds.generated.ts'
import { Code, isDigit, isPlainPrefix, isQuote, wordEnd } from './plain-characters.ts'
import { skipSpace } from './skip-space.ts'
import type { TreeWriter } from './tree-writer.ts'

const constants = new Map<string, number>([
  ['None', Kind.none],
  ['True', Kind.true],
  ['False', Kind.false],
])
const keywords = new Set(
  (
    'and as assert async await break class continue def del elif else except finally for from global if import in is ' +
    'lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
)

/** What a leaf is to the tree, and where it ends. */
interface Leaf {
  readonly parent: number
  readonly field: number
  readonly end: number
}

/** Writes names, numbers, strings and tokens from a place in the text on, and moves behind them. */
export class PlainLeaves {
  readonly #writer: TreeWriter
  text = ''
  /** Where the next leaf starts. */
  at = 0
  /** Where the next backslash is, as far as is known. */
  #backslash = -1

  constructor(writer: TreeWriter) {
    this.#writer = writer
  }

  open(text: string): void {
    this.text = text
    this.#backslash = -1
  }

  /** The UTF-16 unit at the present place, once white space is passed over. */
  skipToCode(): number {
    this.at = skipSpace(this.text, this.at)
    return this.text.charCodeAt(this.at)
  }

  token(kind: number, parent: number): void {
    const length = kind === Token['**'] ? 2 : 1
    this.leaf(kind, { parent, field: 0, end: this.at + length })
  }

  leaf(kind: number, { parent, field, end }: Leaf): boolean {
    this.#writer.closeLeaf(this.#writer.add(kind, field, parent), this.at, end)
    this.at = end
    return true
  }

  identifier(parent: number, field: number): boolean {
    const end = wordEnd(this.text, this.at)
    if (end === this.at || isDigit(this.text.charCodeAt(this.at))) return false
    const word = this.text.slice(this.at, end)
    return !keywords.has(word) && !constants.has(word) && this.leaf(Kind.identifier, { parent, field, end })
  }

  word(parent: number, field: number): boolean {
    const end = wordEnd(this.text, this.at)
    if (end === this.at) return false
    if (isQuote(this.text.charCodeAt(end))) return this.addString(parent, field)
    const word = this.text.slice(this.at, end)
    if (keywords.has(word)) return false
    return this.leaf(constants.get(word) ?? Kind.identifier, { parent, field, end })
  }

  /** Decimal digits and nothing else. */
  number(parent: number, field: number): boolean {
    const end = wordEnd(this.text, this.at)
    for (let at = this.at; at < end; at++) if (!isDigit(this.text.charCodeAt(at))) return false
    return end > this.at && this.text.charCodeAt(end) !== Code.dot && this.leaf(Kind.integer, { parent, field, end })
  }

  addString(parent: number, field: number): boolean {
    return this.string(this.#writer.add(Kind.string, field, parent))
  }

  /** A string without backslashes: its end is where its quotes come next. */
  string(node: number): boolean {
    const text = this.text
    const start = this.at
    let quoteAt = start
    for (; !isQuote(text.charCodeAt(quoteAt)); quoteAt++) if (!isPlainPrefix(text.charCodeAt(quoteAt))) return false
    const quote = text[quoteAt]!
    const isTriple = text[quoteAt + 1] === quote && text[quoteAt + 2] === quote
    const quotes = isTriple ? quote.repeat(3) : quote
    const open = quoteAt + quotes.length
    const close = text.indexOf(quotes, open)
    if (close < 0 || this.#nextBackslash(open) < close) return false
    this.leaf(Kind.string_start, { parent: node, field: 0, end: open })
    if (close > open) this.leaf(Kind.string_content, { parent: node, field: 0, end: close })
    this.leaf(Kind.string_end, { parent: node, field: 0, end: close + quotes.length })
    this.#writer.closeWithSpan(node, start, this.at)
    return true
  }

  #nextBackslash(from: number): number {
    if (this.#backslash < from) {
      const found = this.text.indexOf('\\', from)
      this.#backslash = found < 0 ? Infinity : found
    }
    return this.#backslash
  }

  /** Whether `name=` comes next. */
  isNamed(): boolean {
    const end = wordEnd(this.text, this.at)
    const next = skipSpace(this.text, end)
    return end > this.at && this.text.charCodeAt(next) === Code.equals && this.text.charCodeAt(next + 1) !== Code.equals
  }
}
