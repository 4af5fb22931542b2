import { Kind, Token } from '../../python/syntax/node-kinds.generated.ts'
import type { SyntaxTree } from '../../python/syntax/tree.ts'
import type { NewFunction } from './new-function.ts'

/** A leaf, or a string as a whole; the leaves of what stands in an f-string's braces follow it. */
export interface StreamToken {
  /** The index of its node. */
  readonly node: number
  readonly text: string
  /** The number of suites around it. */
  readonly depth: number
  /** The new function it is taken from. */
  readonly from: NewFunction | undefined
}

/** What a stream puts in the place of other nodes. */
interface Inlining {
  /** The indices of statements that are no matter: each is one token. */
  readonly whole: ReadonlySet<number>
  /** By the index of a call's statement. */
  readonly calls: ReadonlyMap<number, NewFunction>
  /** The indices of definitions that are left out. */
  readonly definitions: ReadonlySet<number>
  /** The indices of `return` statements that stand for `continue`. */
  readonly jumps: ReadonlySet<number>
}

/** A span of nodes that is still to be read. */
interface Frame {
  node: number
  readonly end: number
  /** Added to the depth of each node. */
  readonly shift: number
  readonly from: NewFunction | undefined
}

const silent: ReadonlySet<number> = new Set([
  Kind.comment,
  Kind.line_continuation,
  Kind.string_start,
  Kind.string_content,
  Kind.string_end,
  Kind.escape_sequence,
  Kind.escape_interpolation,
  Token[';'],
])

/** The tokens of a file, without comments and `;`, each new function put back where it is called. */
export function* tokenStream(tree: SyntaxTree, inlining: Inlining): Generator<StreamToken> {
  const depths = depthsOf(tree)
  const frames: Frame[] = [{ node: 1, end: tree.length, shift: 0, from: undefined }]
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    if (frame.node >= frame.end) {
      frames.pop()
      continue
    }
    const { node, shift, from } = frame
    const depth = depths[node]! + shift
    const call = inlining.calls.get(node)
    frame.node = tree.nexts[node]!
    if (silent.has(tree.kinds[node]!) || inlining.definitions.has(node)) continue
    if (inlining.whole.has(node)) yield { node, text: '', depth, from }
    else if (call) frames.push(...inlinedFrames(call, depth, depths))
    else if (inlining.jumps.has(node)) yield { node, text: 'continue', depth, from }
    else {
      const isLeaf = tree.nexts[node] === node + 1
      if (isLeaf || tree.kinds[node] === Kind.string) yield { node, text: tree.textOf(node), depth, from }
      if (!isLeaf) frame.node = node + 1
    }
  }
}

/** The statements to put in the place of a call, the last one first. */
function inlinedFrames(from: NewFunction, depth: number, depths: Uint16Array): Frame[] {
  return from.moved
    .map(({ index, tree }) => ({ node: index, end: tree.nexts[index]!, shift: depth - depths[index]!, from }))
    .reverse()
}

function depthsOf(tree: SyntaxTree): Uint16Array {
  const depths = new Uint16Array(tree.length)
  for (let node = 1; node < tree.length; node++) {
    depths[node] = depths[tree.parents[node]!]! + (tree.kinds[node] === Kind.block ? 1 : 0)
  }
  return depths
}
