import { Language, Parser, type Tree } from 'web-tree-sitter'
import { buildTree, type GrammarNumbers } from './build-tree.ts'
import type { GrammarCursor, GrammarParser, GrammarTree } from './parser.ts'
import type { SyntaxTree } from './tree.ts'
import { WasmMemoryReader, type WasmModule } from './wasm-memory.ts'

/** Something of every shape that a tree can have: fields, hidden and aliased nodes, extras, strings, comments. */
const sample = `# comment
@decorator
async def f(a, /, b: int = 1, *args, **kwargs) -> str:
    'doc'; x: list[int] = [y async for y in z if not y]
    if (n := a) is not None and a not in b: return f'{a!r:>{b}} {{}}' \\
        'b'
    else:
        with open(a) as c, d as (e, g): print(-1, *args, k=lambda: (yield))
    match a:
        case [1, *_] | {'k': v, **rest} | P(x=1) as w if w: pass
class A[T](B, metaclass=C): x = y = 1, 2; x += 1
from . import (a as b, c,)  # trailing
`

/**
 * Loads tree-sitter as WebAssembly; it needs no compiler and runs in a browser too.
 * @param grammar the bytes or the location of the grammar's `.wasm`
 */
export async function loadWasmParser(grammar: Uint8Array | string): Promise<GrammarParser> {
  // The object handed to `init` becomes the module itself, memory and all.
  const module: Partial<WasmModule> = {}
  await Parser.init(module)
  const language = await Language.load(grammar)
  const parser = new Parser()
  parser.setLanguage(language)
  const numbers: GrammarNumbers = { kinds: [], fields: [] }
  const build = openReader(parser, language, module, numbers) ?? ((tree, text) => walkTree(tree, text, numbers))
  return {
    backend: 'wasm',
    parse: (text, parsed = text) => new WasmGrammarTree(parseOrThrow(parser, parsed), build, text),
  }
}

class WasmGrammarTree implements GrammarTree {
  readonly #tree: Tree
  readonly #build: BuildTree
  readonly #text: string
  readonly hasError: boolean

  constructor(tree: Tree, build: BuildTree, text: string) {
    this.#tree = tree
    this.#build = build
    this.#text = text
    this.hasError = tree.rootNode.hasError
  }

  build(): SyntaxTree | undefined {
    return this.#build(this.#tree, this.#text)
  }

  walk<Found>(look: (cursor: GrammarCursor) => Found): Found {
    return withCursor(this.#tree, look)
  }

  release(): void {
    this.#tree.delete()
  }
}

type BuildTree = (tree: Tree, text: string) => SyntaxTree | undefined

function parseOrThrow(parser: Parser, text: string): Tree {
  const tree = parser.parse(text)
  if (!tree) throw new Error('tree-sitter gave no tree')
  return tree
}

/**
 * A cursor that is not deleted is worse than a leak: once it is collected, web-tree-sitter 0.27 frees whatever its transfer
 * buffer holds at that moment, which breaks the memory of the module.
 */
function withCursor<Found>(tree: Tree, look: (cursor: GrammarCursor) => Found): Found {
  const cursor = tree.walk()
  try {
    return look(cursor)
  } finally {
    cursor.delete()
  }
}

/** The slow way, through tree-sitter's own cursor. */
function walkTree(tree: Tree, text: string, numbers: GrammarNumbers): SyntaxTree | undefined {
  return withCursor(tree, (cursor) => buildTree(cursor, text, numbers))
}

/** The fast way, straight from memory; undefined where it does not give what the cursor gives for the sample. */
function openReader(
  parser: Parser,
  language: Language,
  module: Partial<WasmModule>,
  numbers: GrammarNumbers,
): BuildTree | undefined {
  const tree = parseOrThrow(parser, sample)
  try {
    if (!hasMemory(module)) return undefined
    const reader = new WasmMemoryReader(module, addressOf(tree), language)
    const isEqual = haveSameNodes(reader.read(addressOf(tree), sample), walkTree(tree, sample, numbers))
    return isEqual ? (one, text) => reader.read(addressOf(one), text) : undefined
  } catch {
    return undefined
  } finally {
    tree.delete()
  }
}

function hasMemory(module: Partial<WasmModule>): module is WasmModule {
  return module.HEAPU32 instanceof Uint32Array
}

/** web-tree-sitter keeps the address of a tree under 0, in a field its types do not show. */
function addressOf(tree: Tree): number {
  const address: unknown = Reflect.get(tree, 0)
  if (typeof address !== 'number') throw new Error('a tree without an address')
  return address
}

function haveSameNodes(one: SyntaxTree | undefined, other: SyntaxTree | undefined): boolean {
  if (!one || !other || one.length !== other.length) return false
  const arrays = ['kinds', 'fields', 'starts', 'ends', 'parents', 'nexts'] as const
  return arrays.every((name) => one[name].every((value, index) => value === other[name][index]))
}
