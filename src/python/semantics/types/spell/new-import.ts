import { rootOf } from './existing-import.ts'
import { isFreeFor } from './free-global.ts'
import type { HintPlace } from './hint-place.ts'
import type { NoHint } from './hint-type-of.ts'
import type { NeededImport } from './needed-import.ts'
import type { WrittenName } from './written-name.ts'

/** A class by an import that the file has yet to get: of its name, or where that is taken of its module. */
export function importAnew(
  { module, isForTypeChecking }: NeededImport,
  path: string,
  place: HintPlace,
): WrittenName | NoHint {
  const name = rootOf(path)
  if (isForTypeChecking && place.areHintsRead) {
    return { refused: `\`${name}\` is not imported, and the hints are read at run time` }
  }
  const written = { isLate: isForTypeChecking }
  const byName = { module, name, isForTypeChecking }
  if (isFreeFor(byName, place)) return { ...written, text: path, need: byName }
  const byModule = { module, isForTypeChecking }
  if (module.startsWith('.') || !isFreeFor(byModule, place)) {
    return { refused: `\`${name}\` stands for something else in the file` }
  }
  return { ...written, text: `${module}.${path}`, need: byModule }
}
