import { isGlobalUsed, isPackageOnly } from '../../global-use.ts'
import { builtinNames } from '../../surely-bound.ts'
import { isHidden, type HintPlace } from './hint-place.ts'
import { boundBy, type NeededImport } from './needed-import.ts'

/** Whether an import can bind its name in the module without a word of the file, or of another hint, changing meaning. */
export function isFreeFor(needed: NeededImport, place: HintPlace): boolean {
  const name = boundBy(needed)
  if (isHidden(name, place) || builtinNames.has(name) || isTakenByPlan(needed, place)) return false
  return (needed.name === undefined && isPackageOnly(name, place.file)) || !isGlobalUsed(name, place.file)
}

function isTakenByPlan(needed: NeededImport, { planned = [] }: HintPlace): boolean {
  return planned.some((other) => {
    if (boundBy(other) !== boundBy(needed)) return false
    if (other.name === undefined && needed.name === undefined) return false
    return other.module !== needed.module || other.name !== needed.name
  })
}
