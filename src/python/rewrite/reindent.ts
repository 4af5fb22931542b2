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
 * The edits that keep the lines of a node lined up when its first line moves: what was aligned with the first line
 * moves along, a hanging indent moves with the line that opened it, lines inside strings and lines indented by tabs
 * never move.
 * @param columns how far the node's first character moves to the right; negative to the left
 * @param indentation the same for the indent of the line it stands on
 */
export function reindentBehind(node: SyntaxNode, columns: number, indentation = 0): Edit[] {
  const { text } = node.tree
  if (columns === 0 || !/[\n\r]/.test(node.text)) return []
  const column = columnOf(text, node.start)
  const shifts = [indentation]
  const edits: Edit[] = []
  for (const line of linesOf(node)) {
    const space = line ? indentationAt(text, line.start) : '\t'
    const first = space.length >= column ? columns : indentation
    const shift = space.includes('\t') ? 0 : Math.max(shiftOf(line?.bracket, shifts, first), -space.length)
    shifts.push(shift)
    if (line && shift !== 0) edits.push(shiftLine(line.start, shift))
  }
  return edits
}

function shiftLine(start: number, shift: number): Edit {
  return shift > 0 ? { start, end: start, text: ' '.repeat(shift) } : { start, end: start - shift, text: '' }
}

function shiftOf(bracket: OpenBracket | undefined, shifts: readonly number[], first: number): number {
  if (bracket && bracket.line > 0) return shifts[bracket.line] ?? 0
  // Behind a backslash a line moves only with the indent: it must stay further in than its statement.
  return bracket?.isVisual ? first : shifts[0]!
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
  for (let index = node.index; index < end;) {
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

/** How far an offset lies behind the start of its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset)
}

/** The white space at the start of an offset's line. */
export function indentationAt(text: string, offset: number): string {
  const start = lineStart(text, offset)
  return /^[ \t]*/.exec(text.slice(start, nextLineStart(text, start)))?.[0] ?? ''
}
