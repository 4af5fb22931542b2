import type { Edit } from '../../text/edit.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import { columnOf, indentationAt, reindentBehind } from './reindent.ts'

/**
 * Makes a value the whole statement: `name = value` → `value`, also behind several targets or an operator. The lines
 * of the value that were lined up with its first line stay lined up.
 */
export function keepValue(statement: SyntaxNode, value: SyntaxNode): Edit[] {
  const { text } = statement.tree
  const columns = columnOf(text, statement.start) - columnOf(text, value.start)
  const indentation = indentationAt(text, statement.start).length - indentationAt(text, value.start).length
  return [{ start: statement.start, end: value.start, text: '' }, ...reindentBehind(value, columns, indentation)]
}
