import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import { Kind } from './node-kinds.generated.ts'
import type { EditedTree } from './parser.ts'
import type { SyntaxTree } from './tree.ts'

/** By kind of the parent: whether its children are statements, which mean the same wherever they stand. */
export function holdsStatements(kind: number): boolean {
  return kind === Kind.block || kind === Kind.module
}

/**
 * Finds the statements of an edited text in the tree from before the edits. They are asked for in the order of the text.
 */
export class UntouchedStatements {
  readonly tree: SyntaxTree
  readonly #edits: readonly Edit[]
  /** In offsets of the new text: where the grammar sees another structure than before. */
  readonly #changed: readonly Span[]
  #edit = 0
  #change = 0
  #node = 0
  /** How far the text behind the edits that came by has moved. */
  shift = 0

  constructor({ tree, edits }: EditedTree, changed: readonly Span[]) {
    this.tree = tree
    this.#edits = edits
    this.#changed = changed
  }

  /**
   * The index before the edits of the statement of a kind that now starts at an offset, or -1 where an edit or a changed
   * structure touches it. The caller checks that it now ends at `shift` behind its old end.
   */
  find(kind: number, start: number): number {
    this.#moveTo(start)
    const node = this.#statementAt(kind, start - this.shift)
    return node >= 0 && this.#isUntouched(node) ? node : -1
  }

  #moveTo(start: number): void {
    for (let edit = this.#edits[this.#edit]; edit; edit = this.#edits[this.#edit]) {
      // An edit that touches the statement from the front keeps it from being found.
      if (edit.start + this.shift + edit.text.length >= start) return
      this.shift += edit.text.length - (edit.end - edit.start)
      this.#edit += 1
    }
  }

  #statementAt(kind: number, start: number): number {
    const { starts, kinds, parents, length } = this.tree
    while (this.#node < length && starts[this.#node]! < start) this.#node += 1
    for (let node = this.#node; node < length && starts[node] === start; node++) {
      if (node > 0 && kinds[node] === kind && holdsStatements(kinds[parents[node]!]!)) return node
    }
    return -1
  }

  #isUntouched(node: number): boolean {
    const edit = this.#edits[this.#edit]
    if (edit && edit.start <= this.tree.ends[node]!) return false
    const start = this.tree.starts[node]! + this.shift
    while (this.#change < this.#changed.length && this.#changed[this.#change]!.end < start) this.#change += 1
    const change = this.#changed[this.#change]
    return !change || change.start > this.tree.ends[node]! + this.shift
  }
}
