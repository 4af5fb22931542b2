import type { Edit } from '../../text/edit.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import { lineStart, nextLineStart } from './blank-lines.ts'

/** An open bracket: the line (0 is the node's first) it stands on, and whether more follows it there. */
interface OpenBracket {
  readonly line: number
  readonly isVisual: boolean
}

/** A line behind the node's first: undefined where it starts in a string. */
type Line = { readonly start: number; readonly bracket: OpenBracket | undefined } | undefined

/**
 * The edits that keep the lines of a node lined up when its first line moves left: what was aligned with the first
 * line moves along, a hanging indent moves with the line that opened it, lines inside strings and lines indented by
 * tabs never move.
 * @param newStart the offset of what the node takes the place of
 */
export function reindentBehind(node: SyntaxNode, newStart: number): Edit[] {
  const { text } = node.tree
  const column = columnOf(text, node.start)
  const shift = column - columnOf(text, newStart)
  if (shift <= 0 || !/[\n\r]/.test(text.slice(node.start, node.end))) return []
  const hanging = Math.max(0, indentationAt(text, node.start).length - indentationAt(text, newStart).length)
  const shifts = [hanging]
  const edits: Edit[] = []
  for (const line of linesOf(node)) {
    const indentation = line ? indentationAt(text, line.start) : '\t'
    const isAligned = indentation.length >= column
    const width = indentation.includes('\t') ? 0 : shiftOf(line?.bracket, shifts, isAligned ? shift : hanging)
    shifts.push(Math.min(width, indentation.length))
    if (line && width > 0) edits.push({ start: line.start, end: line.start + Math.min(width, indentation.length), text: '' })
  }
  return edits
}

function shiftOf(bracket: OpenBracket | undefined, shifts: readonly number[], first: number): number {
  if (bracket && bracket.line > 0) return shifts[bracket.line] ?? 0
  return !bracket || bracket.isVisual ? first : shifts[0]!
}

function linesOf(node: SyntaxNode): Line[] {
  const { text } = node.tree
  const lines: Line[] = []
  const open: OpenBracket[] = []
  let position = node.start
  for (const leaf of leavesOf(node)) {
    const start = lineStart(text, leaf.start)
    if (leaf.start > node.start && start >= position) lines.push({ start, bracket: open.at(-1) })
    // Lines that start in a string stay, and so does what stands behind its end.
    if (leaf.is('string') && /[\n\r]/.test(leaf.text)) lines.push(undefined)
    if (leaf.isToken('(', '[', '{')) open.push({ line: lines.length, isVisual: isFollowed(text, leaf.end) })
    else if (leaf.isToken(')', ']', '}')) open.pop()
    position = leaf.end
  }
  return lines
}

/** Tokens, with each string as one. */
function* leavesOf(node: SyntaxNode): Generator<SyntaxNode> {
  const { tree } = node
  const end = tree.nexts[node.index]!
  for (let index = node.index; index < end; ) {
    const leaf = tree.node(index)
    const isLeaf = tree.nexts[index] === index + 1 || leaf.is('string')
    if (isLeaf) yield leaf
    index = isLeaf ? tree.nexts[index]! : index + 1
  }
}

/** Whether code follows on the same line. */
function isFollowed(text: string, offset: number): boolean {
  return !/^[ \t]*(?:#.*)?(?:[\n\r]|$)/.test(text.slice(offset, nextLineStart(text, offset)))
}

function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset)
}

function indentationAt(text: string, offset: number): string {
  const start = lineStart(text, offset)
  return /^[ \t]*/.exec(text.slice(start, nextLineStart(text, start)))?.[0] ?? ''
}
