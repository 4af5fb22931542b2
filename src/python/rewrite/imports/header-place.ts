import type { PythonFile } from '../../semantics/python-file.ts'
import type { SyntaxNode } from '../../syntax/node.ts'
import { lineStart, nextLineStart } from '../blank-lines.ts'
import type { FileHead } from './file-head.ts'
import type { NewLines } from './new-lines.ts'

/** Writes lines into a file without imports: behind the docstring or the comments that open it, before all else. */
export function addToHeader(file: PythonFile, { opening, first }: FileHead, lines: readonly string[], into: NewLines) {
  if (opening) into.addBelow(opening, ['', ...lines, ...blanksBelow(file.text, opening, first)])
  else if (first) addBeforeFirst(file, first, lines, into)
  else into.addAt(file.text.length, lines)
}

/** A blank line stands between the lines and the code, and stays where it is. */
function blanksBelow(text: string, opening: SyntaxNode, first: SyntaxNode | undefined): string[] {
  const below = nextLineStart(text, opening.end)
  const next = text.slice(below, nextLineStart(text, below))
  if (!first || next.trim() === '') return []
  return first.is('function_definition', 'class_definition', 'decorated_definition') ? ['', ''] : ['']
}

function addBeforeFirst({ text }: PythonFile, first: SyntaxNode, lines: readonly string[], into: NewLines): void {
  const start = startWithComments(text, first)
  const isDefinition = first.is('function_definition', 'class_definition', 'decorated_definition')
  const blanks = isDefinition ? ['', ''] : ['']
  if (start !== undefined) into.addAt(start, [...lines, ...blanks])
  else
    into.addAbove(
      first,
      /#.*(?:\r\n|\n|\r)$/.test(text.slice(0, first.start)) ? ['', ...lines, ...blanks] : [...lines, ...blanks],
    )
}

/** The start of the comment lines right above a statement; undefined where they open the file, or there are none. */
function startWithComments(text: string, statement: SyntaxNode): number | undefined {
  let start = statement.start
  while (start > 0 && isCommentLine(text, start)) start = lineAbove(text, start)
  return start > 0 && start < statement.start && text[start - 1] !== '\ufeff' ? start : undefined
}

function isCommentLine(text: string, below: number): boolean {
  return /^[\f\ufeff]?#/.test(text.slice(lineAbove(text, below), below))
}

function lineAbove(text: string, start: number): number {
  return lineStart(text, text.startsWith('\r\n', start - 2) ? start - 2 : start - 1)
}
