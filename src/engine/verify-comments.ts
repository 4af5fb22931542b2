import { commentAsDocstring } from '../python/semantics/function-name/comment-docstring.ts'
import { Kind } from '../python/syntax/node-kinds.generated.ts'
import type { SyntaxTree } from '../python/syntax/tree.ts'
import type { Span } from '../text/span.ts'
import type { EditedFile, ProposedEdits } from './verify.ts'

/** No comment goes unless an unsafe finding covers it, none swallows code, and none appears that no edit wrote. */
export function objectionToComments({ before, after, edits, proposals }: EditedFile): string | undefined {
  const comments = commentsOf(before.tree)
  const expected = countComments(before.tree, comments)
  for (const proposal of proposals) {
    for (const lost of lostComments(before.tree, comments, proposal)) {
      if (proposal.finding.unsafe === undefined && !isDocstringNow(lost, proposal))
        return `the comment would be lost: ${lost}`
      expected.set(lost, (expected.get(lost) ?? 0) - 1)
    }
  }
  const present = countComments(after.tree, commentsOf(after.tree))
  for (const [comment, count] of present) {
    if (count > (expected.get(comment) ?? 0) && !edits.some((edit) => edit.text.includes(comment))) {
      return `a comment would take in other text: ${comment}`
    }
  }
  for (const [comment, count] of expected) {
    if (count > (present.get(comment) ?? 0)) return `the comment would be lost: ${comment}`
  }
  return undefined
}

/** Comments that a finding's edits cover and do not write again, each as often as it goes. */
function lostComments(tree: SyntaxTree, comments: readonly number[], { edits }: ProposedEdits): string[] {
  const written = edits.map((edit) => edit.text).join('\n')
  const remaining = new Map<string, number>()
  return edits
    .flatMap((edit) => commentsIn(tree, comments, edit))
    .filter((comment) => {
      const left = (remaining.get(comment) ?? countIn(written, comment)) - 1
      remaining.set(comment, left)
      return left < 0
    })
}

/** How often a text holds a comment: up to the end of a line. */
function countIn(text: string, comment: string): number {
  let count = 0
  for (let at = text.indexOf(comment); at >= 0; at = text.indexOf(comment, at + comment.length)) {
    if (/^[ \t\f]*(?:[\r\n]|$)/.test(text.slice(at + comment.length, at + comment.length + 200))) count += 1
  }
  return count
}

/** Whether an edit says the same in a docstring. */
function isDocstringNow(comment: string, { edits }: ProposedEdits): boolean {
  const docstring = commentAsDocstring(comment)
  return docstring !== undefined && edits.some(({ text }) => text.includes(`"""${docstring}"""`))
}

/** The indices of all comments, in the order of the text. */
function commentsOf(tree: SyntaxTree): number[] {
  const comments: number[] = []
  for (let node = tree.kinds.indexOf(Kind.comment); node >= 0; node = tree.kinds.indexOf(Kind.comment, node + 1)) {
    comments.push(node)
  }
  return comments
}

function commentsIn(tree: SyntaxTree, comments: readonly number[], { start, end }: Span): string[] {
  const found: string[] = []
  for (let index = firstEndingBehind(tree, comments, start); index < comments.length; index++) {
    if (tree.starts[comments[index]!]! >= end) break
    found.push(textOf(tree, comments[index]!))
  }
  return found
}

function firstEndingBehind(tree: SyntaxTree, comments: readonly number[], offset: number): number {
  let low = 0
  let high = comments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tree.ends[comments[middle]!]! > offset) high = middle
    else low = middle + 1
  }
  return low
}

function countComments(tree: SyntaxTree, comments: readonly number[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const comment of comments) {
    const text = textOf(tree, comment)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return counts
}

function textOf(tree: SyntaxTree, comment: number): string {
  return tree.textOf(comment).trimEnd()
}
