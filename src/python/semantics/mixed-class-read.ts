import type { SyntaxNode } from '../syntax/node.ts'
import type { PythonFile } from './python-file.ts'

/**
 * Where a class body may read a name before it binds it, as in `x = x`: the class is asked first and then the module, so
 * one name stands for two variables. Undefined when no class body in the file does so.
 */
export function mixedClassRead(file: PythonFile, name: string): SyntaxNode | undefined {
  for (const scope of file.scopes.all) {
    if (scope.kind !== 'class') continue
    const variable = scope.variables.get(name)
    if (!variable?.isLocal) continue
    const flow = file.controlFlow(scope)
    const mixed = variable.references.find(({ node, scope: place }) => place !== scope || flow.mayBeUnbound(node))
    if (mixed) return mixed.node
  }
  return undefined
}
