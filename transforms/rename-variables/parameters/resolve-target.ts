import type { CallTarget } from '../../../src/python/semantics/call-target.ts'
import { modulePaths, type ModulePaths } from '../../../src/python/semantics/module-paths.ts'
import type { ParameterSurvey } from './parameter-survey.ts'
import { definitionId, type DefinitionId } from './project-classes.ts'

/** What a target is, once all files are known. */
export type Entity =
  | { readonly kind: 'function'; readonly id: DefinitionId }
  | { readonly kind: 'class'; readonly id: DefinitionId; readonly isOpen: boolean }
  | { readonly kind: 'instance'; readonly id: DefinitionId }
  | { readonly kind: 'super'; readonly id: DefinitionId }
  /** What the class itself, its objects, or the classes behind it in the order of bases (`super`) have under the name. */
  | {
      readonly kind: 'method'
      readonly of: DefinitionId
      readonly through: 'class' | 'object' | 'super'
      readonly name: string
    }
  | { readonly kind: 'module'; readonly path: string }
  /** A module that is no file of the project; a module within may be one. */
  | { readonly kind: 'outside'; readonly module?: string; readonly importer?: string }
  /** `name`: as it was called where it came from; may be empty. */
  | { readonly kind: 'unknown'; readonly name: string }

/** Chains of imports that are longer, or run in a circle, are given up. */
const stepLimit = 40

/** Follows imports through the project. */
export class TargetResolver {
  readonly #modules: ModulePaths
  readonly #names: ReadonlyMap<string, ReadonlyMap<string, CallTarget>>
  readonly #wildcards: ReadonlyMap<string, readonly string[]>

  constructor(surveys: readonly ParameterSurvey[]) {
    this.#modules = modulePaths(surveys.map(({ path }) => path))
    this.#names = new Map(
      surveys.map(({ path, names }) => [path, new Map(names.map(({ name, target }) => [name, target]))]),
    )
    this.#wildcards = new Map(surveys.map(({ path, wildcards }) => [path, wildcards]))
  }

  /** All that a target in the file may be. */
  resolve(path: string, target: CallTarget, steps = 0): readonly Entity[] {
    if (steps > stepLimit) return [unknown('')]
    const inner = (each: CallTarget): readonly Entity[] => this.resolve(path, each, steps + 1)
    switch (target.kind) {
      case 'function':
        return [{ kind: 'function', id: definitionId(path, target.scope) }]
      case 'class':
        return [{ kind: 'class', id: definitionId(path, target.scope), isOpen: target.isOpen }]
      case 'import':
        return this.#import(path, target.module, target.name, steps)
      case 'unbound':
        return this.#fromWildcards(path, target.name, steps)
      case 'attribute':
        return inner(target.of).flatMap((each) => this.#attribute(each, target.name, steps))
      case 'result':
        return inner(target.of).map(madeBy)
      case 'instance':
        return inner(target.of).map((each) => (each.kind === 'class' ? { kind: 'instance', id: each.id } : unknown('')))
      case 'super':
        return inner(target.of).map((each) => (each.kind === 'class' ? { kind: 'super', id: each.id } : unknown('')))
      case 'any':
        return target.of.flatMap(inner)
      case 'outside':
        return [{ kind: 'outside' }]
      default:
        return [unknown('')]
    }
  }

  #import(path: string, module: string, name: string | undefined, steps: number): readonly Entity[] {
    const source = this.#module(module, path)
    return name === undefined ? [source] : this.#attribute(source, name, steps)
  }

  #module(module: string, importer: string): Entity {
    const place = this.#modules.find(module, importer)
    if (place === 'outside') return { kind: 'outside', module, importer }
    return place === 'unknown'
      ? unknown(module.slice(module.lastIndexOf('.') + 1))
      : { kind: 'module', path: place.path }
  }

  #attribute(of: Entity, name: string, steps: number): readonly Entity[] {
    switch (of.kind) {
      case 'class':
        return [{ kind: 'method', of: of.id, through: of.isOpen ? 'object' : 'class', name }]
      case 'instance':
        return [{ kind: 'method', of: of.id, through: 'object', name }]
      case 'super':
        return [{ kind: 'method', of: of.id, through: 'super', name }]
      case 'module':
        return this.#exported(of.path, name, steps)
      case 'outside':
        // `import a.b` where `a` is a folder without a file of its own.
        return of.module === undefined ? [of] : [this.#module(`${of.module}.${name}`, of.importer ?? '')]
      default:
        return [unknown(name)]
    }
  }

  #exported(path: string, name: string, steps: number): readonly Entity[] {
    const target = this.#names.get(path)?.get(name)
    if (target && !this.#isOwnSubmodule(path, name, target)) return this.resolve(path, target, steps + 1)
    const submodule = /(?:^|\/)__init__\.pyi?$/.test(path) ? this.#modules.find(`.${name}`, path) : 'unknown'
    if (typeof submodule !== 'string') return [{ kind: 'module', path: submodule.path }]
    return this.#wildcards.get(path)?.length ? this.#fromWildcards(path, name, steps) : [unknown(name)]
  }

  /** `from package import module` in the `__init__.py` of that package. */
  #isOwnSubmodule(path: string, name: string, target: CallTarget): boolean {
    if (target.kind !== 'import' || target.name !== name) return false
    const place = this.#modules.find(target.module, path)
    return typeof place !== 'string' && place.path === path
  }

  /** A name that nothing in the file binds: `outside` when no star import brings it. */
  #fromWildcards(path: string, name: string, steps: number): readonly Entity[] {
    const modules = this.#wildcards.get(path) ?? []
    if (modules.length === 0) return [{ kind: 'outside' }]
    if (steps > stepLimit) return [unknown(name)]
    const found = modules.flatMap((module) => {
      const source = this.#module(module, path)
      return source.kind === 'module' ? this.#exported(source.path, name, steps + 2) : [unknown(name)]
    })
    const known = found.filter(({ kind }) => kind !== 'unknown')
    return known.length > 0 ? known : [unknown(name)]
  }
}

function unknown(name: string): Entity {
  return { kind: 'unknown', name }
}

/** What a call gives: an object of the class that is called, or nobody knows what. */
function madeBy(callee: Entity): Entity {
  return callee.kind === 'class' ? { kind: 'instance', id: callee.id } : unknown('')
}
