import type { Edit } from '../../text/edit.ts'
import type { PythonFile } from '../semantics/python-file.ts'
import { Kind, Token } from '../syntax/node-kinds.generated.ts'
import { editedColumn } from './edited-column.ts'

/** An opening bracket that is not closed yet. */
interface Bracket {
  readonly line: number
  /** The column of the bracket, tabs counted to the next multiple of eight. */
  readonly column: number
  /** How far the text behind the bracket moves. */
  readonly movement: number
  /** Nothing follows the bracket on its line. */
  readonly isHanging: boolean
  /** The edits draw the next line up to the bracket, so that all lines in it follow. */
  readonly isJoined: boolean
}

const openers: ReadonlySet<number> = new Set([Token['('], Token['['], Token['{']])
const closers: ReadonlySet<number> = new Set([Token[')'], Token[']'], Token['}']])

/**
 * The edits that keep continuation lines aligned with their brackets when other edits move the brackets: each such
 * line is shifted as far as the bracket it is aligned with. Lines with a hanging indentation, lines that start in a
 * string and indentation that ends in tabs stay as they are.
 * @param edits the edits of one finding, inside one statement, without overlaps
 */
export function keepVisualIndentation(file: PythonFile, edits: readonly Edit[]): Edit[] {
  const start = Math.min(...edits.map((edit) => edit.start))
  const shifts = new Map<number, number>()
  const open: Bracket[] = []
  let line = file.lines.positionOf(start).line
  for (const { offset, end, kind, isString } of tokensFrom(file, start)) {
    const own = file.lines.positionOf(offset).line
    if (own > line) {
      const bracket = open.at(-1)
      if (!bracket) break
      shifts.set(own, shiftOf(file, bracket, offset, closers.has(kind), shifts))
    }
    line = isString ? file.lines.positionOf(end).line : own
    if (openers.has(kind)) open.push(bracketAt(file, edits, shifts, offset))
    else if (closers.has(kind)) open.pop()
  }
  return [...shifts].flatMap(([each, shift]) => shiftLine(file, each, shift, edits))
}

interface PlacedToken {
  readonly offset: number
  readonly end: number
  readonly kind: number
  readonly isString: boolean
}

/** Tokens and comments from an offset on; a string is one token. */
function* tokensFrom(file: PythonFile, start: number): Generator<PlacedToken> {
  const { tree } = file
  for (let node = tree.nodeAt(start).index; node < tree.length;) {
    const isString = tree.kinds[node] === Kind.string
    const isLeaf = tree.nexts[node] === node + 1
    const offset = tree.starts[node]!
    if ((isString || isLeaf) && offset >= start)
      yield { offset, end: tree.ends[node]!, kind: tree.kinds[node]!, isString }
    node = isString ? tree.nexts[node]! : node + 1
  }
}

function bracketAt(
  file: PythonFile,
  edits: readonly Edit[],
  shifts: ReadonlyMap<number, number>,
  offset: number,
): Bracket {
  const joining = edits.find((edit) => edit.start <= offset && hasLineBreak(file.text.slice(offset, edit.end)))
  const behind = joining?.end ?? offset + 1
  return {
    line: file.lines.positionOf(offset).line,
    column: expandedColumn(file, offset),
    movement: editedColumn(file.lines, edits, shifts, behind) - (file.lines.positionOf(behind).column - 1),
    isHanging: /^[ \t]*(?:#.*)?\\?[\r\n]/.test(file.text.slice(offset + 1, offset + 400)),
    isJoined: joining !== undefined,
  }
}

function hasLineBreak(text: string): boolean {
  return /[\r\n]/.test(text)
}

/** How far a line moves whose first token is at the offset, inside the bracket. */
function shiftOf(
  file: PythonFile,
  bracket: Bracket,
  offset: number,
  isCloser: boolean,
  shifts: ReadonlyMap<number, number>,
): number {
  const column = expandedColumn(file, offset)
  // call(                      call(value,
  //     value)  ← hanging           value)  ← aligned
  const isInside = bracket.isHanging ? column === bracket.column + 1 : column > bracket.column
  const isAligned = isInside || (isCloser && column === bracket.column)
  return isAligned || bracket.isJoined ? bracket.movement : (shifts.get(bracket.line) ?? 0)
}

const tabSize = 8

function expandedColumn(file: PythonFile, offset: number): number {
  const lineStart = offset - (file.lines.positionOf(offset).column - 1)
  let column = 0
  for (const character of file.text.slice(lineStart, offset)) {
    column = character === '\t' ? (Math.floor(column / tabSize) + 1) * tabSize : column + 1
  }
  return column
}

function shiftLine(file: PythonFile, line: number, shift: number, edits: readonly Edit[]): Edit[] {
  const lineStart = file.lines.starts[line - 1]!
  if (shift === 0 || edits.some((edit) => edit.start <= lineStart && edit.end > lineStart)) return []
  const [tabs = '', spaces = ''] =
    /^([ ]*\t+(?=[^\t])|)( *)/.exec(file.text.slice(lineStart, lineStart + 1000))?.slice(1) ?? []
  const start = lineStart + tabs.length
  if (shift > 0) return spaces === '' ? [] : [{ start, end: start, text: ' '.repeat(shift) }]
  return spaces.length < -shift ? [] : [{ start, end: start - shift, text: '' }]
}
