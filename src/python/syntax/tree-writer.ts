import { kindLimit } from './kind-limit.ts'
import { Kind, leafKinds, Token } from './node-kinds.generated.ts'
import { SyntaxTree } from './tree.ts'

/** Trees deeper than this are not built; the deepest file of Python's standard library has 808 levels. */
export const maximumDepth = 2000

/** By kind: whether the walk looks below a node. */
export const isLeaf = new Uint8Array(kindLimit)
/** Kinds whose own text reaches beyond their first or last child. */
export const hasOwnSpan = new Uint8Array(kindLimit)

for (const name of leafKinds) isLeaf[Kind[name]] = 1
for (const kind of Object.values(Token)) isLeaf[kind] = 1
for (const kind of [Kind.module, Kind.string_content, Kind.format_specifier]) hasOwnSpan[kind] = 1

/** Growing arrays, filled node by node and shared by all trees: a finished tree gets copies of its own size. */
export class TreeWriter {
  count = 0
  #capacity = 1 << 15
  kinds = new Uint8Array(this.#capacity)
  fields = new Uint8Array(this.#capacity)
  #starts = new Int32Array(this.#capacity)
  #ends = new Int32Array(this.#capacity)
  parents = new Int32Array(this.#capacity)
  #nexts = new Int32Array(this.#capacity)

  /** Begins a tree. */
  clear(): void {
    this.count = 0
  }

  /** A node in the order of the text; its span and end come later. */
  add(kind: number, field: number, parent: number): number {
    if (this.count === this.#capacity) this.#grow()
    const node = this.count++
    this.kinds[node] = kind
    this.fields[node] = field
    this.parents[node] = parent
    return node
  }

  /** Ends a node without children. */
  closeLeaf(node: number, start: number, end: number): void {
    this.#starts[node] = start
    this.#ends[node] = end
    this.#nexts[node] = node + 1
  }

  /** Ends a node all of whose children are there, with a span of its own. */
  closeWithSpan(node: number, start: number, end: number): void {
    this.closeBefore(this.count, node, start, end)
  }

  /** Ends a node all of whose children are there: it reaches from the first to the last. */
  close(node: number): void {
    this.#nexts[node] = this.count
    this.#starts[node] = this.#starts[node + 1]!
    let last = node + 1
    while (this.#nexts[last]! < this.count) last = this.#nexts[last]!
    this.#ends[node] = this.#ends[last]!
  }

  /** Makes room for nodes in front of one; it and all behind it move. */
  makeRoom(first: number, count: number): void {
    while (this.count + count > this.#capacity) this.#grow()
    for (const numbers of [this.kinds, this.fields, this.#starts, this.#ends, this.parents, this.#nexts]) {
      numbers.copyWithin(first + count, first, this.count)
    }
    this.count += count
    for (let node = first + count; node < this.count; node++) {
      this.#nexts[node]! += count
      if (this.parents[node]! >= first) this.parents[node]! += count
    }
  }

  /** Makes a node the parent of those from one on, which follow each other as siblings, up to another. */
  adopt(parent: number, from: number, to: number): void {
    for (let child = from; child < to; child = this.#nexts[child]!) this.parents[child] = parent
  }

  /** Ends a node whose last descendant stands before `next`. */
  closeBefore(next: number, node: number, start: number, end: number): void {
    this.#nexts[node] = next
    this.#starts[node] = start
    this.#ends[node] = end
  }

  /** Adds a node of another tree with all below it, moved in the text. */
  copy(tree: SyntaxTree, node: number, shift: number, parent: number): void {
    const end = tree.nexts[node]!
    const first = this.count
    while (first + end - node > this.#capacity) this.#grow()
    const moved = first - node
    this.kinds.set(tree.kinds.subarray(node, end), first)
    this.fields.set(tree.fields.subarray(node, end), first)
    for (let from = node, to = first; from < end; from++, to++) {
      this.#starts[to] = tree.starts[from]! + shift
      this.#ends[to] = tree.ends[from]! + shift
      this.parents[to] = tree.parents[from]! + moved
      this.#nexts[to] = tree.nexts[from]! + moved
    }
    this.parents[first] = parent
    this.count += end - node
  }

  /** The tree of all nodes since `clear`. */
  finish(text: string): SyntaxTree {
    return new SyntaxTree(text, {
      kinds: this.kinds.slice(0, this.count),
      fields: this.fields.slice(0, this.count),
      starts: this.#starts.slice(0, this.count),
      ends: this.#ends.slice(0, this.count),
      parents: this.parents.slice(0, this.count),
      nexts: this.#nexts.slice(0, this.count),
    })
  }

  #grow(): void {
    this.#capacity *= 2
    this.kinds = larger(this.kinds, new Uint8Array(this.#capacity))
    this.fields = larger(this.fields, new Uint8Array(this.#capacity))
    this.#starts = larger(this.#starts, new Int32Array(this.#capacity))
    this.#ends = larger(this.#ends, new Int32Array(this.#capacity))
    this.parents = larger(this.parents, new Int32Array(this.#capacity))
    this.#nexts = larger(this.#nexts, new Int32Array(this.#capacity))
  }
}

function larger<Numbers extends Uint8Array | Int32Array>(old: Numbers, empty: Numbers): Numbers {
  empty.set(old)
  return empty
}
