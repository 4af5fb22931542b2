import { allBindings } from '../../all-bindings.ts'
import type { PythonFile } from '../../python-file.ts'
import { builtinNames } from '../../surely-bound.ts'
import { isHidden, type HintPlace } from './hint-place.ts'
import { fileImports } from '../../file-imports.ts'
import { boundBy, type NeededImport } from './needed-import.ts'

/** Whether an import can bind its name in the module without a word of the file, or of another hint, changing meaning. */
export function isFreeFor(needed: NeededImport, place: HintPlace): boolean {
  const name = boundBy(needed)
  if (isHidden(name, place) || builtinNames.has(name) || isTakenByPlan(needed, place)) return false
  return isPackageAlready(needed, place) || !isUsed(name, place.file)
}

function isTakenByPlan(needed: NeededImport, { planned = [] }: HintPlace): boolean {
  return planned.some((other) => {
    if (boundBy(other) !== boundBy(needed)) return false
    if (other.name === undefined && needed.name === undefined) return false
    return other.module !== needed.module || other.name !== needed.name
  })
}

/** `import a.b` beside `import a`: the name stands for the package in both. */
function isPackageAlready({ module, name }: NeededImport, { file }: HintPlace): boolean {
  if (name !== undefined) return false
  const root = module.replace(/\..*/, '')
  const bindings = file.scopes.module.variables.get(root)
  const packages = fileImports(file).filter(
    (each) => each.bound === root && each.name === undefined && each.expression === each.module,
  )
  return bindings !== undefined && packages.length > 0 && packages.length === allBindings(bindings).length
}

function isUsed(name: string, file: PythonFile): boolean {
  const global = file.scopes.module.variables.get(name)
  if (global && allBindings(global).length > 0) return true
  return file.scopes.all.some((scope) => {
    const variable = scope.variables.get(name)
    return variable?.isGlobal === true && variable.references.length > 0
  })
}
