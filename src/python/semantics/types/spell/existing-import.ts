import { fileImports, isForTypeCheckers, isOnlyMeaning, runsBefore, type ImportedName } from '../../file-imports.ts'
import { isHidden, type HintPlace } from './hint-place.ts'
import type { WrittenName } from './written-name.ts'

/**
 * A class by an import of the file that stands for it wherever the hint is read, rather by one that has run by then.
 * @param isIts whether a module, as written in the file, is the one that has the class
 */
export function findImported(
  place: HintPlace,
  path: string,
  isIts: (module: string) => boolean,
): WrittenName | undefined {
  const found: WrittenName[] = []
  for (const imported of fileImports(place.file)) {
    const text = textBy(imported, path, isIts)
    if (text !== undefined && isUsable(imported, place)) found.push(writtenBy(text, imported, place))
  }
  return found.find(({ isLate }) => !isLate) ?? found[0]
}

function textBy(
  { module, name, expression }: ImportedName,
  path: string,
  isIts: (module: string) => boolean,
): string | undefined {
  if (name === undefined) return isIts(module) ? `${expression}.${path}` : undefined
  if (name === rootOf(path) && isIts(module)) return `${expression}${path.slice(name.length)}`
  const submodule = module.endsWith('.') ? `${module}${name}` : `${module}.${name}`
  return isIts(submodule) ? `${expression}.${path}` : undefined
}

/** The name that an import of a nested class brings: `Outer` of `Outer.Inner`. */
export function rootOf(path: string): string {
  return path.replace(/\..*/, '')
}

/** Whether the imported name means the same wherever the hint is read, and to whatever reads it. */
export function isUsable(imported: ImportedName, place: HintPlace): boolean {
  if (isHidden(imported.bound, place) || !isOnlyMeaning(place.file, imported)) return false
  return !(place.areHintsRead && isForTypeCheckers(imported.statement))
}

export function writtenBy(text: string, { statement }: ImportedName, { at }: HintPlace): WrittenName {
  return { text, isLate: !runsBefore(statement, at) }
}
