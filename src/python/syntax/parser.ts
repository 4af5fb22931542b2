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

/** One parse, still in the binding's memory: build or walk it, then release it. */
export interface GrammarTree {
  /** True when the grammar rejected part of the text or made up a missing token. */
  readonly hasError: boolean
  /** The flat tree of a parse without errors; undefined when it is too deep. */
  build(): SyntaxTree | undefined
  /** Lends a cursor at the root, for as long as `look` runs. */
  walk<Found>(look: (cursor: GrammarCursor) => Found): Found
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
