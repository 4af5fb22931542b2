import { buildTree, type GrammarNumbers } from './build-tree.ts'
import { grammarEdits, type GrammarEdit } from './grammar-edits.ts'
import type { EditedTree, GrammarCursor, GrammarParser, GrammarTree } from './parser.ts'
import type { SyntaxTree } from './tree.ts'
import { UntouchedStatements } from './untouched-statements.ts'

/** A parse that looks at a few places reads a few pages: large ones would cost more than the parse. */
const unitsPerRead = 2048

interface NativeTree {
  readonly rootNode: { readonly hasError: boolean }
  walk(): GrammarCursor
  edit(edit: GrammarEdit): void
  getChangedRanges(other: NativeTree): { readonly startIndex: number; readonly endIndex: number }[]
}
interface NativeParser {
  setLanguage(language: unknown): void
  parse(text: string, old?: NativeTree, options?: { readonly bufferSize: number }): NativeTree
}
interface NativeBinding {
  readonly default: new () => NativeParser
}
interface NativeGrammar {
  readonly default: object
}

/** The first is optional and may not be installed: named by a variable, so that builds and bundlers do without it. */
const packages: readonly string[] = ['tree-sitter', 'tree-sitter-python']

/**
 * Loads the compiled tree-sitter.
 * @throws whatever the loader throws where the binding was not built for this machine.
 */
export async function loadNativeParser(): Promise<GrammarParser> {
  const [binding, grammar] = (await Promise.all(packages.map((name) => import(name)))) as [NativeBinding, NativeGrammar]
  const parser = new binding.default()
  // Without the table of node types the binding makes no class for each of them, which would take 8 ms.
  parser.setLanguage({ ...grammar.default, nodeTypeInfo: [] })
  const numbers = { kinds: [], fields: [] }
  return {
    backend: 'native',
    parse: (text, parsed = text) => new NativeGrammarTree({ parser, numbers, tree: parser.parse(parsed), text }),
  }
}

interface NativeParse {
  readonly parser: NativeParser
  readonly numbers: GrammarNumbers
  readonly tree: NativeTree
  readonly text: string
  readonly untouched?: UntouchedStatements
}

class NativeGrammarTree implements GrammarTree {
  readonly #parse: NativeParse
  readonly hasError: boolean

  constructor(parse: NativeParse) {
    this.#parse = parse
    this.hasError = parse.tree.rootNode.hasError
  }

  build(): SyntaxTree | undefined {
    const { tree, text, numbers, untouched } = this.#parse
    return buildTree(tree.walk(), text, numbers, untouched)
  }

  walk<Found>(look: (cursor: GrammarCursor) => Found): Found {
    return look(this.#parse.tree.walk())
  }

  reparse(before: EditedTree, text: string): GrammarTree {
    const { parser, numbers, tree: old } = this.#parse
    for (const edit of grammarEdits(before.tree.text, before.edits)) old.edit(edit)
    const tree = parser.parse(text, old, { bufferSize: unitsPerRead })
    const changed = old.getChangedRanges(tree).map(({ startIndex, endIndex }) => ({ start: startIndex, end: endIndex }))
    return new NativeGrammarTree({ parser, numbers, tree, text, untouched: new UntouchedStatements(before, changed) })
  }

  /** The binding frees a tree when it is collected, between turns of the event loop. */
  release(): void {}
}
