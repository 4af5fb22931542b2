import { Field, Kind, Token } from './node-kinds.generated.ts'
import { Code, isDigit, isQuote } from './plain-characters.ts'
import { PlainLeaves } from './plain-leaves.ts'
import { skipSpace } from './skip-space.ts'
import type { TreeWriter } from './tree-writer.ts'

/** How deep brackets may nest and how long a chain of dots and brackets may be before the grammar is asked. */
const maximumNesting = 8
const maximumChain = 20
/** No plain expression is deeper than this. */
export const plainDepth = maximumNesting * (maximumChain + 3)

/** What a plain assignment may assign to: tuples and lists are patterns there. */
const targetKinds: ReadonlySet<number> = new Set([Kind.identifier, Kind.attribute, Kind.subscript])

/** `.name`, `(arguments)` or `[index]` behind an expression: its first node, and the end of what stands before it. */
interface Link {
  readonly node: number
  readonly before: number
}

/** Where an expression goes, and how many brackets are around it. */
interface Place {
  readonly parent: number
  readonly field: number
  readonly nesting: number
}

/**
 * Writes expressions whose tree follows from the text alone: names, plain numbers and strings, and the attributes, calls,
 * subscripts, tuples and lists made of them. Of the nodes of a file that is half, and the binding is slow to ask. Anything
 * else (a word of the grammar, an operator, a comment, a backslash, letters beyond ASCII) is left to the grammar, which
 * has read the same text and said what kind of node starts here.
 */
export class PlainExpression {
  readonly #writer: TreeWriter
  readonly #leaves: PlainLeaves

  constructor(writer: TreeWriter) {
    this.#writer = writer
    this.#leaves = new PlainLeaves(writer)
  }

  open(text: string): void {
    this.#leaves.open(text)
  }

  /** Writes what is below a node that its brackets or quotes end, and ends it: its end, or 0 and nothing is written. */
  writeEnclosed(node: number, kind: number, start: number): number {
    this.#leaves.at = start
    const count = this.#writer.count
    if (this.#enclosed(node, kind)) return this.#leaves.at
    this.#writer.count = count
    return 0
  }

  /** Writes the last node again, with all below it, where it is a plain chain of attributes, calls and subscripts. */
  writeChain(node: number, start: number, end: number): boolean {
    const writer = this.#writer
    const [kind, field, parent] = [writer.kinds[node]!, writer.fields[node]!, writer.parents[node]!]
    this.#leaves.at = start
    writer.count = node
    const isWritten = this.#primary(parent, field, end, 0) && this.#leaves.at === end && writer.kinds[node] === kind
    if (!isWritten) {
      writer.count = node
      writer.add(kind, field, parent)
    }
    return isWritten
  }

  /** Writes what is below a statement that is a plain expression, a plain assignment or returns one, and ends it. */
  writeStatement(node: number, kind: number, start: number, end: number): boolean {
    const count = this.#writer.count
    this.#leaves.at = start
    const isWritten = kind === Kind.return_statement ? this.#returned(node, end) : this.#statement(node, end)
    if (isWritten && this.#leaves.at === end) this.#writer.closeWithSpan(node, start, end)
    else this.#writer.count = count
    return isWritten && this.#leaves.at === end
  }

  #returned(node: number, end: number): boolean {
    this.#leaves.leaf(Token.return, { parent: node, field: 0, end: this.#leaves.at + 'return'.length })
    return this.#leaves.at === end || this.#primary(node, 0, end, 0)
  }

  #statement(node: number, end: number): boolean {
    const start = this.#leaves.at
    const first = this.#writer.count
    if (!this.#primary(node, 0, end, 0)) return false
    return this.#leaves.at === end || this.#assignment(node, { first, start, end })
  }

  /** `target = value`: the assignment comes in front of its target. */
  #assignment(
    node: number,
    { first, start, end }: { readonly first: number; readonly start: number; readonly end: number },
  ): boolean {
    const writer = this.#writer
    const isTarget = this.#leaves.skipToCode() === Code.equals && targetKinds.has(writer.kinds[first]!)
    if (!isTarget || this.#leaves.text.charCodeAt(this.#leaves.at + 1) === Code.equals) return false
    writer.makeRoom(first, 1)
    writer.kinds[first] = Kind.assignment
    writer.fields[first] = 0
    writer.parents[first] = node
    writer.parents[first + 1] = first
    writer.fields[first + 1] = Field.left
    this.#leaves.token(Token['='], first)
    if (!this.#primary(first, Field.right, end, 0)) return false
    writer.closeWithSpan(first, start, this.#leaves.at)
    return true
  }

  #enclosed(node: number, kind: number): boolean {
    if (kind === Kind.string) return this.#leaves.string(node)
    const start = this.#leaves.at
    const isSquare = kind === Kind.list
    if (this.#leaves.text.charCodeAt(start) !== (isSquare ? Code.openBracket : Code.openParenthesis)) return false
    const commas = this.#items(node, kind, isSquare ? Code.closeBracket : Code.closeParenthesis, 0)
    if (commas < 0) return false
    if (kind === Kind.tuple && commas === 0 && this.#writer.count > node + 3) return false
    if (kind === Kind.parenthesized_expression && (commas > 0 || this.#writer.count === node + 3)) return false
    this.#writer.closeWithSpan(node, start, this.#leaves.at)
    return true
  }

  /** An atom and what follows it, up to `limit` at most; the outermost node comes where the writer stood. */
  #primary(parent: number, field: number, limit: number, nesting: number): boolean {
    const writer = this.#writer
    const first = writer.count
    const code = this.#leaves.skipToCode()
    const start = this.#leaves.at
    if (!this.#atom(code, { parent, field, nesting })) return false
    const links: Link[] = []
    while (this.#leaves.at < limit) {
      const next = skipSpace(this.#leaves.text, this.#leaves.at)
      const code = this.#leaves.text.charCodeAt(next)
      if (code !== Code.dot && code !== Code.openParenthesis && code !== Code.openBracket) break
      if (links.length === maximumChain) return false
      links.push({ node: writer.count, before: this.#leaves.at })
      this.#leaves.at = next
      if (!this.#link(code, nesting)) return false
    }
    if (links.length > 0) this.#wrap(first, links, start)
    return true
  }

  /** `.name`, `(arguments)` or `[index]`; its nodes lack their parent still. */
  #link(code: number, nesting: number): boolean {
    const writer = this.#writer
    if (code === Code.dot) {
      this.#leaves.token(Token['.'], -1)
      this.#leaves.at = skipSpace(this.#leaves.text, this.#leaves.at)
      return this.#leaves.identifier(-1, Field.attribute)
    }
    if (code === Code.openBracket) return this.#items(-1, Kind.subscript, Code.closeBracket, nesting + 1) >= 0
    const start = this.#leaves.at
    const node = writer.add(Kind.argument_list, Field.arguments, -1)
    if (this.#items(node, Kind.argument_list, Code.closeParenthesis, nesting + 1) < 0) return false
    writer.closeWithSpan(node, start, this.#leaves.at)
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
      writer.closeBefore(to, node, start, following ? following.before : this.#leaves.at)
      inner = node
    }
    writer.fields[first] = field
    writer.parents[first] = parent
  }

  #atom(code: number, place: Place): boolean {
    const { parent, field } = place
    if (isDigit(code)) return this.#leaves.number(parent, field)
    if (isQuote(code)) return this.#leaves.addString(parent, field)
    if (code === Code.openBracket) return this.#addBracketed(Kind.list, place)
    if (code === Code.openParenthesis) return this.#addBracketed(Kind.tuple, place)
    return this.#leaves.word(parent, field)
  }

  #addBracketed(kind: number, { parent, field, nesting }: Place): boolean {
    const writer = this.#writer
    const start = this.#leaves.at
    const node = writer.add(kind, field, parent)
    const commas = this.#items(node, kind, kind === Kind.list ? Code.closeBracket : Code.closeParenthesis, nesting + 1)
    if (commas < 0) return false
    const isParenthesized = kind === Kind.tuple && commas === 0 && writer.count > node + 3
    if (isParenthesized) writer.kinds[node] = Kind.parenthesized_expression
    writer.closeWithSpan(node, start, this.#leaves.at)
    return true
  }

  /** Brackets and what is in them, by comma: the number of commas, or -1. */
  #items(node: number, kind: number, close: number, nesting: number): number {
    if (nesting > maximumNesting) return -1
    this.#leaves.token(close === Code.closeBracket ? Token['['] : Token['('], node)
    let commas = 0
    while (this.#leaves.skipToCode() !== close) {
      if (!this.#item(node, kind, nesting)) return -1
      if (this.#leaves.skipToCode() === close) break
      if (this.#leaves.text.charCodeAt(this.#leaves.at) !== Code.comma) return -1
      this.#leaves.token(Token[','], node)
      commas += 1
      // A comma behind the last index makes a tuple of it.
      if (kind === Kind.subscript && this.#leaves.skipToCode() === close) return -1
    }
    this.#leaves.token(close === Code.closeBracket ? Token[']'] : Token[')'], node)
    return commas
  }

  #item(node: number, kind: number, nesting: number): boolean {
    if (kind === Kind.parameters) return this.#parameter(node, nesting)
    if (kind !== Kind.argument_list)
      return this.#primary(node, kind === Kind.subscript ? Field.subscript : 0, Infinity, nesting)
    if (this.#leaves.text.charCodeAt(this.#leaves.at) === Code.asterisk)
      return this.#splat(node, nesting, Kind.list_splat, Kind.dictionary_splat)
    return this.#leaves.isNamed()
      ? this.#named(Kind.keyword_argument, node, nesting)
      : this.#primary(node, 0, Infinity, nesting)
  }

  #parameter(node: number, nesting: number): boolean {
    if (this.#leaves.text.charCodeAt(this.#leaves.at) === Code.asterisk) {
      return this.#splat(node, -1, Kind.list_splat_pattern, Kind.dictionary_splat_pattern)
    }
    return this.#leaves.isNamed()
      ? this.#named(Kind.default_parameter, node, nesting)
      : this.#leaves.identifier(node, 0)
  }

  /** `*names` or `**names`; with a nesting below 0 nothing but a name. */
  #splat(parent: number, nesting: number, list: number, dictionary: number): boolean {
    const start = this.#leaves.at
    const isDouble = this.#leaves.text.charCodeAt(start + 1) === Code.asterisk
    const node = this.#writer.add(isDouble ? dictionary : list, 0, parent)
    this.#leaves.token(isDouble ? Token['**'] : Token['*'], node)
    if (!(nesting < 0 ? this.#leaves.identifier(node, 0) : this.#primary(node, 0, Infinity, nesting))) return false
    this.#writer.closeWithSpan(node, start, this.#leaves.at)
    return true
  }

  #named(kind: number, parent: number, nesting: number): boolean {
    const start = this.#leaves.at
    const node = this.#writer.add(kind, 0, parent)
    if (!this.#leaves.identifier(node, Field.name)) return false
    this.#leaves.at = skipSpace(this.#leaves.text, this.#leaves.at)
    this.#leaves.token(Token['='], node)
    if (!this.#primary(node, Field.value, Infinity, nesting)) return false
    this.#writer.closeWithSpan(node, start, this.#leaves.at)
    return true
  }
}
