import { Field, fieldRows, Kind, Token } from './node-kinds.generated.ts'
import type { GrammarCursor } from './parser.ts'
import type { SyntaxTree } from './tree.ts'
import { hasOwnSpan, isLeaf, kindLimit, maximumDepth, TreeWriter } from './tree-writer.ts'

const askForField = 255

/** By `parent * kindLimit + child`: the child's field, or `askForField`. */
const fieldTable = readFieldRows()
/** The length of a token whose text never varies; 0 for all else. */
const tokenLength = new Uint8Array(kindLimit)
/** Kinds below which text belongs to no leaf. */
const isInString = new Uint8Array(kindLimit)
const isWord = new Uint8Array(128)

for (const [text, kind] of Object.entries(Token)) {
  // `not in` and `is not` may hold any space.
  if (!text.includes(' ')) tokenLength[kind] = text.length
}
for (const kind of [Kind.string, Kind.string_content, Kind.interpolation]) isInString[kind] = 1
// `>` of `{a:>{b}}` is no leaf: the brace behind it is not where the colon ends.
for (const kind of [Kind.format_specifier, Kind.format_expression]) isInString[kind] = 1
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

const writer = new TreeWriter()

/**
 * Walks a cursor once into flat arrays, or gives undefined when the tree is deeper than `maximumDepth`.
 *
 * A call into the binding costs more than the work it does, so the walk asks little: it does not look below leaves,
 * takes the span of an inner node from its first and last child, that of most leaves from the text, and a field only
 * where the kinds of parent and child leave it open.
 */
export function buildTree(cursor: GrammarCursor, text: string, numbers: GrammarNumbers): SyntaxTree | undefined {
  writer.clear()
  let depth = 0
  let parent = -1
  /** The end of the last leaf. */
  let position = 0
  for (;;) {
    const kind = numbers.kinds[cursor.nodeTypeId] ?? learnKind(cursor, numbers)
    const node = writer.add(kind, parent < 0 ? 0 : fieldOf(writer.kinds[parent]!, kind, cursor, numbers), parent)
    if (isLeaf[kind]) {
      const start = isInString[writer.kinds[parent]!] ? cursor.startIndex : skipSpace(text, position)
      position = leafEnd(kind, start, text) || cursor.endIndex
      writer.closeLeaf(node, start, position)
    } else if (cursor.gotoFirstChild()) {
      if (++depth > maximumDepth) return undefined
      parent = node
      continue
    } else {
      position = cursor.endIndex
      writer.closeLeaf(node, cursor.startIndex, position)
    }
    while (!cursor.gotoNextSibling()) {
      if (parent < 0 || !cursor.gotoParent()) return writer.finish(text)
      if (hasOwnSpan[writer.kinds[parent]!]) writer.closeWithSpan(parent, cursor.startIndex, cursor.endIndex)
      else writer.close(parent)
      parent = writer.parents[parent]!
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
  const kind = kindNamed(cursor.nodeType, cursor.nodeIsNamed)
  if (kind === undefined) throw new Error(`the grammar gave a node of an unknown kind: ${cursor.nodeType}`)
  numbers.kinds[cursor.nodeTypeId] = kind
  return kind
}

/** Our number of a node type. */
export function kindNamed(name: string, isNamed: boolean): number | undefined {
  const numbers: Readonly<Record<string, number>> = isNamed ? Kind : Token
  return Object.hasOwn(numbers, name) ? numbers[name] : undefined
}
