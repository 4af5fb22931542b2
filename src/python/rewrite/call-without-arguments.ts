import type { Edit } from '../../text/edit.ts'
import type { SyntaxNode } from '../syntax/node.ts'

/**
 * Calls what an expression names: `a.b` → `a.b()`. The edit covers the expression, so that a statement that ends with it
 * counts as edited. The expression must bind as tightly as a call: a name, an attribute, a parenthesized expression.
 */
export function callWithoutArguments(expression: SyntaxNode): Edit {
  return { start: expression.start, end: expression.end, text: `${expression.text}()` }
}
