import { isCheckingGuard } from '../../semantics/file-imports.ts'
import type { PythonFile } from '../../semantics/python-file.ts'
import type { SyntaxNode } from '../../syntax/node.ts'
import { lineStart } from '../blank-lines.ts'

/** The suite of an `if TYPE_CHECKING:` of the module. */
export interface CheckingBlock {
  readonly guard: SyntaxNode<'if_statement'>
  readonly imports: readonly SyntaxNode[]
  readonly first: SyntaxNode
  readonly indentation: string
}

/** The first `if TYPE_CHECKING:` of the module whose suite has lines of its own. */
export function findCheckingBlock(file: PythonFile): CheckingBlock | undefined {
  if (!file.text.includes('TYPE_CHECKING')) return undefined
  for (const guard of file.tree.root.children) {
    if (!guard.is('if_statement') || !isCheckingGuard(guard)) continue
    const statements = guard.get('consequence').children.filter((each) => !each.is('comment') && !each.isToken(';'))
    const [first] = statements
    const indentation = first && file.text.slice(lineStart(file.text, first.start), first.start)
    if (!first || !indentation || !/^[ \t]+$/.test(indentation)) continue
    return { guard, imports: statements.filter(isImport), first, indentation }
  }
  return undefined
}

function isImport(node: SyntaxNode): boolean {
  return node.is('import_statement') || node.is('import_from_statement')
}
