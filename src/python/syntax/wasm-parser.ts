import { Language, Parser } from 'web-tree-sitter'
import type { GrammarParser } from './parser.ts'

/**
 * Loads tree-sitter as WebAssembly; it needs no compiler and runs in a browser too.
 * @param grammar the bytes or the location of the grammar's `.wasm`
 */
export async function loadWasmParser(grammar: Uint8Array | string): Promise<GrammarParser> {
  await Parser.init()
  const parser = new Parser()
  parser.setLanguage(await Language.load(grammar))
  return {
    backend: 'wasm',
    parse(text) {
      const tree = parser.parse(text)
      if (!tree) throw new Error('tree-sitter gave no tree')
      const cursor = tree.walk()
      return {
        hasError: tree.rootNode.hasError,
        walk: () => cursor,
        release() {
          cursor.delete()
          tree.delete()
        },
      }
    },
  }
}
