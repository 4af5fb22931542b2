import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import type { PythonFile } from '../semantics/python-file.ts'
import { hasCommentIn } from '../syntax/has-comment-in.ts'

/**
 * The edits that leave of an argument only what reaches from its first to its last operand: `isinstance(a, b)` keeps
 * `a, b`, `(a == b)` keeps `a == b`. A line break behind an opening bracket that goes stays, with the one before its
 * closing bracket, when the argument opened the list: the layout was hanging and remains so. Undefined when a comment
 * would go.
 * @param lead text to write in front of the operands
 */
export function reduceToOperands(file: PythonFile, argument: Span, operands: Span, lead = ''): Edit[] | undefined {
  const prefix = file.text.slice(argument.start, operands.start)
  const suffix = file.text.slice(operands.end, argument.end)
  const head = hangingHead(file, argument, prefix)
  const keptSuffix = head === undefined ? undefined : hangingSuffix(file, argument, suffix)
  if (head === undefined && hasCommentIn(file.tree, { start: argument.start, end: operands.start })) return undefined
  if (keptSuffix === undefined && hasCommentIn(file.tree, { start: operands.end, end: argument.end })) return undefined
  const edits = [
    { start: argument.start, end: head === undefined ? operands.start : argument.start + head.length, text: '' },
    { start: operands.end + (keptSuffix?.length ?? 0), end: argument.end, text: '' },
  ]
  if (head === undefined) edits[0]!.text = lead
  else edits.splice(1, 0, { start: operands.start, end: operands.start, text: lead })
  return edits.filter((edit) => edit.end > edit.start || edit.text !== '')
}

/** `isinstance(` of `call(isinstance(⏎    a, b))`: what goes while the line break stays. */
function hangingHead(file: PythonFile, argument: Span, prefix: string): string | undefined {
  const [, head, trivia] = /^([^#\r\n]*?[([{])((?:\s|#[^\r\n]*)*)$/.exec(prefix) ?? []
  if (head === undefined || !trivia || !/[\r\n]/.test(trivia)) return undefined
  return /\([ \t]*$/.test(file.text.slice(0, argument.start).slice(-80)) ? head : undefined
}

/** `,⏎` of `a,⏎)` in front of the call's own closing bracket: what stays while the inner bracket goes. */
function hangingSuffix(file: PythonFile, argument: Span, suffix: string): string | undefined {
  const kept = /^(\s*,?(?:\s|#[^\r\n]*)*[\r\n]\s*)\)+$/.exec(suffix)?.[1]
  return kept !== undefined && /^\s*\)/.test(file.text.slice(argument.end, argument.end + 200)) ? kept : undefined
}
