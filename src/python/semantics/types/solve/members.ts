import { append } from '../../multi-map.ts'
import type { TermId } from '../survey/term.ts'
import type { Ancestor } from './ancestry.ts'
import { resolveOwn } from './resolve.ts'
import type { Solver } from './solver.ts'
import { noArguments } from './arguments.ts'
import {
  classType,
  functionType,
  instanceOf,
  isNone,
  join,
  mapMembers,
  membersOf,
  moduleType,
  never,
  substitute,
  unknown,
  withoutSelf,
  type ClassReference,
  type ClassType,
  type FunctionReference,
  type InstanceType,
  type PythonType,
} from './type.ts'

/** What a class binds is an object of it where it inherits from this one. */
const enumerationClass = 'typeshed:enum::Enum'

/** What a class binds a name to. */
interface Member {
  readonly owner: Ancestor
  readonly value: TermId
}

/** Finds attributes: through the method resolution order, bound to what they are taken from. */
export class Members {
  readonly #solver: Solver
  #subclasses: ReadonlyMap<ClassReference, readonly ClassReference[]> | undefined

  constructor(solver: Solver) {
    this.#solver = solver
  }

  /** The type of `of.name`. A member of a union that has none would raise and gives nothing. */
  attribute(of: PythonType, name: string): PythonType {
    return mapMembers(of, (member) => {
      const found = this.find(member, name)
      if (found !== 'missing') return found
      return of.kind === 'union' && isNone(member) ? never : unknown
    })
  }

  /** The attribute of what is no union; `missing` where it surely has none. */
  find(of: PythonType, name: string): PythonType | 'missing' {
    switch (of.kind) {
      case 'never':
        return never
      case 'union':
        return this.attribute(of, name)
      case 'instance':
        return this.#ofInstance(of, name)
      case 'class':
        return this.#ofClass(of, name)
      case 'module':
        return this.#ofModule(of, name)
      case 'super':
        return this.#ofSuper(of.of, name)
      case 'function':
        return name === '__name__' || name === '__qualname__' || name === '__module__'
          ? this.#solver.builtin('str')
          : unknown
      default:
        return unknown
    }
  }

  #ofModule({ module }: PythonType & { kind: 'module' }, name: string): PythonType {
    const { program } = this.#solver
    const found = resolveOwn(program, module, name)
    if (found) return this.#solver.typeOf(found.module, found.id)
    const inner = program.submodule(module, name)
    return inner ? moduleType(inner) : unknown
  }

  #ofInstance(of: InstanceType, name: string): PythonType | 'missing' {
    if (name === '__class__') return classType(of.of, of.isSelf)
    const found = this.#solver.once(`m ${of.key} ${name}`, () => this.#lookUp(of, name) ?? missing)
    return found === missing ? 'missing' : found
  }

  #lookUp(of: InstanceType, name: string): PythonType | undefined {
    const { ancestors, isComplete } = this.#solver.ancestry.of(of.of)
    const found = this.#first(ancestors, name)
    const last = ancestors.at(-1)?.of
    // What `object` has may be hidden by a base that is not known.
    if (found && !(found.owner.of === last && !isComplete)) return this.#bound(found, of, name)
    if (!isComplete) return unknown
    return this.#first(ancestors, '__getattr__') ? unknown : undefined
  }

  #first(ancestors: readonly Ancestor[], name: string): Member | undefined {
    for (const owner of ancestors) {
      const { attributes, members } = owner.of.facts
      const value = members.get(name) ?? attributes.get(name)
      if (value !== undefined) return { owner, value }
    }
    return undefined
  }

  #bound(member: Member, of: InstanceType, name: string): PythonType {
    const functions = this.#functionsOf(member)
    if (functions) return this.#method(functions, of, member.owner)
    const type = this.#valueOf(member, of, name)
    const by = this.#bindOwner(member.owner, of)
    return this.#fromDescriptor(substitute(type, new Map([...by, ['Self', of as PythonType]])))
  }

  /** The variables of the class that owns a member, as the object fills them in. */
  #bindOwner(owner: Ancestor, of: InstanceType): Map<string, PythonType> {
    const { ancestry } = this.#solver
    const given = owner.of === of.of ? of.arguments : (ancestry.upcast(of, owner.of) ?? [])
    return ancestry.bind(owner.of, given)
  }

  /** The functions that a member is: one, overloads, or the accessors of a property. */
  #functionsOf({ owner, value }: Member): readonly FunctionReference[] | undefined {
    const { module } = owner.of
    const found: FunctionReference[] = []
    const seen = new Set([value])
    const pending = [value]
    for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
      const term = module.facts.terms[id]
      const reference = term?.kind === 'function' ? module.functions[term.number] : undefined
      if (reference) found.unshift(reference)
      else if (term?.kind === 'join') pending.push(...term.of.filter((each) => !seen.has(each) && seen.add(each)))
      else return undefined
    }
    return found.length > 0 ? found : undefined
  }

  #method(functions: readonly FunctionReference[], of: InstanceType, owner: Ancestor): PythonType {
    const getter = functions.find(({ facts }) => facts.isProperty)
    const kind = functions[0]!.facts.kind
    const receiver = kind === 'class' ? classType(of.of, of.isSelf) : of
    if (getter) return this.#solver.calls.result(this.#withOverrides([getter], of, of), noArguments)
    if (functions.some(({ facts }) => facts.isWrapped) && !owner.of.module.isLibrary) return unknown
    if (kind === 'static') return functionType(functions, undefined)
    return this.#withOverrides(functions, receiver, of)
  }

  /** A method of a project class, with those that subclasses put in its place. */
  #withOverrides(functions: readonly FunctionReference[], receiver: PythonType, of: InstanceType): PythonType {
    if (of.of.module.isLibrary) return functionType(functions, receiver)
    const overrides = this.progeny(of.of).flatMap((each) => this.#ownFunctions(each, functions[0]!.facts.name))
    return functionType(
      functions,
      receiver,
      overrides.filter((each) => !functions.includes(each)),
    )
  }

  #ownFunctions(of: ClassReference, name: string): readonly FunctionReference[] {
    const value = of.facts.members.get(name)
    if (value === undefined) return []
    return this.#functionsOf({ owner: { of, arguments: [] }, value }) ?? []
  }

  /** What a member that is no method is bound to: by an annotation, else by all classes of the family that bind it. */
  #valueOf(member: Member, of: InstanceType, name: string): PythonType {
    const own = withoutSelf(this.#solver.typeOf(member.owner.of.module, member.value))
    if (of.of.module.isLibrary || this.#isAnnotated(member)) return own
    const family = [...this.#solver.ancestry.of(of.of).ancestors.map((each) => each.of), ...this.progeny(of.of)]
    const values = family.flatMap((each) => this.#valuesIn(each, name))
    const type = join(values)
    // What is None everywhere gets its value from somewhere else.
    return isNone(type) ? unknown : type
  }

  #isAnnotated({ owner, value }: Member): boolean {
    const term = owner.of.module.facts.terms[value]
    if (term?.kind === 'annotated') return true
    return term?.kind === 'join' && term.of.every((id) => owner.of.module.facts.terms[id]?.kind === 'annotated')
  }

  #valuesIn(of: ClassReference, name: string): PythonType[] {
    const { members, attributes } = of.facts
    return [members.get(name), attributes.get(name)].flatMap((id) => {
      return id === undefined ? [] : [withoutSelf(this.#solver.typeOf(of.module, id))]
    })
  }

  /** An object with `__get__` in a class gives something else (language reference, 3.3.2). */
  #fromDescriptor(type: PythonType): PythonType {
    const isDescriptor = membersOf(type).some((each) => {
      if (each.kind !== 'instance' || each.of.module.isLibrary) return false
      return this.#first(this.#solver.ancestry.of(each.of).ancestors, '__get__') !== undefined
    })
    return isDescriptor ? unknown : type
  }

  #ofClass({ of, isSelf }: ClassType, name: string): PythonType | 'missing' {
    const { ancestry } = this.#solver
    const { ancestors, isComplete } = ancestry.of(of)
    const found = this.#first(ancestors, name)
    if (name === '__name__' || name === '__qualname__' || name === '__module__') return this.#solver.builtin('str')
    if (!found) return isComplete ? 'missing' : unknown
    const functions = this.#functionsOf(found)
    if (functions) return this.#functionOfClass(functions, classType(of, isSelf), found)
    const isMember =
      ancestry.inherits(of, enumerationClass) && !found.owner.of.module.isLibrary && !name.startsWith('_')
    if (isMember && !this.#isAnnotated(found)) return instanceOf(of)
    const self = this.#solver.ownInstance(of)
    return self.kind === 'instance' ? this.#bound(found, self, name) : unknown
  }

  #functionOfClass(functions: readonly FunctionReference[], receiver: PythonType, { owner }: Member): PythonType {
    const [first] = functions
    if (first!.facts.isProperty) return unknown
    if (functions.some(({ facts }) => facts.isWrapped) && !owner.of.module.isLibrary) return unknown
    if (first!.facts.kind !== 'class') return functionType(functions, undefined)
    return functionType(functions, receiver)
  }

  #ofSuper(of: ClassReference, name: string): PythonType | 'missing' {
    const { ancestors, isComplete } = this.#solver.ancestry.of(of)
    const found = this.#first(ancestors.slice(1), name)
    const self = this.#solver.ownInstance(of, true)
    if (!found || self.kind !== 'instance' || !isComplete) return unknown
    const functions = this.#functionsOf(found)
    if (!functions || functions.some(({ facts }) => facts.isProperty)) return unknown
    const kind = functions[0]!.facts.kind
    if (kind === 'static') return functionType(functions, undefined)
    return functionType(functions, kind === 'class' ? classType(of, true) : self)
  }

  /** All classes of the project that inherit from a class. */
  progeny(of: ClassReference): readonly ClassReference[] {
    this.#subclasses ??= this.#findSubclasses()
    return this.#subclasses.get(of) ?? []
  }

  #findSubclasses(): ReadonlyMap<ClassReference, readonly ClassReference[]> {
    const found = new Map<ClassReference, ClassReference[]>()
    for (const each of this.#solver.program.modules.flatMap(({ classes }) => classes)) {
      for (const { of } of this.#solver.ancestry.of(each).ancestors.slice(1)) {
        append(found, of, each)
      }
    }
    return found
  }
}

/** Kept among the answers for an attribute that is not there. */
const missing: PythonType = { kind: 'form', key: 'no attribute', name: 'missing' }
