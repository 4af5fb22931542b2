import { refuse, type Refusal } from '../../src/engine/transform.ts'
import { chooseShorter, hangArguments } from '../../src/python/rewrite/hang-arguments.ts'
import { keepVisualIndentation } from '../../src/python/rewrite/keep-visual-indentation.ts'
import { findLineReader } from '../../src/python/semantics/line-numbers.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { hasCommentIn } from '../../src/python/syntax/has-comment-in.ts'
import type { Edit } from '../../src/text/edit.ts'
import { sortEdits } from '../../src/text/edit-set.ts'
import type { FailCall, FailStatement } from './fail-call.ts'
import { findCause } from './find-cause.ts'

/** The edits that make `raise self.failureException(message) from error` of `self.fail(message)`. */
export function raiseFailure(file: PythonFile, fail: FailCall, statement: FailStatement): readonly Edit[] | Refusal {
  const argument = argumentEdits(file, fail)
  if (!argument) return refuse('a comment sits between `msg=` and the message')
  const { start, end } = fail.attribute.get('attribute')
  const edits = [raiseEdit(statement), { start, end, text: 'failureException' }, ...argument]
  const cause = findCause(file, statement)
  const tail = cause ? [{ start: statement.end, end: statement.end, text: ` from ${cause.name}` }] : []
  const inLine = joinTouching([...edits, ...tail])
  // A line more would move the lines that the file reads.
  const hanging = findLineReader(file) ? undefined : hangArguments(file, statement, fail.call)
  const raise = chooseShorter(
    file,
    statement,
    [...inLine, ...keepVisualIndentation(file, edits)],
    hanging && joinTouching(sortEdits([...edits, ...hanging, ...tail])),
  )
  return [...(cause?.edits ?? []), ...raise]
}

function raiseEdit(statement: FailStatement): Edit {
  const keyword = statement.token('return')
  if (keyword) return { start: keyword.start, end: keyword.end, text: 'raise' }
  return { start: statement.start, end: statement.start, text: 'raise ' }
}

/** Undefined when a comment would go. */
function argumentEdits(file: PythonFile, { call, attribute, message }: FailCall): Edit[] | undefined {
  const brackets = { start: attribute.end, end: call.end }
  // fail()  →  failureException: an exception without arguments needs no brackets.
  if (!message) return hasCommentIn(file.tree, brackets) ? [] : [{ ...brackets, text: '' }]
  if (!message.parent?.is('keyword_argument')) return []
  const keyword = { start: message.parent.start, end: message.start }
  return hasCommentIn(file.tree, keyword) ? undefined : [{ ...keyword, text: '' }]
}

/** `fail` · `()` · ` from error` are edited side by side: an insertion must not touch another edit. */
function joinTouching(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = []
  for (const edit of edits) {
    const last = joined.at(-1)
    if (last?.end !== edit.start) joined.push(edit)
    else joined[joined.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text }
  }
  return joined
}
