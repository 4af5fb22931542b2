import { Kind } from '../python/syntax/node-kinds.generated.ts'
import type { SyntaxTree } from '../python/syntax/tree.ts'
import type { EditedFile, ProposedEdits } from './verify.ts'

/** No comment goes unless an unsafe finding covers it, none swallows code, and none appears that no edit wrote. */
export function objectionToComments({ before, after, edits, proposals }: EditedFile): string | undefined {
  const expected = countComments(before.tree)
  for (const proposal of proposals) {
    for (const lost of lostComments(before.tree, proposal)) {
      if (proposal.finding.unsafe === undefined) return `the comment would be lost: ${lost}`
      expected.set(lost, (expected.get(lost) ?? 0) - 1)
    }
  }
  for (const [comment, count] of countComments(after.tree)) {
    if (count > (expected.get(comment) ?? 0) && !edits.some((edit) => edit.text.includes(comment))) {
      return `a comment would take in other text: ${comment}`
    }
  }
  const present = countComments(after.tree)
  for (const [comment, count] of expected) {
    if (count > (present.get(comment) ?? 0)) return `the comment would be lost: ${comment}`
  }
  return undefined
}

/** Comments that a finding's edits cover and do not write again. */
function lostComments(tree: SyntaxTree, { edits }: ProposedEdits): string[] {
  const covered = edits.flatMap((edit) => commentsIn(tree, edit.start, edit.end))
  const written = edits.map((edit) => edit.text)
  return covered.filter((comment) => !written.some((text) => text.includes(comment)))
}

function commentsIn(tree: SyntaxTree, start: number, end: number): string[] {
  const comments: string[] = []
  for (let node = 0; node < tree.length; node++) {
    if (tree.kinds[node] === Kind.comment && tree.starts[node]! < end && tree.ends[node]! > start) {
      comments.push(tree.textOf(node).trimEnd())
    }
  }
  return comments
}

function countComments(tree: SyntaxTree): Map<string, number> {
  const counts = new Map<string, number>()
  for (let node = 0; node < tree.length; node++) {
    if (tree.kinds[node] !== Kind.comment) continue
    const text = tree.textOf(node).trimEnd()
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return counts
}
