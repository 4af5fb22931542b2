import { libraryName } from '../survey/library-path.ts'
import type { Term, TermId } from '../survey/term.ts'
import { typingModules } from '../typing-modules.ts'
import type { SolvedModule, TypeProgram } from './program.ts'
import { resolveImport, resolveName, termAt, type PlacedTerm } from './resolve.ts'
import {
  any,
  callable,
  ellipsis,
  instanceOf,
  isNone,
  join,
  literal,
  unknown,
  variable,
  type ClassReference,
  type PythonType,
} from './type.ts'

/** Names of `typing` that are forms, not classes, or other names of classes. */
const forms = new Set(
  (
    'Optional Union Literal Final ClassVar Annotated Required NotRequired ReadOnly Type Tuple Callable Concatenate Self ' +
    'LiteralString Never NoReturn TypeGuard TypeIs Generic Protocol Unpack TypeAlias'
  ).split(' '),
)
const aliases: ReadonlyMap<string, string> = new Map([
  ['List', 'builtins list'],
  ['Dict', 'builtins dict'],
  ['Set', 'builtins set'],
  ['FrozenSet', 'builtins frozenset'],
  ['DefaultDict', 'collections defaultdict'],
  ['OrderedDict', 'collections OrderedDict'],
  ['Counter', 'collections Counter'],
  ['ChainMap', 'collections ChainMap'],
  ['Deque', 'collections deque'],
  ['Text', 'builtins str'],
])
const homesOfForms = new Set([...typingModules, '_typeshed'])

/** How deep an annotation and its aliases are followed. */
const depthLimit = 25
/** How much of it a value of several bindings takes: each of them is followed. */
const joinDepth = 6

/** Reads annotations as the types of the values that they allow. */
export class Annotations {
  readonly #program: TypeProgram
  /** By the number of the term among those of all modules. */
  readonly #types = new Map<number, PythonType>()
  readonly #libraryClasses = new Map<string, ClassReference | undefined>()
  readonly #builtins = new Map<string, PythonType>()

  constructor(program: TypeProgram) {
    this.#program = program
  }

  /** The type of a value that an annotation allows, with its type variables. */
  typeOf(module: SolvedModule, id: TermId): PythonType {
    const number = module.firstTerm + id
    let type = this.#types.get(number)
    if (!type) this.#types.set(number, (type = this.#read(module, id, 0)))
    return type
  }

  #read(module: SolvedModule, id: TermId, depth: number): PythonType {
    if (depth > depthLimit) return unknown
    const term = termAt({ module, id })
    switch (term.kind) {
      case 'builtin':
        return term.name === 'str' ? this.#forward(module, term.value, depth) : this.builtin(term.name)
      case 'ellipsis':
        return ellipsis
      case 'class': {
        const reference = module.classes[term.number]
        return reference ? this.#bare(reference) : unknown
      }
      case 'name':
      case 'import':
      case 'attribute':
        return this.#named(module, id, depth)
      case 'join':
        return this.#first(module, term.of, depth)
      case 'operation':
        if (term.operator !== '|') return unknown
        return join([this.#read(module, term.left, depth + 1), this.#read(module, term.right, depth + 1)])
      case 'item':
        return this.#item(module, term, depth)
      default:
        return unknown
    }
  }

  /** What the annotation's name is bound to, through imports and aliases of names. */
  resolve(module: SolvedModule, id: TermId, depth = 0): PlacedTerm | SolvedModule | undefined {
    const term = termAt({ module, id })
    if (depth > depthLimit) return undefined
    if (term.kind === 'name') {
      const found = resolveName(this.#program, module, term.name)
      if (!found || (found.module === module && found.id === id)) return undefined
      return this.#settle(found, depth)
    }
    if (term.kind === 'import') {
      const found = resolveImport(this.#program, module, term.module, term.name)
      if (!found) return undefined
      return found.kind === 'module' ? found.module : this.#settle(found.term, depth)
    }
    if (term.kind === 'attribute') return this.#attribute(module, term, depth)
    if (term.kind === 'join') {
      for (const each of term.of) {
        const found = this.resolve(module, each, depth + joinDepth)
        if (found) return found
      }
      return undefined
    }
    return { module, id }
  }

  #settle(found: PlacedTerm, depth: number): PlacedTerm | SolvedModule | undefined {
    return this.resolve(found.module, found.id, depth + 1) ?? found
  }

  #attribute(
    module: SolvedModule,
    term: Extract<Term, { kind: 'attribute' }>,
    depth: number,
  ): PlacedTerm | SolvedModule | undefined {
    const of = this.resolve(module, term.of, depth + 1)
    if (!of) return undefined
    if (!('id' in of)) {
      const id = of.facts.names.get(term.name)
      return id === undefined ? this.#program.submodule(of, term.name) : this.#settle({ module: of, id }, depth)
    }
    const owner = termAt(of)
    if (owner.kind !== 'class') return undefined
    const id = of.module.classes[owner.number]?.facts.members.get(term.name)
    return id === undefined ? undefined : this.#settle({ module: of.module, id }, depth)
  }

  /** What a type variable is bound to; undefined for one that may be anything, and for what is no type variable. */
  boundOf(module: SolvedModule, id: TermId): PythonType | undefined {
    const term = termAt({ module, id })
    if (term.kind !== 'call' || !isTypeVariable(module, term)) return undefined
    const bound = term.arguments.keywords.find(([name]) => name === 'bound')
    return bound && this.typeOf(module, bound[1])
  }

  /** A name in quotes, as in `Names = Dict[str, "Name"]`. */
  #forward(module: SolvedModule, name: string | undefined, depth: number): PythonType {
    const found = name === undefined ? undefined : resolveName(this.#program, module, name)
    return found ? this.#read(found.module, found.id, depth + 1) : unknown
  }

  #named(module: SolvedModule, id: TermId, depth: number): PythonType {
    const form = this.formOf(module, id)
    if (form === 'Any') return any
    if (form !== undefined) return this.#bareForm(form)
    const found = this.resolve(module, id)
    if (!found || !('id' in found)) return unknown
    const term = termAt(found)
    if (term.kind === 'call') return isTypeVariable(found.module, term) ? variable(this.#nameOf(module, id)) : unknown
    return found.module === module && found.id === id ? unknown : this.#read(found.module, found.id, depth + 1)
  }

  /** The name by which an annotation mentions a type variable. */
  #nameOf(module: SolvedModule, id: TermId): string {
    const term = termAt({ module, id })
    return 'name' in term && term.name !== undefined ? term.name : ''
  }

  /** The name of the form of `typing` that a term stands for: `Optional` for `t.Optional`. */
  formOf(module: SolvedModule, id: TermId, depth = 0): string | undefined {
    const term = termAt({ module, id })
    if (depth > depthLimit) return undefined
    if (term.kind === 'import' && term.name !== undefined) {
      if (isForm(term.module, term.name)) return term.name
      const found = resolveImport(this.#program, module, term.module, term.name)
      return found?.kind === 'term' ? this.formOf(found.term.module, found.term.id, depth + 1) : undefined
    }
    if (term.kind === 'name') {
      if (module.isLibrary && isForm(libraryName(module), term.name)) return term.name
      const found = resolveName(this.#program, module, term.name)
      if (found?.module.isLibrary && isForm(libraryName(found.module), term.name)) return term.name
      return found && !(found.module === module && found.id === id)
        ? this.formOf(found.module, found.id, depth + 1)
        : undefined
    }
    if (term.kind === 'attribute') {
      const of = this.resolve(module, term.of)
      return of && !('id' in of) && of.isLibrary && isForm(libraryName(of), term.name) ? term.name : undefined
    }
    if (term.kind === 'join') return term.of.map((each) => this.formOf(module, each, depth + joinDepth)).find(Boolean)
    return undefined
  }

  #bareForm(name: string): PythonType {
    const [home, alias] = aliases.get(name)?.split(' ') ?? []
    if (home && alias) return this.libraryInstance(home, alias)
    if (name === 'Tuple') return this.libraryInstance('builtins', 'tuple')
    if (name === 'Self') return variable('Self')
    if (name === 'LiteralString') return this.libraryInstance('builtins', 'str')
    if (name === 'Never' || name === 'NoReturn') return { kind: 'never', key: '!' }
    if (name === 'TypeGuard' || name === 'TypeIs') return this.libraryInstance('builtins', 'bool')
    if (name === 'Callable') return callable(undefined, unknown)
    if (name === 'Type') return this.libraryInstance('builtins', 'type')
    return unknown
  }

  #first(module: SolvedModule, of: readonly TermId[], depth: number): PythonType {
    for (const each of of) {
      const type = this.#read(module, each, depth + joinDepth)
      if (type.kind !== 'unknown') return type
    }
    return unknown
  }

  /** An object of a builtin class, or None for `NoneType`. */
  builtin(name: string): PythonType {
    let type = this.#builtins.get(name)
    if (!type) {
      type = this.libraryInstance(name === 'NoneType' ? 'types' : 'builtins', name)
      this.#builtins.set(name, type)
    }
    return type
  }

  /** An object of a class of the library. */
  libraryInstance(home: string, name: string, given: readonly PythonType[] = []): PythonType {
    const reference = this.libraryClass(home, name)
    return reference ? instanceOf(reference, given) : unknown
  }

  libraryClass(home: string, name: string): ClassReference | undefined {
    const key = `${home}.${name}`
    if (!this.#libraryClasses.has(key)) this.#libraryClasses.set(key, this.#findLibraryClass(home, name))
    return this.#libraryClasses.get(key)
  }

  #findLibraryClass(home: string, name: string): ClassReference | undefined {
    const module = this.#program.library(home)
    const id = module?.facts.names.get(name)
    const found = module && id !== undefined ? this.resolve(module, id) : undefined
    const place = found && 'id' in found ? found : module && id !== undefined ? { module, id } : undefined
    const term = place && termAt(place)
    return place && term?.kind === 'class' ? place.module.classes[term.number] : undefined
  }

  #bare(reference: ClassReference): PythonType {
    return instanceOf(reference)
  }

  #item(module: SolvedModule, term: Extract<Term, { kind: 'item' }>, depth: number): PythonType {
    const index = termAt({ module, id: term.index })
    const ids = index.kind === 'tuple' ? index.items : [term.index]
    const given = (): PythonType[] => ids.map((each) => this.#read(module, each, depth + 1))
    const form = this.formOf(module, term.of)
    if (form !== undefined) return this.#formItem(form, module, ids, given, depth)
    const base = this.#read(module, term.of, depth + 1)
    return base.kind === 'instance' && !isNone(base) ? instanceOf(base.of, given()) : unknown
  }

  #literal(module: SolvedModule, id: TermId, depth: number): PythonType {
    const term = termAt({ module, id })
    if (term.kind !== 'builtin') return this.#read(module, id, depth + 1)
    return term.value === undefined ? this.builtin(term.name) : literal(this.builtin(term.name), term.value)
  }

  #callable(module: SolvedModule, ids: readonly TermId[], depth: number): PythonType {
    const [first, second] = ids
    if (first === undefined || second === undefined) return callable(undefined, unknown)
    const list = termAt({ module, id: first })
    const parameters = list.kind === 'list' ? list.items.map((each) => this.#read(module, each, depth + 1)) : undefined
    return callable(parameters, this.#read(module, second, depth + 1))
  }

  #formItem(
    form: string,
    module: SolvedModule,
    ids: readonly TermId[],
    given: () => PythonType[],
    depth: number,
  ): PythonType {
    const [home, alias] = aliases.get(form)?.split(' ') ?? []
    if (home && alias) return this.libraryInstance(home, alias, given())
    switch (form) {
      case 'Optional':
        return join([...given(), this.builtin('NoneType')])
      case 'Union':
        return join(given())
      case 'Tuple':
        return this.libraryInstance('builtins', 'tuple', given())
      case 'Type': {
        const [of] = given()
        return of ? this.libraryInstance('builtins', 'type', [of]) : unknown
      }
      case 'Literal':
        return join(ids.map((each) => this.#literal(module, each, depth)))
      case 'Final':
      case 'ClassVar':
      case 'Annotated':
      case 'Required':
      case 'NotRequired':
      case 'ReadOnly':
        return given()[0] ?? unknown
      case 'TypeGuard':
      case 'TypeIs':
        return this.builtin('bool')
      case 'Callable':
        return this.#callable(module, ids, depth)
      default:
        return unknown
    }
  }
}

/** `Set` of `collections.abc` is a class of its own, unlike that of `typing`. */
function isForm(module: string, name: string): boolean {
  if (module === 'collections.abc') return name === 'Callable'
  return homesOfForms.has(module) && (name === 'Any' || forms.has(name) || aliases.has(name))
}

function isTypeVariable(module: SolvedModule, call: Extract<Term, { kind: 'call' }>): boolean {
  const callee = termAt({ module, id: call.of })
  const name =
    callee.kind === 'import' || callee.kind === 'name' || callee.kind === 'attribute' ? callee.name : undefined
  return name === 'TypeVar' || name === 'ParamSpec' || name === 'TypeVarTuple'
}
