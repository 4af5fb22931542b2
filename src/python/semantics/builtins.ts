import type { SyntaxNode } from '../syntax/node.ts'
import type { PythonFile } from './python-file.ts'

/**
 * Whether an identifier stands for the builtin of its name: nothing in the file binds that name in the module, by a
 * `global` statement or by a wildcard import.
 */
export function isBuiltin(identifier: SyntaxNode, file: PythonFile): boolean {
  if (!identifier.is('identifier')) return false
  const variable = file.scopes.variableAt(identifier)
  if (!variable?.isGlobal) return false
  const global = file.scopes.module.variables.get(variable.name)
  const bindings = [global, ...(global?.captures ?? [])].flatMap((each) => each?.bindings ?? [])
  return bindings.length === 0 && !file.tree.hasKind('wildcard_import')
}
