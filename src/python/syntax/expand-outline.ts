import { Kind } from './node-kinds.generated.ts'
import type { Cut, Outline } from './outline.ts'
import type { SyntaxTree } from './tree.ts'
import { TreeWriter } from './tree-writer.ts'

const writer = new TreeWriter()

/**
 * Makes the tree of a whole text from that of its outline: placeholders give way to the nodes that stood there before.
 * @param before the tree that the outline was made from
 * @param sketch the tree of the outline
 * @param text what the tree is to hold
 * @returns undefined where a placeholder was not read as a statement, or where what it stands for would lie deeper
 */
export function expandOutline(
  before: SyntaxTree,
  sketch: SyntaxTree,
  { cuts }: Outline,
  text: string,
): SyntaxTree | undefined {
  writer.clear()
  const expansion = new Expansion(before, sketch)
  let at = 0
  for (let node = 0; node < sketch.length; node++) {
    expansion.closeUpTo(node)
    const cut = cuts[at]
    if (!cut || !isPlaceholder(sketch, node, cut)) expansion.add(node)
    else if (expansion.fill(node, cut)) at += 1
    else return undefined
  }
  expansion.closeUpTo(sketch.length)
  return at === cuts.length ? writer.finish(text) : undefined
}

function isPlaceholder({ kinds, starts }: SyntaxTree, node: number, { start }: Cut): boolean {
  return kinds[node] === Kind.pass_statement && starts[node] === start
}

/** The nodes of a sketch as they are written, with those of the tree from before between them. */
class Expansion {
  readonly #before: SyntaxTree
  readonly #sketch: SyntaxTree
  /** Nodes of the sketch whose children are being written, with the numbers and places that they got. */
  readonly #open: { readonly node: number; readonly written: number; readonly start: number }[] = []
  /** How much longer the whole text is than the outline, up to here. */
  #growth = 0

  constructor(before: SyntaxTree, sketch: SyntaxTree) {
    this.#before = before
    this.#sketch = sketch
  }

  add(node: number): void {
    const { kinds, fields, starts, ends, nexts } = this.#sketch
    const written = writer.add(kinds[node]!, fields[node]!, this.#parent)
    const start = starts[node]! + this.#growth
    if (nexts[node]! > node + 1) this.#open.push({ node, written, start })
    else writer.closeLeaf(written, start, ends[node]! + this.#growth)
  }

  /** Writes what a placeholder stands for; says whether it lies no deeper than it did, so that its depth is allowed. */
  fill(node: number, { first, next, shift }: Cut): boolean {
    if (this.#open.length > depthOf(this.#before, first)) return false
    const parent = this.#parent
    let end = 0
    for (let each = first; each < next; each = this.#before.nexts[each]!) {
      writer.copy(this.#before, each, shift, parent)
      end = this.#before.ends[each]! + shift
    }
    this.#growth = end - this.#sketch.ends[node]!
    return true
  }

  /** Ends the nodes that have no descendants from here on. */
  closeUpTo(node: number): void {
    for (let last = this.#open.at(-1); last && this.#sketch.nexts[last.node]! <= node; last = this.#open.at(-1)) {
      this.#open.pop()
      writer.closeWithSpan(last.written, last.start, this.#sketch.ends[last.node]! + this.#growth)
    }
  }

  get #parent(): number {
    return this.#open.at(-1)?.written ?? -1
  }
}

function depthOf({ parents }: SyntaxTree, node: number): number {
  let depth = 0
  for (let around = parents[node]!; around >= 0; around = parents[around]!) depth += 1
  return depth
}
