import { isCheckingGuard } from '../python/semantics/file-imports.ts'
import type { SyntaxNode } from '../python/syntax/node.ts'

/** Whether a statement is an `if TYPE_CHECKING:` with nothing but imports, so that it does nothing at run time. */
export function isCheckingImports(statement: SyntaxNode<'if_statement'>): boolean {
  if (!statement.parent?.is('module') || !isCheckingGuard(statement)) return false
  if (statement.get('alternative').length > 0) return false
  return statement
    .get('consequence')
    .namedChildren.every((each) => each.is('import_statement', 'import_from_statement', 'pass_statement', 'comment'))
}
