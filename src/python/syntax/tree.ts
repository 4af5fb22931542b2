import { Field, Kind, type FieldName, type NodeKind } from './node-kinds.generated.ts'
import { TreeNode, type SyntaxNode } from './node.ts'

/** The arrays of a tree, one entry a node, in the order of the text, a parent before its children. */
export interface TreeArrays {
  /** `Kind` or `Token` numbers. */
  readonly kinds: Uint8Array
  /** `Field` numbers: what the node is to its parent; 0 is nothing in particular. */
  readonly fields: Uint8Array
  /** UTF-16 offsets. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** The parent's index; -1 for the root. */
  readonly parents: Int32Array
  /** The index behind the node's last descendant: the next sibling, where the parent is the same. */
  readonly nexts: Int32Array
}

/** How many nodes share a page: 256, so that no page is so empty that it turns into a slow array. */
const pageBits = 8
const pageMask = 255

/**
 * A parsed file as flat arrays: node `i` is a number, its children are `i + 1`, `nexts[i + 1]`, … below `nexts[i]`.
 * Code that sees every node works on the arrays; code that looks at a few takes `SyntaxNode`s through `node`.
 */
export class SyntaxTree implements TreeArrays {
  readonly text: string
  readonly kinds: Uint8Array
  readonly fields: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly parents: Int32Array
  readonly nexts: Int32Array
  /** By pages: one array would either grow by leaps, which makes it slow, or be large and live long. */
  #nodes: TreeNode[][] = []

  constructor(text: string, arrays: TreeArrays) {
    this.text = text
    this.kinds = arrays.kinds
    this.fields = arrays.fields
    this.starts = arrays.starts
    this.ends = arrays.ends
    this.parents = arrays.parents
    this.nexts = arrays.nexts
  }

  get length(): number {
    return this.kinds.length
  }

  get root(): SyntaxNode<'module'> {
    return this.node<'module'>(0)
  }

  /** The node with this index; the same object each time. */
  node<K extends NodeKind = NodeKind>(index: number): SyntaxNode<K> {
    const page = (this.#nodes[index >> pageBits] ??= [])
    const node = (page[index & pageMask] ??= new TreeNode(this, index)) as unknown
    return node as SyntaxNode<K>
  }

  /** Drops the objects that were made of nodes: for a tree that is kept after its nodes have been looked at. */
  forgetNodes(): void {
    this.#nodes = []
  }

  /** The source text of a node. */
  textOf(index: number): string {
    return this.text.slice(this.starts[index], this.ends[index])
  }

  /** The index of the first child in this field, or -1. */
  childInField(parent: number, field: FieldName): number {
    const number = Field[field]
    const end = this.nexts[parent]!
    for (let child = parent + 1; child < end; child = this.nexts[child]!) {
      if (this.fields[child] === number) return child
    }
    return -1
  }

  /** The index of the first child of this kind, a `Kind` or `Token` number, or -1. */
  childOfKind(parent: number, kind: number): number {
    const end = this.nexts[parent]!
    for (let child = parent + 1; child < end; child = this.nexts[child]!) {
      if (this.kinds[child] === kind) return child
    }
    return -1
  }

  /** All nodes of a kind in the order of the text, below `within` (itself left out). */
  *nodesOfKind<K extends NodeKind>(kind: K, within = 0): Generator<SyntaxNode<K>> {
    const number = Kind[kind]
    const end = this.nexts[within]!
    const kinds = end === this.length ? this.kinds : this.kinds.subarray(0, end)
    // Most kinds are rare, and for those it is six times as fast as a loop.
    for (let index = kinds.indexOf(number, within + 1); index >= 0; index = kinds.indexOf(number, index + 1)) {
      yield this.node<K>(index)
    }
  }

  hasKind(kind: NodeKind): boolean {
    // Four times as fast as `includes`.
    return this.kinds.indexOf(Kind[kind]) >= 0
  }

  /** The smallest node that holds the span. */
  nodeAt(start: number, end = start): SyntaxNode {
    let found = this.#lastStartingAt(start)
    while (found > 0 && (this.ends[found]! < end || this.ends[found]! <= start)) found = this.parents[found]!
    return this.node(found)
  }

  /** The index of the last node that starts at the offset or before it: what holds the offset is around this node. */
  #lastStartingAt(offset: number): number {
    let low = 0
    let high = this.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.starts[middle]! <= offset) low = middle
      else high = middle
    }
    return low
  }
}

export type { FieldName, NodeKind }
