import { oncePer } from '../../../syntax/once-per.ts'
import { groupBy } from '../../multi-map.ts'
import { modulePaths, type ModulePaths } from '../../module-paths.ts'
import { isLibraryPath, libraryName } from '../survey/library-path.ts'
import type { ModuleFacts } from '../survey/module-facts.ts'
import type { ClassReference, FunctionReference } from './type.ts'

/** A module with its definitions as objects. */
export interface SolvedModule {
  readonly facts: ModuleFacts
  readonly path: string
  readonly isLibrary: boolean
  /** The number of its first term among the terms of all modules. */
  readonly firstTerm: number
  readonly classes: readonly ClassReference[]
  readonly functions: readonly FunctionReference[]
}

/** Gives the facts of a module of the standard library, by its dotted name. */
export type LibraryReader = (module: string) => ModuleFacts | undefined

/** All modules: those of the project by their paths, those of the library when they are asked for. */
export class TypeProgram {
  /** In the order of their paths. */
  readonly modules: readonly SolvedModule[]
  readonly #byPath: ReadonlyMap<string, SolvedModule>
  readonly #paths: ModulePaths
  readonly #library = new Map<string, SolvedModule | undefined>()
  readonly #readLibrary: LibraryReader
  /** By importer and the name that it imports. */
  readonly #imported = new Map<SolvedModule, Map<string, SolvedModule | undefined>>()
  #terms = 0

  constructor(facts: readonly ModuleFacts[], readLibrary: LibraryReader) {
    const sorted = facts.toSorted((a, b) => (a.path < b.path ? -1 : 1))
    this.modules = sorted.map((each) => this.#toModule(each))
    this.#byPath = new Map(this.modules.map((module) => [module.path, module]))
    this.#paths = modulePaths(sorted.map(({ path }) => path))
    this.#readLibrary = readLibrary
  }

  /** The module of the project at a path. */
  at(path: string): SolvedModule | undefined {
    return this.#byPath.get(path)
  }

  /** A module of the standard library. */
  library(name: string): SolvedModule | undefined {
    if (!this.#library.has(name)) {
      const facts = this.#readLibrary(name)
      this.#library.set(name, facts && this.#toModule(facts))
    }
    return this.#library.get(name)
  }

  /** The module that an import in a file names; undefined for what is neither in the project nor in the library. */
  imported(module: string, importer: SolvedModule): SolvedModule | undefined {
    let known = this.#imported.get(importer)
    if (!known) this.#imported.set(importer, (known = new Map<string, SolvedModule | undefined>()))
    if (!known.has(module)) known.set(module, this.#find(module, importer))
    return known.get(module)
  }

  #find(module: string, importer: SolvedModule): SolvedModule | undefined {
    if (importer.isLibrary) return this.#sibling(module, libraryName(importer))
    const place = this.#paths.find(module, importer.path)
    if (place === 'outside') return this.library(module)
    return place === 'unknown' ? undefined : this.#byPath.get(place.path)
  }

  #toModule(facts: ModuleFacts): SolvedModule {
    const module = toModule(facts, this.#terms)
    this.#terms += facts.terms.length
    return module
  }

  /** A module in a package. */
  submodule(of: SolvedModule, name: string): SolvedModule | undefined {
    if (of.isLibrary) return this.library(`${libraryName(of)}.${name}`)
    if (!/(?:^|\/)__init__\.py$/.test(of.path)) return undefined
    const place = this.#paths.find(`.${name}`, of.path)
    return typeof place === 'string' ? undefined : this.#byPath.get(place.path)
  }

  /** Whether a stub is a package cannot be told from its name: a module in it is looked for first. */
  #sibling(module: string, importer: string): SolvedModule | undefined {
    if (!module.startsWith('.')) return this.library(module)
    const base = importer.split('.')
    const dots = /^\.*/.exec(module)?.[0].length ?? 0
    const rest = module.slice(dots).split('.').filter(Boolean)
    const asPackage = this.library([...base.slice(0, base.length - dots + 1), ...rest].join('.'))
    return asPackage ?? this.library([...base.slice(0, base.length - dots), ...rest].join('.'))
  }
}

/** The functions of a module by where they stand. */
interface FunctionIndex {
  readonly byPath: ReadonlyMap<string, readonly FunctionReference[]>
  /** By the number of the class in whose body they stand, and their name. */
  readonly byOwner: ReadonlyMap<number, ReadonlyMap<string, readonly FunctionReference[]>>
}

const none: readonly never[] = []

/** The functions of this name in the body of a class: one, overloads or accessors. */
export function methodsOf({ module, number }: ClassReference, name: string): readonly FunctionReference[] {
  return indexOf(module).byOwner.get(number)?.get(name) ?? none
}

/** The functions of a module with this path of names: several where they are defined under conditions. */
export function functionsAt(module: SolvedModule, path: string): readonly FunctionReference[] {
  return indexOf(module).byPath.get(path) ?? none
}

const indexOf = oncePer(buildIndex)

function buildIndex({ functions }: SolvedModule): FunctionIndex {
  const methods = functions.filter(({ facts }) => facts.owner !== undefined)
  const owned = [...groupBy(methods, ({ facts }) => facts.owner ?? -1)]
  return {
    byPath: groupBy(functions, ({ facts }) => facts.path),
    byOwner: new Map(owned.map(([owner, own]) => [owner, groupBy(own, ({ facts }) => facts.name)])),
  }
}

function toModule(facts: ModuleFacts, firstTerm: number): SolvedModule {
  const classes: ClassReference[] = []
  const functions: FunctionReference[] = []
  const isLibrary = isLibraryPath(facts.path)
  const module: SolvedModule = { facts, path: facts.path, isLibrary, firstTerm, classes, functions }
  for (const [number, each] of facts.classes.entries()) {
    classes.push({ id: `${facts.path}::${each.path}`, module, number, facts: each })
  }
  for (const [number, each] of facts.functions.entries()) {
    functions.push({ id: `${facts.path}::${each.path}#${number}`, module, number, facts: each })
  }
  return module
}
