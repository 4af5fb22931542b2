import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { parse } from '../../src/python/syntax/parse.ts'
import { byName, firstDefined, type Guard } from './conditions.ts'
import { guardedStatements } from './guarded-statements.ts'
import { definedName, isPrivate, minify, type Minified } from './minify.ts'

/** What an imported name stands for: a module, or a name in one. */
export interface ImportedName {
  readonly module: string
  readonly name?: string
  /** `import a.b` binds the module `a` and loads `a.b`. */
  readonly loaded?: string
  /** Others may take the name from the importing module. */
  readonly isPublic: boolean
}

interface Definition {
  readonly name: string
  readonly guards: readonly Guard[]
  readonly imported?: ImportedName
  readonly isStar?: boolean
  /** It stands in the stub in full: what is asked for of it is minified. */
  readonly statement: SyntaxNode
}

const stubFolder = join(
  dirname(createRequire(import.meta.url).resolve('pyright/package.json')),
  'dist/typeshed-fallback/stdlib',
)

/** Names that are documented though they begin with an underscore and no `__all__` lists them. */
const documentedNames = new Set([
  'sys._clear_type_cache',
  'sys._current_exceptions',
  'sys._current_frames',
  'sys._debugmallocstats',
  'sys._getframe',
  'sys._getframemodulename',
  'sys._is_gil_enabled',
  'sys._is_interned',
  'sys._xoptions',
])

/** The names of all modules that typeshed has a stub of. */
export function moduleNames(): string[] {
  return readdirSync(stubFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.pyi'))
    .map((path) => path.replace(/(\/__init__)?\.pyi$/, '').replaceAll('/', '.'))
    .toSorted()
}

/** The file that says which Pythons have which module. */
export function readVersions(): string {
  return readFileSync(join(stubFolder, 'VERSIONS'), 'utf8')
}

/** A stub: what its names are in the newest Python that has them. */
export class LibraryModule {
  readonly name: string
  readonly definitions: ReadonlyMap<string, readonly Definition[]>
  /** What `__all__` lists, in any Python. */
  readonly #listed = new Set<string>()
  readonly #isPackage: boolean
  readonly #library: Library
  readonly #minified = new Map<string, readonly Minified[]>()

  constructor(name: string, library: Library) {
    const path = join(stubFolder, ...name.split('.'))
    this.name = name
    this.#library = library
    this.#isPackage = existsSync(path + '/__init__.pyi')
    const file = this.#isPackage ? path + '/__init__.pyi' : path + '.pyi'
    const parsed = parse(readFileSync(file, 'utf8'))
    if (parsed.kind === 'rejected') throw new Error(`${name}: ${parsed.reason} at ${parsed.offset}`)
    const all = [...guardedStatements(parsed.tree.root)].flatMap(({ statement, guards }) => [
      ...this.#read(statement, guards),
    ])
    this.definitions = new Map([...byName(all)].map(([name, same]) => [name, choose(same)]))
  }

  /** What `from module import *` takes. */
  get exported(): string[] {
    return [...this.definitions.keys()].filter((name) =>
      this.#listed.size > 0 ? this.#listed.has(name) : !name.startsWith('_') && this.isPublic(name),
    )
  }

  /** Whether users may name it: imports for the stub's own use and private names are not. */
  isPublic(name: string): boolean {
    if (this.#listed.has(name) || documentedNames.has(`${this.name}.${name}`)) return true
    const imported = this.definitions.get(name)?.[0]?.imported
    return imported ? imported.isPublic && !isPrivate(name) : !isPrivate(name)
  }

  /**
   * What a name is imported as, from the module that defines it; several only where `import a.b` stands beside
   * `import a.c`.
   */
  importsOf(name: string): ImportedName[] {
    return (this.definitions.get(name) ?? []).flatMap(({ imported }) =>
      imported ? [{ ...this.#origin(imported), isPublic: imported.isPublic || this.#listed.has(name) }] : [],
    )
  }

  #origin(imported: ImportedName): ImportedName {
    if (imported.name === undefined) return imported
    const inner = `${imported.module}.${imported.name}`
    const module = this.#library.module(imported.module)
    if (!module.definitions.has(imported.name) && this.#library.has(inner))
      return { module: inner, isPublic: imported.isPublic }
    const [further] = module.importsOf(imported.name)
    return further?.name === undefined ? imported : further
  }

  /** The definitions of a name; several are overloads. None where it is imported. */
  minified(name: string): readonly Minified[] {
    const known = this.#minified.get(name)
    if (known) return known
    const own = (this.definitions.get(name) ?? []).filter((definition) => !definition.imported)
    const minified = own.map(({ statement }) => minify(statement))
    this.#minified.set(name, minified)
    return minified
  }

  *#read(statement: SyntaxNode, guards: readonly Guard[]): Generator<Definition> {
    if (statement.is('import_statement')) {
      for (const clause of statement.get('name')) yield this.#readImport(clause, statement, guards)
    } else if (statement.is('import_from_statement')) {
      yield* this.#readFromImport(statement, guards)
    } else if (statement.namedChildren[0]?.child('left')?.text === '__all__') {
      for (const node of statement.descendants()) if (node.is('string_content')) this.#listed.add(node.text)
    } else {
      const name = definedName(statement)
      if (name !== undefined) yield { name, guards, statement }
    }
  }

  #readImport(clause: SyntaxNode, statement: SyntaxNode, guards: readonly Guard[]): Definition {
    const [module, alias] = clause.is('aliased_import')
      ? [clause.get('name').text, clause.get('alias').text]
      : [clause.text, undefined]
    if (alias !== undefined) return { name: alias, guards, statement, imported: { module, isPublic: alias === module } }
    const [first] = module.split('.') as [string]
    return { name: first, guards, statement, imported: { module: first, loaded: module, isPublic: false } }
  }

  *#readFromImport(statement: SyntaxNode<'import_from_statement'>, guards: readonly Guard[]): Generator<Definition> {
    const module = this.#absolute(statement.get('module_name').text)
    if (statement.namedChildren.some((child) => child.is('wildcard_import'))) {
      for (const name of this.#library.module(module).exported) {
        yield { name, guards, statement, imported: { module, name, isPublic: true }, isStar: true }
      }
    }
    for (const clause of statement.get('name')) {
      const [name, alias] = clause.is('aliased_import')
        ? [clause.get('name').text, clause.get('alias').text]
        : [clause.text, undefined]
      if (name === '__all__') for (const listed of this.#library.module(module).exported) this.#listed.add(listed)
      else {
        // In `p` itself, `from . import sub` is the module `p.sub`.
        const target = module === this.name ? { module: `${module}.${name}` } : { module, name }
        yield { name: alias ?? name, guards, statement, imported: { ...target, isPublic: alias === name } }
      }
    }
  }

  /** `..b` in `a.c.d` → `a.b` */
  #absolute(module: string): string {
    const dots = /^\.*/.exec(module)![0].length
    if (dots === 0) return module
    const up = this.#isPackage ? dots - 1 : dots
    const parts = this.name.split('.')
    return [...parts.slice(0, parts.length - up), module.slice(dots)].filter((part) => part !== '').join('.')
  }
}

/** A name of the module's own wins over one that a star brings. */
function choose(same: readonly Definition[]): Definition[] {
  const chosen = firstDefined(same)
  const own = chosen.filter((definition) => !definition.isStar)
  return own.length > 0 ? own : chosen.slice(0, 1)
}

/** The modules, each read when it is first asked for. */
export class Library {
  readonly #names = new Set(moduleNames())
  readonly #modules = new Map<string, LibraryModule>()

  has(name: string): boolean {
    return this.#names.has(name)
  }

  module(name: string): LibraryModule {
    const known = this.#modules.get(name)
    if (known) return known
    const module = new LibraryModule(name, this)
    this.#modules.set(name, module)
    return module
  }
}
