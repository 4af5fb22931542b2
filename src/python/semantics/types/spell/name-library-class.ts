import { allBindings } from '../../all-bindings.ts'
import type { PythonVersion } from '../../conventions.ts'
import { wildcardModules } from '../../import-target.ts'
import { isLibraryModule } from '../../library-modules.ts'
import { segmentsOf } from '../../module-paths.ts'
import { findImported, rootOf, type WantedClass } from './existing-import.ts'
import { isHidden, type HintPlace } from './hint-place.ts'
import type { NoHint } from './hint-type-of.ts'
import { canBeImported, type LibraryName } from './library-names.ts'
import { boundBy } from './needed-import.ts'
import { importAnew } from './new-import.ts'
import { typingModules } from '../typing-modules.ts'
import type { WrittenName } from './written-name.ts'

/** The builtin of a name, or `builtins.name` where the file has another meaning for it. */
export function nameBuiltin(name: string, place: HintPlace): WrittenName | NoHint {
  const { file, planned = [] } = place
  if (!wildcardModules(file).every(isLibraryModule)) {
    return { refused: `a star import may hide the builtin \`${name}\`` }
  }
  const global = file.scopes.module.variables.get(name)
  const isRebound = global !== undefined && allBindings(global).length > 0
  const isPlanned = planned.some((each) => boundBy(each) === name)
  if (!isRebound && !isPlanned && !isHidden(name, place)) return { text: name, isLate: false }
  // `from builtins import list` would only hide it once more.
  const byModule = findImported(place, ofLibrary('builtins', name))
  const found = byModule ?? importAnew({ module: 'builtins', isForTypeChecking: false }, name, place)
  return 'refused' in found ? { refused: `\`${name}\` does not stand for the builtin there` } : found
}

/** A class of the standard library: by an import of any of its homes that is there, else by one of the first. */
export function nameLibraryClass(
  homes: readonly LibraryName[],
  place: HintPlace,
  version: PythonVersion,
): WrittenName | NoHint {
  for (const { module, path } of homes) {
    const found = findImported(place, ofLibrary(module, path))
    if (found) return found
  }
  const [home] = homes
  if (!home) return { refused: 'the class has no module' }
  const { module, path } = home
  if (segmentsOf(place.file.path).at(-1) === rootOf(module)) {
    return { refused: `the file has the name of \`${rootOf(module)}\`, which it would import` }
  }
  return importAnew({ module, isForTypeChecking: !canBeImported(home, version) }, path, place)
}

function ofLibrary(module: string, path: string): WantedClass {
  const isTyping = typingModules.has(module)
  const isIts = (written: string): boolean => written === module || (isTyping && typingModules.has(written))
  return { path, isIts, mayBeUnfinished: false }
}
