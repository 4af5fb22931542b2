import { Field, Kind, Token } from './node-kinds.generated.ts'
import { skipSpace } from './skip-space.ts'
import type { TreeWriter } from './tree-writer.ts'

/** How deep brackets may nest and how long a chain of dots and brackets may be before the grammar is asked. */
const maximumNesting = 8
const maximumChain = 20
/** No plain expression is deeper than this. */
export const plainDepth = maximumNesting * (maximumChain + 3)

const constants = new Map<string, number>([
  ['None', Kind.none],
  ['True', Kind.true],
  ['False', Kind.false],
])
/** What a plain assignment may assign to: tuples and lists are patterns there. */
const targetKinds: ReadonlySet<number> = new Set([Kind.identifier, Kind.attribute, Kind.subscript])
const keywords = new Set(
  (
    'and as assert async await break class continue def del elif else except finally for from global if import in is ' +
    'lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
)

const openParenthesis = codeOf('(')
const closeParenthesis = codeOf(')')
const openBracket = codeOf('[')
const closeBracket = codeOf(']')
const asterisk = codeOf('*')
const comma = codeOf(',')
const dot = codeOf('.')
const equals = codeOf('=')

function codeOf(character: string): number {
  return character.charCodeAt(0)
}

/** `.name`, `(arguments)` or `[index]` behind an expression: its first node, and the end of what stands before it. */
interface Link {
  readonly node: number
  readonly before: number
}

/**
 * Writes expressions whose tree follows from the text alone: names, plain numbers and strings, and the attributes, calls,
 * subscripts, tuples and lists made of them. Of the nodes of a file that is half, and the binding is slow to ask. Anything
 * else (a word of the grammar, an operator, a comment, a backslash, letters beyond ASCII) is left to the grammar, which
 * has read the same text and said what kind of node starts here.
 */
export class PlainExpression {
  readonly #writer: TreeWriter
  #text = ''
  #at = 0
  /** Where the next backslash is, as far as is known. */
  #backslash = -1

  constructor(writer: TreeWriter) {
    this.#writer = writer
  }

  open(text: string): void {
    this.#text = text
    this.#backslash = -1
  }

  /** Writes what is below a node that its brackets or quotes end, and ends it: its end, or 0 and nothing is written. */
  writeEnclosed(node: number, kind: number, start: number): number {
    this.#at = start
    const count = this.#writer.count
    if (this.#enclosed(node, kind)) return this.#at
    this.#writer.count = count
    return 0
  }

  /** Writes the last node again, with all below it, where it is a plain chain of attributes, calls and subscripts. */
  writeChain(node: number, start: number, end: number): boolean {
    const writer = this.#writer
    const [kind, field, parent] = [writer.kinds[node]!, writer.fields[node]!, writer.parents[node]!]
    this.#at = start
    writer.count = node
    const isWritten = this.#primary(parent, field, end, 0) && this.#at === end && writer.kinds[node] === kind
    if (!isWritten) {
      writer.count = node
      writer.add(kind, field, parent)
    }
    return isWritten
  }

  /** Writes what is below a statement that is a plain expression, a plain assignment or returns one, and ends it. */
  writeStatement(node: number, kind: number, start: number, end: number): boolean {
    const count = this.#writer.count
    this.#at = start
    const isWritten = kind === Kind.return_statement ? this.#returned(node, end) : this.#statement(node, end)
    if (isWritten && this.#at === end) this.#writer.closeWithSpan(node, start, end)
    else this.#writer.count = count
    return isWritten && this.#at === end
  }

  #returned(node: number, end: number): boolean {
    this.#leaf(Token.return, { parent: node, field: 0, end: this.#at + 'return'.length })
    return this.#at === end || this.#primary(node, 0, end, 0)
  }

  #statement(node: number, end: number): boolean {
    const start = this.#at
    const first = this.#writer.count
    if (!this.#primary(node, 0, end, 0)) return false
    return this.#at === end || this.#assignment(node, { first, start, end })
  }

  /** `target = value`: the assignment comes in front of its target. */
  #assignment(
    node: number,
    { first, start, end }: { readonly first: number; readonly start: number; readonly end: number },
  ): boolean {
    const writer = this.#writer
    this.#at = skipSpace(this.#text, this.#at)
    const isTarget = targetKinds.has(writer.kinds[first]!) && this.#text.charCodeAt(this.#at) === equals
    if (!isTarget || this.#text.charCodeAt(this.#at + 1) === equals) return false
    writer.makeRoom(first, 1)
    writer.kinds[first] = Kind.assignment
    writer.fields[first] = 0
    writer.parents[first] = node
    writer.parents[first + 1] = first
    writer.fields[first + 1] = Field.left
    this.#token(Token['='], first)
    if (!this.#primary(first, Field.right, end, 0)) return false
    writer.closeWithSpan(first, start, this.#at)
    return true
  }

  #enclosed(node: number, kind: number): boolean {
    if (kind === Kind.string) return this.#string(node)
    const start = this.#at
    const isSquare = kind === Kind.list
    if (this.#text.charCodeAt(start) !== (isSquare ? openBracket : openParenthesis)) return false
    const commas = this.#items(node, kind, isSquare ? closeBracket : closeParenthesis, 0)
    if (commas < 0) return false
    if (kind === Kind.tuple && commas === 0 && this.#writer.count > node + 3) return false
    if (kind === Kind.parenthesized_expression && (commas > 0 || this.#writer.count === node + 3)) return false
    this.#writer.closeWithSpan(node, start, this.#at)
    return true
  }

  /** An atom and what follows it, up to `limit` at most; the outermost node comes where the writer stood. */
  #primary(parent: number, field: number, limit: number, nesting: number): boolean {
    const writer = this.#writer
    const first = writer.count
    const start = skipSpace(this.#text, this.#at)
    this.#at = start
    if (!this.#atom(parent, field, nesting)) return false
    const links: Link[] = []
    while (this.#at < limit) {
      const next = skipSpace(this.#text, this.#at)
      const code = this.#text.charCodeAt(next)
      if (code !== dot && code !== openParenthesis && code !== openBracket) break
      if (links.length === maximumChain) return false
      links.push({ node: writer.count, before: this.#at })
      this.#at = next
      if (!this.#link(code, nesting)) return false
    }
    if (links.length > 0) this.#wrap(first, links, start)
    return true
  }

  /** `.name`, `(arguments)` or `[index]`; its nodes lack their parent still. */
  #link(code: number, nesting: number): boolean {
    const writer = this.#writer
    if (code === dot) {
      this.#token(Token['.'], -1)
      this.#at = skipSpace(this.#text, this.#at)
      return this.#identifier(-1, Field.attribute)
    }
    if (code === openBracket) return this.#items(-1, Kind.subscript, closeBracket, nesting + 1) >= 0
    const start = this.#at
    const node = writer.add(Kind.argument_list, Field.arguments, -1)
    if (this.#items(node, Kind.argument_list, closeParenthesis, nesting + 1) < 0) return false
    writer.closeWithSpan(node, start, this.#at)
    return true
  }

  /** `atom.a(b)`: the call and the attribute come in front of the atom, the outermost first. */
  #wrap(first: number, links: readonly Link[], start: number): void {
    const writer = this.#writer
    const field = writer.fields[first]!
    const parent = writer.parents[first]!
    writer.makeRoom(first, links.length)
    let inner = first + links.length
    for (const [index, link] of links.entries()) {
      const node = inner - 1
      const following = links[index + 1]
      const from = link.node + links.length
      const to = following ? following.node + links.length : writer.count
      const isAttribute = writer.kinds[from] === Token['.']
      const isCall = writer.kinds[from] === Kind.argument_list
      writer.kinds[node] = isAttribute ? Kind.attribute : isCall ? Kind.call : Kind.subscript
      writer.fields[inner] = isAttribute ? Field.object : isCall ? Field.function : Field.value
      writer.parents[inner] = node
      writer.adopt(node, from, to)
      writer.closeBefore(to, node, start, following ? following.before : this.#at)
      inner = node
    }
    writer.fields[first] = field
    writer.parents[first] = parent
  }

  #atom(parent: number, field: number, nesting: number): boolean {
    const code = this.#text.charCodeAt(this.#at)
    if (isDigit(code)) return this.#number(parent, field)
    if (isQuote(code)) return this.#addString(parent, field)
    if (code === openBracket) return this.#addBracketed(Kind.list, { parent, field, nesting })
    if (code === openParenthesis) return this.#addBracketed(Kind.tuple, { parent, field, nesting })
    return this.#word(parent, field)
  }

  #addBracketed(
    kind: number,
    { parent, field, nesting }: { readonly parent: number; readonly field: number; readonly nesting: number },
  ): boolean {
    const writer = this.#writer
    const start = this.#at
    const node = writer.add(kind, field, parent)
    const commas = this.#items(node, kind, kind === Kind.list ? closeBracket : closeParenthesis, nesting + 1)
    if (commas < 0) return false
    if (kind === Kind.tuple && commas === 0 && writer.count > node + 3)
      writer.kinds[node] = Kind.parenthesized_expression
    writer.closeWithSpan(node, start, this.#at)
    return true
  }

  /** Brackets and what is in them, by comma: the number of commas, or -1. */
  #items(node: number, kind: number, close: number, nesting: number): number {
    if (nesting > maximumNesting) return -1
    this.#token(close === closeBracket ? Token['['] : Token['('], node)
    for (let commas = 0; ; commas++) {
      this.#at = skipSpace(this.#text, this.#at)
      if (this.#text.charCodeAt(this.#at) === close) {
        // An index without a value, or with a comma behind the last one, is something else.
        if (kind === Kind.subscript) return -1
        this.#token(close === closeBracket ? Token[']'] : Token[')'], node)
        return commas
      }
      if (!this.#item(node, kind, nesting)) return -1
      this.#at = skipSpace(this.#text, this.#at)
      const code = this.#text.charCodeAt(this.#at)
      if (code === close) {
        this.#token(close === closeBracket ? Token[']'] : Token[')'], node)
        return commas
      }
      if (code !== comma) return -1
      this.#token(Token[','], node)
    }
  }

  #item(node: number, kind: number, nesting: number): boolean {
    if (kind === Kind.parameters) return this.#parameter(node, nesting)
    if (kind !== Kind.argument_list)
      return this.#primary(node, kind === Kind.subscript ? Field.subscript : 0, Infinity, nesting)
    if (this.#text.charCodeAt(this.#at) === asterisk)
      return this.#splat(node, nesting, Kind.list_splat, Kind.dictionary_splat)
    return this.#isNamed()
      ? this.#named(Kind.keyword_argument, node, nesting)
      : this.#primary(node, 0, Infinity, nesting)
  }

  #parameter(node: number, nesting: number): boolean {
    if (this.#text.charCodeAt(this.#at) === asterisk) {
      return this.#splat(node, -1, Kind.list_splat_pattern, Kind.dictionary_splat_pattern)
    }
    return this.#isNamed() ? this.#named(Kind.default_parameter, node, nesting) : this.#identifier(node, 0)
  }

  /** `*names` or `**names`; with a nesting below 0 nothing but a name. */
  #splat(parent: number, nesting: number, list: number, dictionary: number): boolean {
    const start = this.#at
    const isDouble = this.#text.charCodeAt(start + 1) === asterisk
    const node = this.#writer.add(isDouble ? dictionary : list, 0, parent)
    this.#token(isDouble ? Token['**'] : Token['*'], node)
    if (!(nesting < 0 ? this.#identifier(node, 0) : this.#primary(node, 0, Infinity, nesting))) return false
    this.#writer.closeWithSpan(node, start, this.#at)
    return true
  }

  /** Whether `name=` comes next. */
  #isNamed(): boolean {
    const end = wordEnd(this.#text, this.#at)
    const next = skipSpace(this.#text, end)
    return end > this.#at && this.#text.charCodeAt(next) === equals && this.#text.charCodeAt(next + 1) !== equals
  }

  #named(kind: number, parent: number, nesting: number): boolean {
    const start = this.#at
    const node = this.#writer.add(kind, 0, parent)
    if (!this.#identifier(node, Field.name)) return false
    this.#at = skipSpace(this.#text, this.#at)
    this.#token(Token['='], node)
    if (!this.#primary(node, Field.value, Infinity, nesting)) return false
    this.#writer.closeWithSpan(node, start, this.#at)
    return true
  }

  #token(kind: number, parent: number): void {
    const length = kind === Token['**'] ? 2 : 1
    this.#leaf(kind, { parent, field: 0, end: this.#at + length })
  }

  #leaf(
    kind: number,
    { parent, field, end }: { readonly parent: number; readonly field: number; readonly end: number },
  ): boolean {
    this.#writer.closeLeaf(this.#writer.add(kind, field, parent), this.#at, end)
    this.#at = end
    return true
  }

  #identifier(parent: number, field: number): boolean {
    const end = wordEnd(this.#text, this.#at)
    if (end === this.#at || isDigit(this.#text.charCodeAt(this.#at))) return false
    const word = this.#text.slice(this.#at, end)
    return !keywords.has(word) && !constants.has(word) && this.#leaf(Kind.identifier, { parent, field, end })
  }

  #word(parent: number, field: number): boolean {
    const end = wordEnd(this.#text, this.#at)
    if (end === this.#at) return false
    if (isQuote(this.#text.charCodeAt(end))) return this.#addString(parent, field)
    const word = this.#text.slice(this.#at, end)
    if (keywords.has(word)) return false
    return this.#leaf(constants.get(word) ?? Kind.identifier, { parent, field, end })
  }

  /** Decimal digits and nothing else. */
  #number(parent: number, field: number): boolean {
    const end = wordEnd(this.#text, this.#at)
    for (let at = this.#at; at < end; at++) if (!isDigit(this.#text.charCodeAt(at))) return false
    return end > this.#at && this.#text.charCodeAt(end) !== dot && this.#leaf(Kind.integer, { parent, field, end })
  }

  #addString(parent: number, field: number): boolean {
    return this.#string(this.#writer.add(Kind.string, field, parent))
  }

  /** A string without backslashes: its end is where its quotes come next. */
  #string(node: number): boolean {
    const text = this.#text
    const start = this.#at
    let quoteAt = start
    for (; !isQuote(text.charCodeAt(quoteAt)); quoteAt++) if (!isPlainPrefix(text.charCodeAt(quoteAt))) return false
    const quote = text[quoteAt]!
    const isTriple = text[quoteAt + 1] === quote && text[quoteAt + 2] === quote
    const quotes = isTriple ? quote.repeat(3) : quote
    const open = quoteAt + quotes.length
    const close = text.indexOf(quotes, open)
    if (close < 0 || this.#nextBackslash(open) < close) return false
    this.#leaf(Kind.string_start, { parent: node, field: 0, end: open })
    if (close > open) this.#leaf(Kind.string_content, { parent: node, field: 0, end: close })
    this.#leaf(Kind.string_end, { parent: node, field: 0, end: close + quotes.length })
    this.#writer.closeWithSpan(node, start, this.#at)
    return true
  }

  #nextBackslash(from: number): number {
    if (this.#backslash < from) {
      const found = this.#text.indexOf('\\', from)
      this.#backslash = found < 0 ? Infinity : found
    }
    return this.#backslash
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isQuote(code: number): boolean {
  return code === 34 || code === 39
}

/** `r`, `b` and `u`; the others make strings that hold code. */
function isPlainPrefix(code: number): boolean {
  const lower = code | 32
  return lower === 98 || lower === 114 || lower === 117
}

/** Behind the last of the ASCII letters, digits and underscores; the start itself where other letters follow. */
function wordEnd(text: string, start: number): number {
  for (let end = start; ; end++) {
    const code = text.charCodeAt(end)
    const isWord =
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
    if (!isWord) return code > 127 ? start : end
  }
}
