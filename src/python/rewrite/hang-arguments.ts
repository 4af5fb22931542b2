import type { Edit } from '../../text/edit.ts'
import { applyEdits, sortEdits } from '../../text/edit-set.ts'
import type { PythonFile } from '../semantics/python-file.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import { lineStart } from './blank-lines.ts'
import { lineLimitOf } from './line-limit.ts'
import { longestLine } from './longest-line.ts'
import { lineMoves, movedBy } from './moved-lines.ts'
import { columnOf } from './reindent.ts'
import { readSuiteLayout } from './suite-layout.ts'

/**
 * The edits that hang the arguments of a call which is a statement, or all of one but for its keyword, below it, one
 * indentation further in: `call(a,⏎     b)` → `call(⏎    a,⏎    b)`. Undefined where they hang already.
 */
export function hangArguments(file: PythonFile, statement: SyntaxNode, call: SyntaxNode<'call'>): Edit[] | undefined {
  const list = call.get('arguments')
  const layout = readSuiteLayout(file, statement)
  const first = list.is('argument_list') ? list.namedChildren[0] : undefined
  if (!layout || !first || first.is('comment')) return undefined
  const start = list.start + 1
  if (/[\r\n]/.test(file.text.slice(start, first.start))) return undefined
  const indentation = layout.indentation + layout.unit
  const moves = lineMoves(file.tree, list, movedBy(indentation.length - columnOf(file.text, first.start)))
  return [{ start, end: first.start, text: layout.lineEnd + indentation }, ...moves]
}

/**
 * The edits of a statement as they are, or others of the same effect where these would make a line longer than the
 * file's limit and the others keep it shorter.
 */
export function chooseShorter(
  file: PythonFile,
  statement: SyntaxNode,
  edits: readonly Edit[],
  others: readonly Edit[] | undefined,
): readonly Edit[] {
  const length = lengthWith(file, statement, edits)
  if (!others || length <= lineLimitOf(file)) return edits
  return lengthWith(file, statement, others) < length ? others : edits
}

/** The longest line of a statement once edits are made; edits outside are left out. */
function lengthWith(file: PythonFile, { start, end }: SyntaxNode, edits: readonly Edit[]): number {
  const from = lineStart(file.text, start)
  const inside = edits.filter((edit) => edit.start >= from && edit.end <= end)
  const shifted = inside.map((edit) => ({ start: edit.start - from, end: edit.end - from, text: edit.text }))
  return longestLine(applyEdits(file.text.slice(from, end), sortEdits(shifted)), 0)
}
