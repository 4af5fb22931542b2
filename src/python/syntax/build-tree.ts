import { kindLimit } from './kind-limit.ts'
import { Field, fieldRows, Kind, Token } from './node-kinds.generated.ts'
import type { GrammarCursor } from './parser.ts'
import { PlainExpression, plainDepth } from './plain-expression.ts'
import { skipSpace } from './skip-space.ts'
import type { SyntaxTree } from './tree.ts'
import { hasOwnSpan, isLeaf, maximumDepth, TreeWriter } from './tree-writer.ts'

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

/** By kind: whether `PlainExpression` may know what is below, and how the node ends. */
const neverPlain = 0
const enclosed = 1
const chain = 2
const statement = 3
const plainShape = new Uint8Array(kindLimit)

for (const kind of [
  Kind.argument_list,
  Kind.parameters,
  Kind.tuple,
  Kind.list,
  Kind.parenthesized_expression,
  Kind.string,
]) {
  plainShape[kind] = enclosed
}
for (const kind of [Kind.attribute, Kind.call, Kind.subscript]) plainShape[kind] = chain
for (const kind of [Kind.expression_statement, Kind.return_statement]) plainShape[kind] = statement

/** By `parent * kindLimit + child`: whether the child is the last one of its parent wherever it stands. */
const isLast = new Uint8Array(kindLimit * kindLimit)

for (const [parent, ...children] of [
  [Kind.argument_list, Token[')']],
  [Kind.parameters, Token[')']],
  [Kind.tuple, Token[')']],
  [Kind.parenthesized_expression, Token[')']],
  [Kind.list, Token[']']],
  [Kind.subscript, Token[']']],
  [Kind.list_comprehension, Token[']']],
  [Kind.generator_expression, Token[')']],
  [Kind.dictionary, Token['}']],
  [Kind.string, Kind.string_end],
  [Kind.call, Kind.argument_list, Kind.generator_expression],
  [Kind.expression_statement, Kind.assignment, Kind.augmented_assignment],
  [Kind.function_definition, Kind.block],
  [Kind.class_definition, Kind.block],
  [Kind.with_statement, Kind.block],
  [Kind.else_clause, Kind.block],
  [Kind.elif_clause, Kind.block],
  [Kind.except_clause, Kind.block],
  [Kind.decorated_definition, Kind.function_definition, Kind.class_definition],
] as const) {
  for (const child of children) isLast[parent * kindLimit + child] = 1
}

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
const plain = new PlainExpression(writer)

/**
 * Walks a cursor once into flat arrays, or gives undefined when the tree is deeper than `maximumDepth`.
 *
 * A call into the binding costs more than the work it does, so the walk asks little: it does not look below leaves, nor
 * below what is a plain expression, takes the span of an inner node from its first and last child, that of most leaves
 * from the text, and a field only where the kinds of parent and child leave it open.
 */
export function buildTree(cursor: GrammarCursor, text: string, numbers: GrammarNumbers): SyntaxTree | undefined {
  writer.clear()
  let depth = 0
  let parent = -1
  /** The end of the last leaf. */
  let position = 0
  let plainEnd = 0
  plain.open(text)
  for (;;) {
    const kind = numbers.kinds[cursor.nodeTypeId] ?? learnKind(cursor, numbers)
    const node = writer.add(kind, parent < 0 ? 0 : fieldOf(writer.kinds[parent]!, kind, cursor, numbers), parent)
    if (isLeaf[kind]) {
      const start = isInString[writer.kinds[parent]!] ? cursor.startIndex : skipSpace(text, position)
      position = leafEnd(kind, start, text) || cursor.endIndex
      writer.closeLeaf(node, start, position)
    } else if ((plainEnd = depth < maximumDepth - plainDepth ? writePlain(node, kind, cursor, text, position) : 0)) {
      position = plainEnd
    } else if (cursor.gotoFirstChild()) {
      if (++depth > maximumDepth) return undefined
      parent = node
      continue
    } else {
      position = cursor.endIndex
      writer.closeLeaf(node, cursor.startIndex, position)
    }
    let ended = kind
    while (isLast[(writer.kinds[parent] ?? 0) * kindLimit + ended] || !cursor.gotoNextSibling()) {
      if (parent < 0 || !cursor.gotoParent()) return writer.finish(text)
      if (hasOwnSpan[writer.kinds[parent]!]) writer.closeWithSpan(parent, cursor.startIndex, cursor.endIndex)
      else writer.close(parent)
      ended = writer.kinds[parent]!
      parent = writer.parents[parent]!
      depth -= 1
    }
  }
}

/** Writes a node whose tree follows from the text, and gives its end; else 0. */
function writePlain(node: number, kind: number, cursor: GrammarCursor, text: string, position: number): number {
  const shape = plainShape[kind]!
  if (shape === neverPlain) return 0
  const start = isInString[writer.kinds[writer.parents[node]!]!] ? cursor.startIndex : skipSpace(text, position)
  if (shape === enclosed) return plain.writeEnclosed(node, kind, start)
  const end = cursor.endIndex
  if (shape === statement) return plain.writeStatement(node, kind, start, end) ? end : 0
  return plain.writeChain(node, start, end) ? end : 0
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
