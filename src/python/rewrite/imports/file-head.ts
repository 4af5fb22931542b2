import { isDocstring } from '../../syntax/is-docstring.ts'
import type { SyntaxNode } from '../../syntax/node.ts'
import type { PythonFile } from '../../semantics/python-file.ts'

/** The statements of a module before the first definition: an import among them has run when a function is defined. */
export interface FileHead {
  readonly statements: readonly SyntaxNode[]
  /** Imports that nothing is around, those of `__future__` left out. */
  readonly imports: readonly SyntaxNode[]
  /** The first of them and those that follow with nothing between. */
  readonly firstRun: readonly SyntaxNode[]
  /** The docstring or the last `__future__` import: nothing may come before it. */
  readonly opening: SyntaxNode | undefined
  /** The first statement behind it. */
  readonly first: SyntaxNode | undefined
}

/** Reads how a file begins. */
export function readFileHead(file: PythonFile): FileHead {
  const statements = file.tree.root.children.filter((child) => !child.is('comment') && !child.isToken(';'))
  const head = statements.slice(0, countBefore(statements, holdsDefinition))
  const opening = head.findLast((each) => each.is('future_import_statement') || isDocstring(file.tree, each.index))
  const behind = statements.slice(opening ? statements.indexOf(opening) + 1 : 0)
  const start = countBefore(head, isImport)
  const run = head.slice(start)
  return {
    statements: head,
    imports: head.filter(isImport),
    firstRun: run
      .slice(
        0,
        countBefore(run, (each) => !isImport(each)),
      )
      .filter(isImport),
    opening,
    first: behind[0],
  }
}

function isImport(node: SyntaxNode): boolean {
  return node.is('import_statement') || node.is('import_from_statement')
}

function holdsDefinition(node: SyntaxNode): boolean {
  if (isDefinition(node)) return true
  if (!/_(?:statement|definition)$/.test(node.kind) || node.is('expression_statement')) return false
  for (const each of node.descendants()) if (isDefinition(each)) return true
  return false
}

function isDefinition(node: SyntaxNode): boolean {
  return node.is('function_definition', 'class_definition', 'decorated_definition')
}

/** How many stand before the first that is so. */
function countBefore(nodes: readonly SyntaxNode[], isSo: (node: SyntaxNode) => boolean): number {
  const found = nodes.findIndex(isSo)
  return found < 0 ? nodes.length : found
}
