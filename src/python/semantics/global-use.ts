import { allBindings } from './all-bindings.ts'
import { fileImports } from './file-imports.ts'
import type { PythonFile } from './python-file.ts'

/** Whether the file binds a name in the module, or reads one from the module or the builtins. */
export function isGlobalUsed(name: string, file: PythonFile): boolean {
  const global = file.scopes.module.variables.get(name)
  if (global && allBindings(global).length > 0) return true
  return file.scopes.all.some((scope) => {
    const variable = scope.variables.get(name)
    return variable?.isGlobal === true && variable.references.length > 0
  })
}

/** Whether all that the file binds a name to is a package, by `import a` or `import a.b`: one import more is no change. */
export function isPackageOnly(name: string, file: PythonFile): boolean {
  const global = file.scopes.module.variables.get(name)
  const packages = fileImports(file).filter(
    (each) => each.bound === name && each.name === undefined && each.expression === each.module,
  )
  return global !== undefined && packages.length > 0 && packages.length === allBindings(global).length
}
