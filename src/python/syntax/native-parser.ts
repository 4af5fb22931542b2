import { buildTree } from './build-tree.ts'
import type { GrammarCursor, GrammarParser } from './parser.ts'

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

/**
 * Loads the compiled tree-sitter.
 * @throws whatever the loader throws where the binding was not built for this machine.
 */
export async function loadNativeParser(): Promise<GrammarParser> {
  // Optional packages: named indirectly so that bundlers and type checks do without them.
  const [binding, grammar] = (await Promise.all([import('tree-sitter'), import('tree-sitter-python')])) as unknown as [
    NativeBinding,
    { readonly default: unknown },
  ]
  const parser = new binding.default()
  parser.setLanguage(grammar.default)
  const numbers = { kinds: [], fields: [] }
  return {
    backend: 'native',
    parse(text, parsed = text) {
      const tree = parser.parse(parsed)
      return {
        hasError: tree.rootNode.hasError,
        build: () => buildTree(tree.walk(), text, numbers),
        walk: () => tree.walk(),
        // The binding frees a tree when it is collected, between turns of the event loop.
        release: () => undefined,
      }
    },
  }
}
