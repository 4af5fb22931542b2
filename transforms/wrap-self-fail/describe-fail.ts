import { catchesFailure } from '../../src/python/semantics/catches-failure.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { statementBehind, type FailCall } from './fail-call.ts'

/** The finding in the user's words: what is wrong with the call, and what else it shows about the test. */
export function describeFail(file: PythonFile, { attribute, statement, count, misuse }: FailCall): string {
  const name = attribute.text
  if (misuse && count > 1) return `${name} takes one message and is given ${count} arguments`
  const behind = statement?.is('expression_statement') ? statementBehind(statement) : undefined
  const swallowing = statement && swallowingHandler(file, statement)
  return [
    `${name} hides that control ends here`,
    ...(behind ? [`the statement at line ${file.lineOf(behind.start)} behind it is never reached`] : []),
    ...(swallowing ? [`the handler at line ${file.lineOf(swallowing.start)} swallows it, so that nothing fails`] : []),
  ].join('; ')
}

/** The handler that catches what a statement of its `try` suite fails with, and neither raises nor fails itself. */
export function swallowingHandler(file: PythonFile, statement: SyntaxNode): SyntaxNode | undefined {
  for (let inner = statement, outer = statement.parent; outer; inner = outer, outer = outer.parent) {
    if (outer.is('function_definition', 'lambda', 'class_definition')) return undefined
    if (!outer.is('try_statement') || inner.field !== 'body') continue
    for (const clause of outer.namedChildren) {
      if (!clause.is('except_clause') || catchesFailure(clause, file) !== 'yes') continue
      return mayFail(clause) ? undefined : clause
    }
  }
  return undefined
}

/** A call may fail as well, so only handlers without any are told of. */
function mayFail(handler: SyntaxNode): boolean {
  const body = handler.namedChildren.find((child) => child.is('block'))
  for (const node of body?.descendants() ?? []) if (node.is('raise_statement', 'assert_statement', 'call')) return true
  return false
}
