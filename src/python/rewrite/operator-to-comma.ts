import type { Edit } from '../../text/edit.ts'
import type { PythonFile } from '../semantics/python-file.ts'
import type { SyntaxNode } from '../syntax/node.ts'

/**
 * The edits that make `left, right` of `left == right`. Line breaks and comments between them stay; the comma follows
 * the left operand at once, and a backslash at the end of a line goes.
 */
export function operatorToComma(file: PythonFile, left: SyntaxNode, operator: SyntaxNode, right: SyntaxNode): Edit[] {
  const before = file.text.slice(left.end, operator.start)
  const after = file.text.slice(operator.end, right.start)
  if (!hasLineBreak(before)) {
    // left ==        left,
    //     right  →       right
    if (hasLineBreak(after)) return [{ start: left.end, end: operator.end + backslashLength(after), text: ',' }]
    return [{ start: left.end, end: right.start, text: ', ' }]
  }
  // left             left,
  //     == right  →      right
  const comma = { start: left.end, end: left.end + backslashLength(before), text: ',' }
  if (!hasLineBreak(after)) return [comma, { start: operator.start, end: right.start, text: '' }]
  return [comma, removeAlone(file, operator, after)]
}

/** The operator has a line of its own: the line goes, unless a comment follows the operator on it. */
function removeAlone(file: PythonFile, operator: SyntaxNode, after: string): Edit {
  if (/^[ \t]*#/.test(after))
    return { start: operator.start, end: operator.end + /^[ \t]*/.exec(after)![0].length, text: '' }
  const lineStart = file.lines.starts[file.lines.positionOf(operator.start).line - 1]!
  const nextLine = file.lines.starts[file.lines.positionOf(operator.end).line]!
  return { start: lineStart, end: nextLine, text: '' }
}

function hasLineBreak(text: string): boolean {
  return /[\r\n]/.test(text)
}

/** The length of a backslash that ends the line, with the space before it. */
function backslashLength(text: string): number {
  return /^[ \t]*\\(?=[\r\n])/.exec(text)?.[0].length ?? 0
}
