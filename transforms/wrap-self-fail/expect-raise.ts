import { refuse, type Refusal } from '../../src/engine/transform.ts'
import { nextLineStart } from '../../src/python/rewrite/blank-lines.ts'
import { lineLimitOf } from '../../src/python/rewrite/line-limit.ts'
import { longestLine } from '../../src/python/rewrite/longest-line.ts'
import { movedLines } from '../../src/python/rewrite/moved-lines.ts'
import { readStatementLine } from '../../src/python/rewrite/statement-line.ts'
import { readSuiteLayout, type SuiteLayout } from '../../src/python/rewrite/suite-layout.ts'
import { findFreeName } from '../../src/python/semantics/free-name.ts'
import { readCaught } from '../../src/python/semantics/handler-around.ts'
import { findOverride, proveTestCase, type TestFramework } from '../../src/python/semantics/is-test-case.ts'
import { findLineReader } from '../../src/python/semantics/line-numbers.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { Edit } from '../../src/text/edit.ts'
import { checksOf, findExpectation, usedName, type Expectation } from './expectation.ts'
import type { FailCall } from './fail-call.ts'
import { callForm } from './call-form.ts'
import { reasonAgainst } from './reason-against-expectation.ts'
import { keptMessage } from './kept-message.ts'

/** What a base class of another file is taken for. */
export type FrameworkOption = 'auto' | 'unittest' | 'testtools' | 'trial'

/** The framework of the receiver, the option asked where its base comes from elsewhere. */
export function frameworkOf(file: PythonFile, fail: FailCall, option: FrameworkOption): TestFramework | undefined {
  const receiver = proveTestCase(file, fail.attribute.get('object'))
  if (receiver.kind === 'unproven') return undefined
  return receiver.framework === 'by-name' && option !== 'auto' ? option : receiver.framework
}

/** Why the `assertRaises` is not quite what the `try` was: a message that has no place goes. */
export function unsafeExpectation(file: PythonFile, fail: FailCall, option: FrameworkOption): string | undefined {
  if (findLineReader(file)) return 'the file reads line numbers or source text, and lines go'
  if (!fail.message) return undefined
  const isKept = keptMessage(file, fail, frameworkOf(file, fail, option)) !== undefined
  return isKept ? undefined : 'the message of the failure goes'
}

/** The edit that makes an `assertRaises` of a `try` that expects an exception. */
export function expectRaise(file: PythonFile, fail: FailCall, option: FrameworkOption): readonly Edit[] | Refusal {
  const expectation = findExpectation(fail)
  const framework = frameworkOf(file, fail, option)
  const receiver = proveTestCase(file, fail.attribute.get('object'))
  if (!expectation || !framework || receiver.kind === 'unproven') return refuse('no try stands around it')
  const override = findOverride(file, receiver.definition, 'assertRaises')
  if (override) return refuse(`assertRaises is defined anew at line ${file.lineOf(override.start)}`)
  const reason = reasonAgainst(file, expectation)
  if (reason) return refuse(reason)
  const layout = readSuiteLayout(file, expectation.raising[0]!)
  const lines = expectation.raising[0]! && hasOwnLines(expectation)
  if (!layout || !lines) return refuse('the suites share a line with what they belong to')
  const { start, end } = expectation.statement
  const text = writeExpectation(file, fail, expectation, layout, framework)
  return typeof text === 'string' ? [{ start, end, text }] : text
}

function hasOwnLines({ raising, handlers }: Expectation): boolean {
  const statements = [...raising, ...handlers.flatMap(checksOf)]
  return statements.every((statement) => readStatementLine(statement).isAlone)
}

function writeExpectation(
  file: PythonFile,
  fail: FailCall,
  expectation: Expectation,
  layout: SuiteLayout,
  framework: TestFramework,
): string | Refusal {
  const { handlers, raising } = expectation
  const [handler] = handlers
  const { unit, lineEnd } = layout
  const outer = layout.indentation.slice(0, -unit.length)
  const type = handler && readCaught(handler).type?.text
  if (!handler || !type) return refuse('the handler does not name one type')
  const receiver = fail.attribute.get('object').text
  const name = usedName(handler)
  if (framework === 'testtools' || framework === 'by-name') {
    if (name && framework === 'by-name')
      return refuse('it is not known whether assertRaises of the base class returns the exception')
    const call = callForm(file, raising[0]!, { receiver, type, name: name?.text, layout })
    if (typeof call !== 'string') return call
    return [call, ...checks(file, handler, layout)].join(lineEnd + outer)
  }
  const context = name && findFreeName(file, file.scopes.scopeOf(name), ['cm', 'caught', 'context', 'raised'])
  if (name && !context) return refuse('no name is free for the context of assertRaises')
  const message = keptMessage(file, fail, framework)
  const parts = `${type}${message ? `, msg=${message}` : ''})${context ? ` as ${context}` : ''}:`
  const open = `with ${receiver}.assertRaises(`
  const isLong = longestLine(open + parts, outer.length) > lineLimitOf(file)
  const head = isLong ? open + lineEnd + layout.indentation + unit + parts : open + parts
  const body = wholeLine(file, raising[0]!)
  const edits = name && context ? renameTo(file, name, `${context}.exception`) : []
  return [head, unit + body, ...checks(file, handler, layout, edits)].join(lineEnd + outer)
}

/** The edits that let the checks read the exception from elsewhere. */
function renameTo(file: PythonFile, name: SyntaxNode, text: string): Edit[] {
  const references = file.scopes.variableAt(name)?.references ?? []
  const handler = name.ancestor('except_clause')
  return references
    .filter(({ node }) => handler?.contains(node))
    .map(({ node }) => ({ start: node.start, end: node.end, text }))
}

/** The statements of the handler, one suite further out. */
function checks(
  file: PythonFile,
  handler: SyntaxNode<'except_clause'>,
  { unit }: SuiteLayout,
  edits: readonly Edit[] = [],
): string[] {
  return checksOf(handler).map((statement) => {
    const span = { start: statement.start, end: lineEndOf(file, statement) }
    const own = edits.filter(({ start, end }) => start >= span.start && end <= span.end)
    return movedLines(file.tree, span, (space) => (space.startsWith(unit) ? space.slice(unit.length) : space), own)
  })
}

function wholeLine(file: PythonFile, statement: SyntaxNode): string {
  return file.text.slice(statement.start, lineEndOf(file, statement))
}

function lineEndOf({ text }: PythonFile, { end }: SyntaxNode): number {
  return end + /[^\r\n]*/.exec(text.slice(end, nextLineStart(text, end)))![0].length
}
