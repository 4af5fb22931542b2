import { Field, fieldRows, Kind, leafKinds, Token } from './node-kinds.generated.ts'
import type { GrammarCursor } from './parser.ts'
import { SyntaxTree } from './tree.ts'

/** Trees deeper than this are not built; the deepest file of Python's standard library has 808 levels. */
export const maximumDepth = 2000

const askForField = 255
const kindLimit = 256

/** By `parent * kindLimit + child`: the child's field, or `askForField`. */
const fieldTable = readFieldRows()
const isLeaf = new Uint8Array(kindLimit)
/** The length of a token whose text never varies; 0 for all else. */
const tokenLength = new Uint8Array(kindLimit)
/** Kinds below which text belongs to no leaf. */
const isInString = new Uint8Array(kindLimit)
const isWord = new Uint8Array(128)
/** Kinds whose own text reaches beyond their first or last child. */
const hasOwnSpan = new Uint8Array(kindLimit)

for (const name of leafKinds) isLeaf[Kind[name]] = 1
for (const [text, kind] of Object.entries(Token)) {
  isLeaf[kind] = 1
  // `not in` and `is not` may hold any space.
  if (!text.includes(' ')) tokenLength[kind] = text.length
}
for (const kind of [Kind.module, Kind.string_content, Kind.format_specifier]) hasOwnSpan[kind] = 1
for (const kind of [Kind.string, Kind.string_content, Kind.format_specifier, Kind.format_expression, Kind.interpolation]) isInString[kind] = 1
for (let code = 0; code < 128; code++) isWord[code] = /\w/.test(String.fromCharCode(code)) ? 1 : 0

function readFieldRows(): Uint8Array {
  const table = new Uint8Array(kindLimit * kindLimit)
  for (const [parent = 0, field = 0, ...children] of fieldRows) {
    for (const child of children) table[parent * kindLimit + child] = field
  }
  return table
}

/** The binding's numbers of node types and fields → ours; learnt on the first meeting. */
export interface GrammarNumbers {
  readonly kinds: number[]
  readonly fields: number[]
}

/** Growing arrays, shared by all builds: only the finished tree keeps copies of its own size. */
let capacity = 1 << 15
let kinds = new Uint8Array(capacity)
let fields = new Uint8Array(capacity)
let starts = new Int32Array(capacity)
let ends = new Int32Array(capacity)
let parents = new Int32Array(capacity)
let nexts = new Int32Array(capacity)

/**
 * Walks a cursor once into flat arrays, or gives undefined when the tree is deeper than `maximumDepth`.
 *
 * A call into the binding costs more than the work it does, so the walk asks little: it does not look below leaves,
 * takes the span of an inner node from its first and last child, the end of a token from its text, and a field only
 * where the kinds of parent and child leave it open.
 */
export function buildTree(cursor: GrammarCursor, text: string, numbers: GrammarNumbers): SyntaxTree | undefined {
  let count = 0
  let depth = 0
  let parent = -1
  /** The end of the last leaf. */
  let position = 0
  for (;;) {
    if (count === capacity) grow()
    const node = count++
    const kind = numbers.kinds[cursor.nodeTypeId] ?? learnKind(cursor, numbers)
    kinds[node] = kind
    parents[node] = parent
    fields[node] = parent < 0 ? 0 : fieldOf(kinds[parent]!, kind, cursor, numbers)
    if (isLeaf[kind]) {
      const start = isInString[kinds[parent]!] ? cursor.startIndex : skipSpace(text, position)
      const end = leafEnd(kind, start, text) || cursor.endIndex
      starts[node] = start
      ends[node] = position = end
      nexts[node] = count
    } else if (cursor.gotoFirstChild()) {
      if (++depth > maximumDepth) return undefined
      parent = node
      continue
    } else {
      starts[node] = cursor.startIndex
      ends[node] = position = cursor.endIndex
      nexts[node] = count
    }
    while (!cursor.gotoNextSibling()) {
      if (parent < 0 || !cursor.gotoParent()) return finish(text, count)
      closeParent(parent, count, cursor)
      parent = parents[parent]!
      depth -= 1
    }
  }
}

/** Between two leaves outside strings there is nothing but space: comments and continuations are leaves. */
function skipSpace(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    // space, and tab, line feed, vertical tab, form feed, carriage return; byte order mark
    if (code !== 32 && !(code >= 9 && code <= 13) && code !== 0xfeff) return at
    at += 1
  }
}

/** The end of a leaf where its kind and the text tell, else 0. */
function leafEnd(kind: number, start: number, text: string): number {
  const length = tokenLength[kind]!
  if (length > 0) return start + length
  if (kind !== Kind.identifier) return 0
  let end = start
  for (;;) {
    const code = text.charCodeAt(end)
    // A word beyond ASCII is left to the grammar.
    if (code > 127) return 0
    if (!isWord[code]) return end
    end += 1
  }
}

function closeParent(node: number, count: number, cursor: GrammarCursor): void {
  nexts[node] = count
  if (hasOwnSpan[kinds[node]!]) {
    starts[node] = cursor.startIndex
    ends[node] = cursor.endIndex
    return
  }
  starts[node] = starts[node + 1]!
  let last = node + 1
  while (nexts[last]! < count) last = nexts[last]!
  ends[node] = ends[last]!
}

function fieldOf(parentKind: number, kind: number, cursor: GrammarCursor, numbers: GrammarNumbers): number {
  const field = fieldTable[parentKind * kindLimit + kind]!
  if (field !== askForField) return field
  const id = cursor.currentFieldId
  return id ? (numbers.fields[id] ?? learnField(id, cursor, numbers)) : 0
}

function learnField(id: number, cursor: GrammarCursor, numbers: GrammarNumbers): number {
  const field = Field[cursor.currentFieldName as keyof typeof Field]
  numbers.fields[id] = field
  return field
}

function learnKind(cursor: GrammarCursor, numbers: GrammarNumbers): number {
  const name = cursor.nodeType
  const kind = cursor.nodeIsNamed ? Kind[name as keyof typeof Kind] : Token[name as keyof typeof Token]
  if (kind === undefined) throw new Error(`the grammar gave a node of an unknown kind: ${name}`)
  numbers.kinds[cursor.nodeTypeId] = kind
  return kind
}

function grow(): void {
  capacity *= 2
  const larger = <T extends Uint8Array | Int32Array>(old: T, make: (size: number) => T): T => {
    const copy = make(capacity)
    copy.set(old)
    return copy
  }
  kinds = larger(kinds, (size) => new Uint8Array(size))
  fields = larger(fields, (size) => new Uint8Array(size))
  starts = larger(starts, (size) => new Int32Array(size))
  ends = larger(ends, (size) => new Int32Array(size))
  parents = larger(parents, (size) => new Int32Array(size))
  nexts = larger(nexts, (size) => new Int32Array(size))
}

function finish(text: string, count: number): SyntaxTree {
  return new SyntaxTree(text, {
    kinds: kinds.slice(0, count),
    fields: fields.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    parents: parents.slice(0, count),
    nexts: nexts.slice(0, count),
  })
}
