import { buildTree, type GrammarNumbers } from './build-tree.ts'
import type { GrammarCursor, GrammarParser, GrammarTree } from './parser.ts'
import type { SyntaxTree } from './tree.ts'

interface NativeTree {
  readonly rootNode: { readonly hasError: boolean }
  walk(): GrammarCursor
}
interface NativeParser {
  setLanguage(language: unknown): void
  parse(text: string): NativeTree
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
    parse: (text, parsed = text) => new NativeGrammarTree(parser.parse(parsed), numbers, text),
  }
}

class NativeGrammarTree implements GrammarTree {
  readonly #tree: NativeTree
  readonly #numbers: GrammarNumbers
  readonly #text: string
  readonly hasError: boolean

  constructor(tree: NativeTree, numbers: GrammarNumbers, text: string) {
    this.#tree = tree
    this.#numbers = numbers
    this.#text = text
    this.hasError = tree.rootNode.hasError
  }

  build(): SyntaxTree | undefined {
    return buildTree(this.#tree.walk(), this.#text, this.#numbers)
  }

  walk<Found>(look: (cursor: GrammarCursor) => Found): Found {
    return look(this.#tree.walk())
  }

  /** The binding frees a tree when it is collected, between turns of the event loop. */
  release(): void {}
}
