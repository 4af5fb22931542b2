import { createRequire } from 'node:module'
import { loadNativeParser } from '../python/syntax/native-parser.ts'
import { useParser } from '../python/syntax/parse.ts'
import type { GrammarParser } from '../python/syntax/parser.ts'

/** Which binding to use: `auto` is the compiled one where it loads, else WebAssembly. */
export type ParserChoice = 'auto' | 'native' | 'wasm'

/**
 * Makes `parse` ready.
 * @throws with `native` where the compiled binding does not load
 */
export async function openParser(choice: ParserChoice = 'auto'): Promise<void> {
  useParser(await load(choice))
}

async function load(choice: ParserChoice): Promise<GrammarParser> {
  if (choice === 'native') return loadNativeParser()
  if (choice === 'wasm') return loadWasm()
  return loadNativeParser().catch(loadWasm)
}

/** Loaded on demand: where the compiled binding serves, it would only slow the start. */
async function loadWasm(): Promise<GrammarParser> {
  const { loadWasmParser } = await import('../python/syntax/wasm-parser.ts')
  return loadWasmParser(grammarPath())
}

function grammarPath(): string {
  return createRequire(import.meta.url).resolve('tree-sitter-python/tree-sitter-python.wasm')
}
