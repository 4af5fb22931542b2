import type { Edit } from '../../text/edit.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import { countBlankLinesAbove, lineStart, nextLineStart } from './blank-lines.ts'
import { readStatementLine } from './statement-line.ts'

/**
 * Removes a simple statement: its whole lines with a comment behind it, or its part of `a; b; c`. The suite must keep
 * another statement.
 * @param blankLines how many of the blank lines below go as well, so that two runs of them do not add up
 */
export function removeStatement(statement: SyntaxNode, blankLines = 0): Edit {
  const { previous, next, isAlone } = readStatementLine(statement)
  if (next) return { start: statement.start, end: next.start, text: '' }
  if (previous) return { start: previous.end, end: statement.end, text: '' }
  if (!isAlone) throw new RangeError('a statement that is alone in a suite on its line cannot be removed')
  return removeLines(statement, blankLines)
}

function removeLines(statement: SyntaxNode, blankLines: number): Edit {
  const { text } = statement.tree
  const start = Math.max(lineStart(text, statement.start), text.lastIndexOf('\f', statement.start) + 1)
  let end = nextLineStart(text, readStatementLine(statement).comment?.end ?? statement.end)
  for (let count = 0; count < blankLines; count++) end = nextLineStart(text, end)
  if (end < text.length) return { start, end, text: '' }
  return { start: startAtEnd(text, start), end, text: '' }
}

/** Behind the last statement of a file no blank lines stay, and a missing last line ending stays missing. */
function startAtEnd(text: string, start: number): number {
  let line = start
  for (let count = countBlankLinesAbove(text, start); count > 0; count--)
    line = lineStart(text, line - 1 - crlf(text, line))
  const isEnded = /[\n\r]$/.test(text)
  return isEnded || line === 0 ? line : line - 1 - crlf(text, line)
}

function crlf(text: string, line: number): number {
  return text.startsWith('\r\n', line - 2) ? 1 : 0
}
