import { refuse, type Refusal } from '../../src/engine/transform.ts'
import { nextLineStart } from '../../src/python/rewrite/blank-lines.ts'
import { readStatementLine } from '../../src/python/rewrite/statement-line.ts'
import { readSuiteLayout } from '../../src/python/rewrite/suite-layout.ts'
import { findFreeName } from '../../src/python/semantics/free-name.ts'
import { handlerAround } from '../../src/python/semantics/handler-around.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { isInRaisingContext } from '../../src/python/semantics/raising-context.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { Edit } from '../../src/text/edit.ts'
import type { FailCall, FailStatement } from './fail-call.ts'
import { exceptionNames } from './find-cause.ts'
import { findGuardedPath, nodesOfPath, type GuardedPath } from './guarded-path.ts'
import { findHandlerMessage } from './handler-message.ts'
import { raiseFailure } from './raise-failure.ts'
import { writeTry } from './write-try.ts'

/**
 * Wraps the path that leads to a failure in a `try` whose handler raises the same failure from the error, and raises
 * the failure itself behind it, where that handler does not catch it.
 */
export function guardPath(file: PythonFile, fail: FailCall, statement: FailStatement): readonly Edit[] | Refusal {
  const path = findGuardedPath(statement)
  if (typeof path === 'string') return refuse(path)
  const layout = readSuiteLayout(file, path.first)
  if (!layout || !hasOwnLines(path)) return refuse('the statements before it share a line with others')
  const reason = reasonAround(path.first) ?? reasonInPath(path)
  if (reason) return refuse(reason)
  const message = fail.message && findHandlerMessage(file, fail.message, path)
  if (typeof message === 'string') return refuse(`\`${message}\` of the message may not be bound in the handler`)
  const name = findFreeName(file, file.scopes.scopeOf(statement), exceptionNames)
  if (!name) return refuse('no name is free for the error')
  const raise = raiseFailure(file, fail, statement)
  if ('refused' in raise) return raise
  const span = { start: path.first.start, end: endOfLine(file.text, path.last.end) }
  const hasOwnFailures = mayFailItself(path, fail.attribute.get('object').text)
  return [{ ...span, text: writeTry(file, { span, layout, fail, message, name, hasOwnFailures }) }, ...raise]
}

function hasOwnLines({ first, last }: GuardedPath): boolean {
  return isWhole(first) && (isCompound(last) || isWhole(last))
}

function isWhole(statement: SyntaxNode): boolean {
  const { previous, next } = readStatementLine(statement)
  return !previous && !next
}

function isCompound(statement: SyntaxNode): boolean {
  return statement.child('body') !== undefined
}

/** Where an error is expected or handled, it must come through as it is. */
function reasonAround(statement: SyntaxNode): string | undefined {
  if (handlerAround(statement)) return 'an error is being handled here already'
  return isInRaisingContext(statement) ? 'what surrounds it handles or expects errors of these lines' : undefined
}

/** What keeps the statements from being wrapped. */
function reasonInPath(path: GuardedPath): string | undefined {
  for (const node of nodesOfPath(path, false)) {
    if (node.is('yield')) return 'a yield stands in the lines: what is thrown into it would be caught as well'
    if (node.is('identifier') && /^skip_?test$|^skip$/i.test(node.text)) {
      return `the lines may skip the test, and \`${node.text}\` raises as well`
    }
  }
  return undefined
}

/** Assertions, and calls of methods of the test case, which may hold some, fail with messages of their own. */
function mayFailItself(path: GuardedPath, receiver: string): boolean {
  for (const node of nodesOfPath(path, true)) {
    if (node.is('raise_statement', 'assert_statement')) return true
    if (!node.is('call')) continue
    const callee = node.get('function')
    if (callee.is('attribute') && callee.get('object').text === receiver) return true
    if (/assert|fail|expect|verify|check/i.test(callee.text)) return true
  }
  return false
}

function endOfLine(text: string, offset: number): number {
  return offset + /[^\r\n]*/.exec(text.slice(offset, nextLineStart(text, offset)))![0].length
}
