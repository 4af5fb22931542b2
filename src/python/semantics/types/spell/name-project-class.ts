import { isPackage, relativePlace, segmentsOf } from '../../module-paths.ts'
import { isLibraryModule } from '../../library-modules.ts'
import { findImported, isUsable, rootOf, writtenBy } from './existing-import.ts'
import { fileImports, runsBefore, type ImportedName } from '../../file-imports.ts'
import type { HintPlace } from './hint-place.ts'
import type { ClassHint } from './hint-type.ts'
import type { NoHint } from './hint-type-of.ts'
import { nameOwnClass } from './name-own-class.ts'
import { importAnew } from './new-import.ts'
import type { WrittenName } from './written-name.ts'

/** A class of the project, with its file. */
export type ProjectClass = ClassHint & { readonly file: string }

/** A class that a file of the project defines: this one, or one that it imports or may import for type checkers. */
export function nameProjectClass(type: ProjectClass, place: HintPlace): WrittenName | NoHint {
  if (type.file === place.file.path) return nameOwnClass(type.path, place)
  const found = findImported(place, {
    path: type.path,
    isIts: (module) => isModuleOf(module, type, place),
    mayBeUnfinished: place.circularWith?.(type.file) ?? true,
  })
  const known = found ?? findReExported(type, place)
  if (known) return known
  if (type.module === '') return { refused: `no import of ${type.file} is sure to find it` }
  const runtime = findRuntimeImport(type, place)
  if (runtime) return importAnew({ module: runtime.module, isForTypeChecking: false }, type.path, place)
  return importAnew({ module: moduleToWrite(type, place), isForTypeChecking: true }, type.path, place)
}

function isModuleOf(written: string, { module, file }: ProjectClass, { file: { path } }: HintPlace): boolean {
  if (written.startsWith('.')) return relativePlace(written, path).join('/') === segmentsOf(file).join('/')
  if (written === module) return true
  // `src.package.module` for the `package.module` in the folder `src`.
  return written.endsWith(`.${module}`) && `.${segmentsOf(file).join('.')}`.endsWith(`.${written}`)
}

/** `from package import Name`, where the package takes the class over from a module in it. */
function findReExported({ file, path }: ProjectClass, place: HintPlace): WrittenName | undefined {
  const root = rootOf(path)
  for (const imported of fileImports(place.file)) {
    if (imported.name === undefined) continue
    const definition = place.definitionOf?.(imported.module, imported.name)
    if (definition?.file !== file || definition.path !== root || !isUsable(imported, place)) continue
    return writtenBy(`${imported.expression}${path.slice(root.length)}`, imported, place)
  }
  return undefined
}

/** An import from the class's module that has run already, and which one more name cannot lead into a circle. */
function findRuntimeImport(type: ProjectClass, place: HintPlace): ImportedName | undefined {
  if (place.circularWith === undefined || place.circularWith(type.file)) return undefined
  return fileImports(place.file).find(
    ({ module, name, statement }) =>
      name !== undefined &&
      isModuleOf(module, type, place) &&
      statement.parent?.is('module') === true &&
      runsBefore(statement, place.at),
  )
}

/** Relative where the file's imports of its own package are, else absolute. */
function moduleToWrite(type: ProjectClass, { file }: HintPlace): string {
  const own = fileImports(file).filter(({ module }) => !isLibraryModule(module))
  const isRelative = own.some(({ module }) => module.startsWith('.'))
  return (isRelative ? relativeModule(type, file.path) : undefined) ?? type.module
}

/** `..sibling.module`; undefined where the two files share no package. */
function relativeModule({ module, file }: ProjectClass, importer: string): string | undefined {
  const target = segmentsOf(file)
  const folder = segmentsOf(importer)
  if (!isPackage(importer)) folder.pop()
  let shared = 0
  while (shared < folder.length && folder[shared] === target[shared]) shared += 1
  const outside = target.length - module.split('.').length
  if (shared <= outside) return undefined
  return '.'.repeat(folder.length - shared + 1) + target.slice(shared).join('.')
}
