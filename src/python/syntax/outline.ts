import type { Edit } from '../../text/edit.ts'
import { EditShift } from '../../text/edit-shift.ts'
import { isBlank, startOfIndentation } from './layout.ts'
import { Kind, Token } from './node-kinds.generated.ts'
import type { SyntaxTree } from './tree.ts'

/** A tree and the edits that make another text of its text: sorted and disjoint. */
export interface EditedTree {
  readonly tree: SyntaxTree
  readonly edits: readonly Edit[]
}

/** Statements that follow each other in one suite and that no edit touches, with what stands between them. */
export interface Cut {
  /** The first of their nodes in the tree from before the edits. */
  readonly first: number
  /** The index behind the last of their nodes. */
  readonly next: number
  /** Where the outline has `placeholder` in their place, a UTF-16 offset. */
  readonly start: number
  /** How far they have moved from the text before the edits to the one behind. */
  readonly shift: number
}

/** An edited text without what is known of it: a parse of this text and the tree from before tell the whole tree. */
export interface Outline {
  readonly text: string
  /** In the order of the text. */
  readonly cuts: readonly Cut[]
}

/** Stands for statements. Nothing but a statement can be read in its place. */
const placeholder = 'pass'

/**
 * Cuts statements that edits leave alone out of the text that the edits make. A statement means the same wherever one may
 * stand, so a parse that finds a placeholder as a statement would have found those that it stands for.
 * @param text what the edits make of the text of the tree
 */
export function outlineOf({ tree, edits }: EditedTree, text: string): Outline {
  const pieces: string[] = []
  const cuts: Cut[] = []
  let length = 0
  let from = 0
  const moved = new EditShift(edits)
  for (const [first, next] of untouchedRuns(tree, edits)) {
    const start = moved.offset(tree.starts[first]!)
    // Behind `if a:` or a backslash only one line of statements may stand, where any number may stand for themselves.
    if (startOfIndentation(text, start) < 0) continue
    const shift = start - tree.starts[first]!
    pieces.push(text.slice(from, start), placeholder)
    length += start - from
    cuts.push({ first, next, start: length, shift })
    length += placeholder.length
    from = endOfLast(tree, first, next) + shift
  }
  pieces.push(text.slice(from))
  return { text: pieces.join(''), cuts }
}

/** The largest runs of sibling statements that no edit touches: the first node, and the index behind the last. */
function* untouchedRuns(tree: SyntaxTree, edits: readonly Edit[]): Generator<readonly [first: number, next: number]> {
  let edit = 0
  for (let node = 1; node < tree.length;) {
    let next = node + 1
    if (isStatement(tree, node)) {
      const from = startOfBlanks(tree.text, tree.starts[node]!)
      while (edit < edits.length && edits[edit]!.end < from) edit += 1
      const end = endOfRun(tree, node, edits[edit]?.start ?? Infinity)
      if (end > node && endOfLast(tree, node, end) - tree.starts[node]! > placeholder.length) {
        yield [node, end]
        next = end
      }
    }
    node = next
  }
}

/** The index behind the last of the siblings from a node on that an edit at the limit leaves alone; else the node itself. */
function endOfRun(tree: SyntaxTree, first: number, limit: number): number {
  const end = tree.nexts[tree.parents[first]!]!
  let behind = first
  for (let node = first; node < end && tree.ends[node]! < limit; node = tree.nexts[node]!) {
    const next = tree.nexts[node]!
    const isInFront = startOfCode(tree, next) >= limit
    if (isStatement(tree, node) && !(isInFront && mayTakeComments(tree, node))) behind = next
  }
  return behind
}

/** Whether comments on the lines behind a statement may belong to a suite that ends it. */
function mayTakeComments({ kinds, parents, nexts }: SyntaxTree, statement: number): boolean {
  let last = nexts[statement]! - 1
  while (last > statement && kinds[last] !== Kind.block) last = parents[last]!
  return last > statement
}

/** Where the first node from an index on starts that is no comment. */
function startOfCode({ kinds, starts, text, length }: SyntaxTree, from: number): number {
  let node = from
  while (node < length && kinds[node] === Kind.comment) node += 1
  return node < length ? starts[node]! : text.length
}

/** Where the last of some siblings ends. */
function endOfLast(tree: SyntaxTree, first: number, next: number): number {
  let last = next - 1
  while (last > first && tree.parents[last] !== tree.parents[first]) last = tree.parents[last]!
  return tree.ends[last]!
}

/** A clause of a `match` stands in a block as statements do, comments and `;` stand anywhere. */
function isStatement(tree: SyntaxTree, node: number): boolean {
  const around = tree.kinds[tree.parents[node]!]
  if (around !== Kind.block && around !== Kind.module) return false
  return !notStatements.has(tree.kinds[node]!)
}

const notStatements: ReadonlySet<number> = new Set([Kind.case_clause, Kind.comment, Kind.line_continuation, Token[';']])

/** An edit of the white space in front of a statement touches it: it may belong to another suite then. */
function startOfBlanks(text: string, start: number): number {
  let from = start
  while (from > 0 && isBlank(text.charCodeAt(from - 1))) from -= 1
  return from
}
