import { allBindings } from '../../all-bindings.ts'
import { fileImports, isForTypeCheckers, isOnlyMeaning, runsBefore, type ImportedName } from '../../file-imports.ts'
import { isHidden, type HintPlace } from './hint-place.ts'
import type { WrittenName } from './written-name.ts'

/** A class that some import of the file may bring. */
export interface WantedClass {
  readonly path: string
  /** Whether a module, as written in the file, is the one that has the class. */
  isIts(this: void, module: string): boolean
  /** An import in a circle gives a module before its classes are in it. */
  readonly mayBeUnfinished: boolean
}

/** A class by an import of the file that stands for it wherever the hint is read, rather by one that has run by then. */
export function findImported(place: HintPlace, wanted: WantedClass): WrittenName | undefined {
  const found: WrittenName[] = []
  for (const imported of fileImports(place.file)) {
    const text = textBy(imported, wanted)
    if (text === undefined || !isUsable(imported, place, wanted)) continue
    const written = writtenBy(text, imported, place)
    const isOfModule = !bringsClass(imported, wanted)
    found.push({ ...written, isLate: written.isLate || (isOfModule && wanted.mayBeUnfinished) })
  }
  return found.find(({ isLate }) => !isLate) ?? found[0]
}

/** `from module import Name`, not a module to take it from. */
function bringsClass({ module, name }: ImportedName, { path, isIts }: WantedClass): boolean {
  return name === rootOf(path) && isIts(module)
}

function textBy(imported: ImportedName, wanted: WantedClass): string | undefined {
  const { module, name, expression } = imported
  const { path, isIts } = wanted
  if (name === undefined) return isIts(module) ? `${expression}.${path}` : undefined
  if (bringsClass(imported, wanted)) return `${expression}${path.slice(name.length)}`
  const submodule = module.endsWith('.') ? `${module}${name}` : `${module}.${name}`
  return isIts(submodule) ? `${expression}.${path}` : undefined
}

/** The name that an import of a nested class brings: `Outer` of `Outer.Inner`. */
export function rootOf(path: string): string {
  return path.replace(/\..*/, '')
}

/** Whether the imported name means the same wherever the hint is read, and to whatever reads it. */
export function isUsable(imported: ImportedName, place: HintPlace, wanted?: WantedClass): boolean {
  const isSure = isOnlyMeaning(place.file, imported) || (wanted !== undefined && areAllIts(imported, wanted, place))
  if (isHidden(imported.bound, place) || !isSure) return false
  return !(place.areHintsRead && isForTypeCheckers(imported.statement))
}

/** `from typing import Self` under `if`, `from typing_extensions import Self` under `else`. */
function areAllIts({ bound }: ImportedName, wanted: WantedClass, { file }: HintPlace): boolean {
  const variable = file.scopes.module.variables.get(bound)
  const imports = fileImports(file).filter((other) => other.bound === bound)
  const bindings = variable ? allBindings(variable) : []
  return bindings.length === imports.length && imports.every((other) => bringsClass(other, wanted))
}

export function writtenBy(text: string, { statement }: ImportedName, { at }: HintPlace): WrittenName {
  return { text, isLate: !runsBefore(statement, at) }
}
