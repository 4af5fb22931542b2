import type { Span } from '../../text/span.ts'
import { kindLimit } from './kind-limit.ts'
import {
  Field,
  Kind,
  listFields,
  Token,
  type FieldName,
  type FieldsOf,
  type NodeKind,
  type TokenText,
} from './node-kinds.generated.ts'
import type { SyntaxTree } from './tree.ts'

type Arity<Count> = Count extends 'one'
  ? SyntaxNode
  : Count extends 'optional'
    ? SyntaxNode | undefined
    : readonly SyntaxNode[]
type FieldNames<K> = K extends keyof FieldsOf ? keyof FieldsOf[K] & FieldName : never
type FieldValue<K, F> = K extends keyof FieldsOf ? (F extends keyof FieldsOf[K] ? Arity<FieldsOf[K][F]> : never) : never

const kindNames: readonly string[] = namesByNumber(Kind)
const tokenTexts: readonly string[] = namesByNumber(Token)
const fieldNames = namesByNumber(Field) as readonly FieldName[]
const kindCount = kindNames.length
/** No number of a field is as high. */
const fieldLimit = 64
/** By `kind * fieldLimit + field`: whether it holds any number of nodes. */
const isListField = new Uint8Array(kindLimit * fieldLimit)

for (const [kind, fields] of Object.entries(listFields)) {
  for (const field of fields) isListField[Kind[kind as NodeKind] * fieldLimit + Field[field]] = 1
}

function namesByNumber(numbers: Readonly<Record<string, number>>): string[] {
  const names: string[] = []
  for (const [name, number] of Object.entries(numbers)) names[number] = name
  return names
}

/** A node of any of these kinds; `SyntaxNode` alone is a node of any kind. */
export type SyntaxNode<K extends NodeKind = NodeKind> = [NodeKind] extends [K] ? TreeNode : NarrowedNode<K>

type NarrowedNode<K extends NodeKind> = TypedFields<K> & TreeNode

interface TypedFields<K extends NodeKind> {
  /** Never there: it keeps a node that was not asked for its kind apart for the type checker. */
  readonly narrowedTo: K
  /** A field of this kind of node: one node, one or undefined, or a list, as the grammar has it. */
  get<F extends FieldNames<K>>(name: F): FieldValue<K, F>
}

/** A node seen as an object. `node.is('call')` narrows it; then `node.get('function')` is typed by the grammar. */
export class TreeNode implements Span {
  readonly tree: SyntaxTree
  readonly index: number

  constructor(tree: SyntaxTree, index: number) {
    this.tree = tree
    this.index = index
  }

  /** The grammar's name of a named node; for a token its text. */
  get kind(): string {
    const number = this.tree.kinds[this.index]!
    return number < kindCount ? kindNames[number]! : tokenTexts[number]!
  }

  get isNamed(): boolean {
    return this.tree.kinds[this.index]! < kindCount
  }

  /** UTF-16 offset of the first character. */
  get start(): number {
    return this.tree.starts[this.index]!
  }

  /** UTF-16 offset behind the last character. */
  get end(): number {
    return this.tree.ends[this.index]!
  }

  get text(): string {
    return this.tree.textOf(this.index)
  }

  get parent(): SyntaxNode | undefined {
    const parent = this.tree.parents[this.index]!
    return parent < 0 ? undefined : this.tree.node(parent)
  }

  /** What this node is to its parent. */
  get field(): FieldName | undefined {
    return fieldNames[this.tree.fields[this.index]!]
  }

  /** Named nodes and tokens. */
  get children(): SyntaxNode[] {
    return this.#childrenBelow(kindLimit)
  }

  /** Children that the grammar names, comments among them. */
  get namedChildren(): SyntaxNode[] {
    return this.#childrenBelow(kindCount)
  }

  /** Children that the grammar names, comments left out. */
  get parts(): SyntaxNode[] {
    return this.#childrenBelow(kindCount, Kind.comment)
  }

  get nextSibling(): SyntaxNode | undefined {
    const next = this.tree.nexts[this.index]!
    const parent = this.tree.parents[this.index]!
    return parent >= 0 && next < this.tree.nexts[parent]! ? this.tree.node(next) : undefined
  }

  get previousSibling(): SyntaxNode | undefined {
    const parent = this.tree.parents[this.index]!
    let previous = -1
    if (parent < 0) return undefined
    for (let child = parent + 1; child < this.index; child = this.tree.nexts[child]!) previous = child
    return previous < 0 ? undefined : this.tree.node(previous)
  }

  is<Wanted extends NodeKind>(...kinds: readonly Wanted[]): this is this & TypedFields<Wanted> {
    // Asked more often than anything else: names are compared, as looking up their numbers costs more.
    const own = kindNames[this.tree.kinds[this.index]!]
    for (const kind of kinds) if (kind === own) return true
    return false
  }

  isToken(...texts: readonly TokenText[]): boolean {
    const own = tokenTexts[this.tree.kinds[this.index]!]
    for (const text of texts) if (text === own) return true
    return false
  }

  /** What a field holds. Which fields there are depends on the kind: ask `is` first, and the type checker knows. */
  get(name: never): unknown {
    const field: FieldName = name
    const number = Field[field]
    if (!isListField[this.tree.kinds[this.index]! * fieldLimit + number]) return this.child(field)
    return this.#childrenBelow(kindLimit).filter(({ index }) => this.tree.fields[index] === number)
  }

  /** The first child in this field, whatever the kind. */
  child(name: FieldName): SyntaxNode | undefined {
    const index = this.tree.childInField(this.index, name)
    return index < 0 ? undefined : this.tree.node(index)
  }

  /** The first child that is this token. */
  token(text: TokenText): SyntaxNode | undefined {
    const index = this.tree.childOfKind(this.index, Token[text])
    return index < 0 ? undefined : this.tree.node(index)
  }

  /** The nearest node of one of these kinds around this one, itself left out. */
  ancestor<Wanted extends NodeKind>(...kinds: readonly Wanted[]): SyntaxNode<Wanted> | undefined {
    let node = this.parent
    while (node && !node.is(...kinds)) node = node.parent
    return node
  }

  /** All nodes below this one, in the order of the text. */
  *descendants(): Generator<SyntaxNode> {
    const end = this.tree.nexts[this.index]!
    for (let index = this.index + 1; index < end; index++) yield this.tree.node(index)
  }

  contains(other: SyntaxNode): boolean {
    return other.index >= this.index && other.index < this.tree.nexts[this.index]!
  }

  /** The children whose kind has a number below the limit: those of named kinds are the lowest. One kind is left out. */
  #childrenBelow(limit: number, without = kindLimit): SyntaxNode[] {
    const { tree } = this
    const found: SyntaxNode[] = []
    const end = tree.nexts[this.index]!
    for (let child = this.index + 1; child < end; child = tree.nexts[child]!) {
      const kind = tree.kinds[child]!
      if (kind < limit && kind !== without) found.push(tree.node(child))
    }
    return found
  }
}
