import type { Edit } from '../../text/edit.ts'
import type { SyntaxTree } from './tree.ts'

/**
 * What both tree-sitter bindings offer of a cursor; offsets are UTF-16 units. The names are tree-sitter's own.
 */
export interface GrammarCursor {
  readonly nodeType: string
  readonly nodeTypeId: number
  readonly nodeIsNamed: boolean
  readonly nodeIsMissing: boolean
  readonly startIndex: number
  readonly endIndex: number
  /** 0 or undefined: no field. */
  readonly currentFieldId: number | undefined
  readonly currentFieldName: string | null | undefined
  gotoFirstChild(): boolean
  gotoNextSibling(): boolean
  gotoParent(): boolean
}

/** A flat tree and the edits that make another text of its text: sorted and disjoint. */
export interface EditedTree {
  readonly tree: SyntaxTree
  readonly edits: readonly Edit[]
}

/** One parse, still in the binding's memory: build or walk it, then release it. */
export interface GrammarTree {
  /** True when the grammar rejected part of the text or made up a missing token. */
  readonly hasError: boolean
  /** The flat tree of a parse without errors; undefined when it is too deep. */
  build(): SyntaxTree | undefined
  /** Lends a cursor at the root, for as long as `look` runs. */
  walk<Found>(look: (cursor: GrammarCursor) => Found): Found
  /**
   * Parses the text that edits make of this one, and looks again only at what they touch. Spends this tree: nothing but
   * `release` may follow.
   * @param before what `build` made of this tree, and the edits
   */
  reparse(before: EditedTree, text: string): GrammarTree
  release(): void
}

/** A loaded binding with the Python grammar. */
export interface GrammarParser {
  readonly backend: 'native' | 'wasm'
  /**
   * @param text what the tree is to hold
   * @param parsed what is parsed instead, where the grammar wants other line ends: as long as `text`
   */
  parse(text: string, parsed?: string): GrammarTree
}
