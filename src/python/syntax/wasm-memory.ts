import { kindNamed } from './build-tree.ts'
import { Field } from './node-kinds.generated.ts'
import type { SyntaxTree } from './tree.ts'
import { hasOwnSpan, isLeaf, maximumDepth, TreeWriter } from './tree-writer.ts'

/** What is needed of the grammar's own description. */
export interface GrammarDescription {
  readonly fields: readonly (string | null)[]
  nodeTypeForId(id: number): string | null
  nodeTypeIsNamed(id: number): boolean
}

/** The WebAssembly module of web-tree-sitter; its memory moves when it grows. */
export interface WasmModule {
  readonly HEAPU32: Uint32Array
}

/*
 * How tree-sitter 0.27 lays out trees in 32-bit memory (lib/src/subtree.h, tree.h, parser.h). A subtree is eight bytes:
 * either a small leaf itself, told by the lowest bit, or a pointer to a record that its children stand in front of.
 */
const subtreeSize = 8
const inline = { flags: 0, symbol: 1, padding: 6, size: 7, isInline: 1, visible: 2, extra: 8 } as const
const record = {
  padding: 4,
  size: 16,
  childCount: 36,
  symbol: 40,
  flags: 44,
  visibleChildCount: 48,
  production: 66,
  visible: 1,
  extra: 4,
} as const
const language = {
  symbolCount: 4,
  aliasCount: 8,
  productionCount: 28,
  aliasLength: 36,
  fieldSlices: 64,
  fieldEntries: 68,
  publicSymbols: 76,
  aliases: 84,
} as const

/** Offsets are bytes of UTF-16 in there. */
const bytesPerUnit = 2
const unknownKind = 255

const writer = new TreeWriter()

/**
 * Reads trees straight out of the memory of the WebAssembly module. The walk is that of tree-sitter's own cursor
 * (lib/src/tree_cursor.c), without a call per step, which makes it several times as fast. The layout is that of the pinned
 * version; whoever uses this compares it with a cursor's walk first.
 */
export class WasmMemoryReader {
  readonly #module: WasmModule
  readonly #kinds: Uint8Array
  readonly #aliasLength: number
  /** By `production * aliasLength + child`: the alias's symbol, and our field. */
  readonly #aliases: Uint16Array
  readonly #fields: Uint8Array
  #bytes: Uint8Array = new Uint8Array()
  #shorts: Uint16Array = new Uint16Array()
  #words: Uint32Array = new Uint32Array()

  /** @param tree the address of any tree of the grammar */
  constructor(module: WasmModule, tree: number, description: GrammarDescription) {
    this.#module = module
    this.#refresh()
    const grammar = this.#word(tree + subtreeSize)
    this.#aliasLength = this.#short(grammar + language.aliasLength)
    this.#kinds = this.#readKinds(grammar, description)
    const size = this.#word(grammar + language.productionCount) * this.#aliasLength
    const aliases = this.#word(grammar + language.aliases)
    this.#aliases = this.#shorts.slice(aliases >> 1, (aliases >> 1) + size)
    this.#fields = this.#readFields(grammar, size, description)
  }

  /** The tree at an address, or undefined when it is deeper than `maximumDepth`. It must hold no errors. */
  read(tree: number, text: string): SyntaxTree | undefined {
    this.#refresh()
    writer.clear()
    return this.#walk(tree) ? writer.finish(text) : undefined
  }

  #refresh(): void {
    const { buffer } = this.#module.HEAPU32
    if (this.#words.buffer === buffer) return
    this.#bytes = new Uint8Array(buffer)
    this.#shorts = new Uint16Array(buffer)
    this.#words = new Uint32Array(buffer)
  }

  #word(address: number): number {
    return this.#words[address >> 2]!
  }

  #short(address: number): number {
    return this.#shorts[address >> 1]!
  }

  #readKinds(grammar: number, description: GrammarDescription): Uint8Array {
    // Aliases are numbered behind the symbols.
    const count = this.#word(grammar + language.symbolCount) + this.#word(grammar + language.aliasCount)
    const publicSymbols = this.#word(grammar + language.publicSymbols)
    const kinds = new Uint8Array(count).fill(unknownKind)
    for (let symbol = 0; symbol < count; symbol++) {
      const shown = this.#short(publicSymbols + symbol * 2)
      const kind = kindNamed(description.nodeTypeForId(shown) ?? '', description.nodeTypeIsNamed(shown))
      if (kind !== undefined) kinds[symbol] = kind
    }
    return kinds
  }

  #readFields(grammar: number, size: number, description: GrammarDescription): Uint8Array {
    const table = new Uint8Array(size)
    const slices = this.#word(grammar + language.fieldSlices)
    const entries = this.#word(grammar + language.fieldEntries)
    for (let production = 0; production * this.#aliasLength < size; production++) {
      const first = this.#short(slices + production * 4)
      const length = this.#short(slices + production * 4 + 2)
      for (let index = first; index < first + length; index++) {
        const entry = entries + index * 4
        const [child = 0, isInherited = 0] = this.#bytes.subarray(entry + 2, entry + 4)
        const name = description.fields[this.#short(entry)]
        const place = production * this.#aliasLength + child
        // Of several entries for one child the first counts.
        if (!isInherited && table[place] === 0) table[place] = Field[name as keyof typeof Field]
      }
    }
    return table
  }

  #walk(root: number): boolean {
    const bytes = this.#bytes
    const shorts = this.#shorts
    const words = this.#words
    const frames: Frame[] = []
    // The root subtree is the only child of a frame around it, which starts at the first byte, before any padding.
    let frame: Frame = { ...newFrame(root, root + subtreeSize, -1, -1, 0, 0, 0, -1), start: -1 }
    for (;;) {
      if (frame.child === frame.end) {
        if (frame.node >= 0) this.#close(frame)
        const outer = frames.pop()
        if (!outer) return true
        frame = outer
        continue
      }
      const address = frame.child
      frame.child += subtreeSize
      const isInline = (bytes[address]! & inline.isInline) !== 0
      const at = isInline ? address : words[address >> 2]!
      const flags = isInline ? bytes[at]! : bytes[at + record.flags]!
      const isExtra = (flags & (isInline ? inline.extra : record.extra)) !== 0
      const padding = isInline ? bytes[at + inline.padding]! : words[(at + record.padding) >> 2]!
      const size = isInline ? bytes[at + inline.size]! : words[(at + record.size) >> 2]!
      // The first child starts where its parent does, whose padding is the child's.
      const start = frame.start >= 0 ? frame.start : frame.position + padding
      frame.start = -1
      frame.position = start + size
      let symbol = isInline ? bytes[at + inline.symbol]! : shorts[(at + record.symbol) >> 1]!
      let isVisible = (flags & (isInline ? inline.visible : record.visible)) !== 0
      let field = 0
      if (!isExtra) {
        const place = frame.production + frame.structural
        frame.structural += 1
        if (frame.production > 0) {
          const alias = this.#aliases[place]!
          if (alias !== 0) {
            symbol = alias
            isVisible = true
          }
          field = this.#fields[place]!
        }
        if (field === 0) field = frame.field
      }
      const childCount = isInline ? 0 : words[(at + record.childCount) >> 2]!
      const production = childCount > 0 ? shorts[(at + record.production) >> 1]! * this.#aliasLength : 0
      if (isVisible) {
        const kind = this.#kinds[symbol]!
        const node = writer.add(kind, field, frame.owner)
        if (childCount === 0 || isLeaf[kind]) {
          writer.closeLeaf(node, start / bytesPerUnit, (start + size) / bytesPerUnit)
          continue
        }
        frames.push(frame)
        if (frames.length > maximumDepth * 4) return false
        frame = newFrame(at - childCount * subtreeSize, at, node, node, production, start, start + size, frame.depth)
        frame.depth += 1
        if (frame.depth > maximumDepth) return false
      } else if (childCount > 0 && words[(at + record.visibleChildCount) >> 2]! > 0) {
        frames.push(frame)
        frame = newFrame(
          at - childCount * subtreeSize,
          at,
          -1,
          frame.owner,
          production,
          start,
          start + size,
          frame.depth,
        )
        frame.field = field
      }
    }
  }

  #close({ node, first, last }: Frame): void {
    if (writer.count === node + 1) writer.closeLeaf(node, first / bytesPerUnit, last / bytesPerUnit)
    else if (hasOwnSpan[writer.kinds[node]!]) writer.closeWithSpan(node, first / bytesPerUnit, last / bytesPerUnit)
    else writer.close(node)
  }
}

/** A node whose children are being read; positions are bytes. */
interface Frame {
  /** The address of the next child, and the one behind the last. */
  child: number
  readonly end: number
  /** Ours, or -1 for a node that the grammar hides. */
  readonly node: number
  /** The visible node that the children belong to. */
  readonly owner: number
  /** Where the rows of its production begin in the tables of aliases and fields; 0 for none. */
  readonly production: number
  /** How many children that are no extras came by. */
  structural: number
  /** The field of a hidden node, which its children inherit. */
  field: number
  /** Where the first child starts; -1 once it came by. */
  start: number
  /** Where the last child ended. */
  position: number
  readonly first: number
  readonly last: number
  depth: number
}

function newFrame(
  child: number,
  end: number,
  node: number,
  owner: number,
  production: number,
  first: number,
  last: number,
  depth: number,
): Frame {
  return {
    child,
    end,
    node,
    owner,
    production,
    structural: 0,
    field: 0,
    start: first,
    position: first,
    first,
    last,
    depth,
  }
}
