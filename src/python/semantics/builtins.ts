import type { SyntaxNode } from '../syntax/node.ts'
import type { PythonFile } from './python-file.ts'
import type { Scope } from './scope.ts'

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
  return bindings.length === 0 && !hasWildcardImport(file)
}

function hasWildcardImport(file: PythonFile): boolean {
  if (!/import\s*\*/.test(file.text)) return false
  return !file.tree.nodesOfKind('wildcard_import').next().done
}

/**
 * Whether a name that were written beside the node, in the same scope, would stand for the builtin: no scope around binds
 * it, and no wildcard import may.
 */
export function wouldBeBuiltin(name: string, beside: SyntaxNode, file: PythonFile): boolean {
  if (hasWildcardImport(file)) return false
  const innermost = file.scopes.scopeOf(beside)
  for (let scope: Scope | undefined = innermost; scope; scope = scope.parent) {
    // Methods and nested functions do not see the names of a class.
    if (scope.kind === 'class' && scope !== innermost) continue
    const variable = scope.variables.get(name)
    const bindings = [variable, ...(variable?.captures ?? [])].flatMap((each) => each?.bindings ?? [])
    if (bindings.length > 0) return false
  }
  return true
}
