import { lineLimitOf } from '../../src/python/rewrite/line-limit.ts'
import { longestLine } from '../../src/python/rewrite/longest-line.ts'
import { movedBy, movedLines } from '../../src/python/rewrite/moved-lines.ts'
import { columnOf } from '../../src/python/rewrite/reindent.ts'
import type { SuiteLayout } from '../../src/python/rewrite/suite-layout.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { Span } from '../../src/text/span.ts'
import type { FailCall } from './fail-call.ts'
import type { HandlerMessage } from './handler-message.ts'

/** What goes into a `try` and what its handlers say. */
export interface TryParts {
  /** The statements that are wrapped, from the first character of the first to the end of the last line. */
  readonly span: Span
  readonly layout: SuiteLayout
  readonly fail: FailCall
  /** All or a part of the failure's message. */
  readonly message: HandlerMessage | undefined
  /** What the caught error is called. */
  readonly name: string
  /** A handler in front lets failures through as they are. */
  readonly hasOwnFailures: boolean
}

/** The `try` around statements: its lines begin where theirs began. */
export function writeTry(file: PythonFile, parts: TryParts): string {
  const { span, layout, fail, name, hasOwnFailures } = parts
  const { indentation, unit, lineEnd } = layout
  const failure = `${fail.attribute.get('object').text}.failureException`
  const body = movedLines(file.tree, span, (space) => (space.startsWith(indentation) ? unit : '') + space)
  const lines = [
    'try:',
    unit + body,
    ...(hasOwnFailures ? [`except ${failure}:`, `${unit}raise`] : []),
    `except Exception as ${name}:`,
    `${unit}raise ${failure}${writeMessage(file, parts, failure)} from ${name}`,
  ]
  return lines.join(lineEnd + indentation)
}

/** `(message)` behind the name, or hanging below it where a line would become too long. */
function writeMessage(file: PythonFile, { fail, message: found, layout, name }: TryParts, failure: string): string {
  if (!found) return ''
  const { message, edits } = found
  const list = fail.call.get('arguments')
  const isWhole = message.parent === list && list.is('argument_list')
  const whole: Span = isWhole ? { start: list.start + 1, end: list.end } : message
  const lead = /^\s*/.exec(file.text.slice(whole.start, whole.end))![0]
  const span = { start: whole.start + lead.length, end: whole.end }
  const closer = isWhole ? '' : ')'
  const write = (column: number): string =>
    movedLines(file.tree, span, movedBy(column - columnOf(file.text, span.start)), edits) + closer
  const hanging = layout.indentation + layout.unit + layout.unit
  const column = layout.indentation.length + layout.unit.length + `raise ${failure}(`.length
  const isInLine = !/[\r\n]/.test(lead)
  if (isInLine && longestLine(`${write(column)} from ${name}`, column) <= lineLimitOf(file)) return `(${write(column)}`
  return `(${layout.lineEnd}${hanging}${write(hanging.length)}`
}
