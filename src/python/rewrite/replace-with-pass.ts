import type { Edit } from '../../text/edit.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import { readStatementLine } from './statement-line.ts'

/** Puts `pass` in the place of a simple statement, so that its suite stays a suite; a comment behind it may stay. */
export function replaceWithPass(statement: SyntaxNode, keepsComment = true): Edit {
  const comment = keepsComment ? undefined : readStatementLine(statement).comment
  return { start: statement.start, end: comment?.end ?? statement.end, text: 'pass' }
}
