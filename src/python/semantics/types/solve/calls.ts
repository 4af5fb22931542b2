import type { ArgumentTypes } from './arguments.ts'
import { assignArguments } from './arguments.ts'
import { all, match, type Fit, type MemberReader } from './match.ts'
import { methodsOf } from './program.ts'
import type { Solver } from './solver.ts'
import {
  classType,
  instanceOf,
  isNone,
  join,
  mapMembers,
  never,
  substitute,
  unknown,
  widen,
  type ClassReference,
  type ClassType,
  type FunctionReference,
  type FunctionType,
  type PythonType,
} from './type.ts'

/** Containers of the library that begin empty. */
const containers = new Set(
  'builtins::list builtins::dict builtins::set builtins::frozenset collections::deque collections::OrderedDict collections::Counter collections::defaultdict'
    .split(' ')
    .map((name) => `typeshed:${name}`),
)

interface Outcome {
  readonly fit: Fit
  readonly result: PythonType
  /** The arguments that are not known well enough, each with the type that is asked for. */
  readonly doubts: ReadonlyMap<number, string>
}

/** What calls give: the overload that fits, its type variables filled in from the arguments. */
export class Calls implements MemberReader {
  readonly #solver: Solver
  readonly ancestry: Solver['ancestry']

  constructor(solver: Solver) {
    this.#solver = solver
    this.ancestry = solver.ancestry
  }

  result(callee: PythonType, given: ArgumentTypes): PythonType {
    return mapMembers(callee, (each) => this.#resultOf(each, given))
  }

  #resultOf(callee: PythonType, given: ArgumentTypes): PythonType {
    switch (callee.kind) {
      case 'never':
        return never
      case 'class':
        return this.#asSelf(this.#construct(callee.of, given), callee)
      case 'function':
        return this.#call(callee, given)
      case 'callable':
        return callee.result
      case 'instance':
        return isNone(callee) ? never : (this.#solver.callMethod(callee, '__call__', given) ?? unknown)
      default:
        return unknown
    }
  }

  #asSelf(made: PythonType, { of, isSelf }: ClassType): PythonType {
    return isSelf && made.kind === 'instance' && made.of === of ? instanceOf(of, made.arguments, true) : made
  }

  resultOf(type: PythonType, method: string): PythonType | undefined {
    const member = this.#solver.members.find(type, method)
    if (member === 'missing') return undefined
    return member.kind === 'function' ? this.resultOfCall(member) : member
  }

  resultOfCall(type: PythonType): PythonType {
    return this.result(type, { positional: [], keywords: [], hasSplat: true })
  }

  /** What an operator's method gives; undefined where it cannot take the operand, so that the other side is asked. */
  operatorResult(method: PythonType, operand: PythonType): PythonType | undefined {
    if (method.kind !== 'function')
      return method.kind === 'union' ? unknown : this.#resultOf(method, oneArgument(operand))
    if (this.#dependsOnOverrides(method)) return unknown
    const outcomes = method.of.map((each) => this.#apply(each, method.receiver, oneArgument(operand)))
    const possible = outcomes.filter(({ fit }) => fit !== 'no')
    if (possible.length === 0) return undefined
    const isSure = possible[0]!.fit === 'yes' || takesOnlyItsKind(method.receiver)
    return isSure ? this.#call(method, oneArgument(operand)) : unknown
  }

  #call(callee: FunctionType, given: ArgumentTypes): PythonType {
    const { of, receiver, overrides } = callee
    const declared = of.filter(({ facts }) => facts.isOverload)
    if (declared.length > 0) return this.#choose(declared.map((each) => () => this.#apply(each, receiver, given)))
    const called = this.#dependsOnOverrides(callee) ? [...of, ...overrides] : of
    return join(called.map((each) => this.#apply(each, receiver, given).result))
  }

  /** Whether the methods of subclasses may give something else: a hint would hold them to it. */
  #dependsOnOverrides({ of, overrides }: FunctionType): boolean {
    return overrides.length > 0 && !this.#solver.results.isTold(of[0]!)
  }

  /**
   * The first overload that surely fits; where one before it may fit as well, what both give. An argument that is not
   * known tells overloads apart only if they ask for different types there.
   */
  #choose(overloads: readonly (() => Outcome)[]): PythonType {
    const possible: Outcome[] = []
    for (const overload of overloads) {
      const outcome = overload()
      if (outcome.fit === 'no') continue
      possible.push(outcome)
      if (outcome.fit === 'yes') break
    }
    const [first] = possible
    if (!first) return unknown
    const isCertain = [...first.doubts].every(([at, wanted]) =>
      possible.every(({ doubts }) => doubts.get(at) === wanted),
    )
    const isSame = possible.every(({ result }) => result.key === first.result.key)
    return isSame || (isCertain && first.doubts.size > 0) ? first.result : unknown
  }

  #apply(of: FunctionReference, receiver: PythonType | undefined, given: ArgumentTypes): Outcome {
    const { facts, module } = of
    if (facts.isWrapped && !module.isLibrary) return { fit: 'maybe', result: unknown, doubts: new Map() }
    const assigned = assignArguments(facts, filledByReceiver(of, receiver), given)
    if (!assigned) return { fit: 'no', result: this.#solver.results.afterCall(of), doubts: new Map() }
    const own = this.bindReceiver(of, receiver)
    if (!own) return { fit: 'no', result: unknown, doubts: new Map() }
    const bound = new Map<string, PythonType>()
    const doubts = new Map<number, string>()
    const fits = assigned.map(({ parameter, given: type, argument }): Fit => {
      if (parameter.annotation === undefined) return 'yes'
      const wanted = substitute(this.#solver.annotations.typeOf(module, parameter.annotation), own, true)
      const found = match(this, type, wanted, bound)
      if (found === 'maybe') doubts.set(argument, wanted.key)
      return found
    })
    const fit = all(given.hasSplat ? ['maybe', ...fits] : fits)
    // What the receiver fills in may hold variables of its own: they stay.
    return { fit, doubts, result: substitute(this.#solver.results.afterCall(of), new Map([...bound, ...own])) }
  }

  /** The variables that the receiver fills in; undefined where an annotation of `self` does not let it be. */
  bindReceiver(of: FunctionReference, receiver: PythonType | undefined): Map<string, PythonType> | undefined {
    const { facts, module } = of
    const own = new Map<string, PythonType>()
    const self = receiver?.kind === 'class' ? this.#solver.ownInstance(receiver.of) : receiver
    if (self?.kind !== 'instance') return own
    own.set('Self', self)
    const owner = facts.owner === undefined ? undefined : module.classes[facts.owner]
    if (owner) {
      const filled = owner === self.of ? self.arguments : (this.ancestry.upcast(self, owner) ?? [])
      for (const [name, type] of this.ancestry.bind(owner, filled)) own.set(name, type)
    }
    const annotation = facts.parameters[0]?.annotation
    if (annotation === undefined || (facts.kind === 'static' && facts.name !== '__new__')) return own
    const wanted = this.#solver.annotations.typeOf(module, annotation)
    const found = new Map<string, PythonType>()
    if (match(this, receiver!, wanted, found) === 'no') return undefined
    for (const [name, type] of found) if (!own.has(name) || type.kind !== 'unknown') own.set(name, type)
    return own
  }

  #construct(of: ClassReference, given: ArgumentTypes): PythonType {
    if (of.id === 'typeshed:builtins::type')
      return given.positional.length === 1 ? classOf(given.positional[0]!) : unknown
    const names = this.ancestry.parameters(of)
    const maker = this.makerOf(of)
    if (maker && !maker.module.isLibrary && maker.facts.name === '__new__') return this.#made(maker, of)
    if (names.length === 0) return instanceOf(of)
    const made =
      maker?.module.isLibrary && maker.facts.name === '__new__' ? this.#call(this.#makers(maker, of), given) : unknown
    if (made.kind === 'instance' && made.of === of && made.arguments.every(({ kind }) => kind !== 'variable'))
      return made
    const isEmpty = given.positional.length === 0 && given.keywords.length === 0 && !given.hasSplat
    const rest = isEmpty && containers.has(of.id) ? never : unknown
    const bound = this.#bindConstructor(of, given)
    return instanceOf(
      of,
      names.map((name) => {
        const type = bound.get(name)
        return type === undefined || type.kind === 'variable' ? rest : type
      }),
    )
  }

  #made(maker: FunctionReference, of: ClassReference): PythonType {
    return substitute(this.#solver.results.told(maker), new Map([['Self', instanceOf(of)]]))
  }

  #makers(maker: FunctionReference, of: ClassReference): FunctionType {
    return { kind: 'function', key: '', of: definitionsOf(maker), receiver: classType(of), overrides: [] }
  }

  /** The `__new__` or `__init__` that the class itself or a base brings. */
  makerOf(of: ClassReference): FunctionReference | undefined {
    for (const each of this.ancestry.of(of).ancestors) {
      if (each.of.id === 'typeshed:builtins::object') return undefined
      const found = ['__new__', '__init__'].flatMap((name) => {
        return methodsOf(each.of, name)
      })
      if (found[0]) return found[0]
    }
    return undefined
  }

  /** The type variables of a class as the arguments of its constructor tell them. */
  #bindConstructor(of: ClassReference, given: ArgumentTypes): ReadonlyMap<string, PythonType> {
    for (const { of: owner, arguments: filled } of this.ancestry.of(of).ancestors) {
      if (owner.id === 'typeshed:builtins::object') break
      for (const name of ['__init__', '__new__']) {
        const overloads = methodsOf(owner, name)
        const by = this.ancestry.bind(owner, filled)
        for (const each of overloads) {
          const bound = this.#bindOne(each, of, by, given)
          if (bound) return bound
        }
      }
    }
    return new Map()
  }

  #bindOne(
    { facts, module }: FunctionReference,
    of: ClassReference,
    by: ReadonlyMap<string, PythonType>,
    given: ArgumentTypes,
  ): ReadonlyMap<string, PythonType> | undefined {
    const assigned = assignArguments(facts, 1, given)
    if (!assigned) return undefined
    const bound = new Map<string, PythonType>()
    const fits = assigned.map(({ parameter, given: type }): Fit => {
      if (parameter.annotation === undefined) return 'maybe'
      const wanted = substitute(this.#solver.annotations.typeOf(module, parameter.annotation), by, true)
      return match(this, type, wanted, bound)
    })
    if (fits.some((fit) => fit === 'no')) return undefined
    this.#bindSelf(facts.parameters[0]?.annotation, module, of, bound)
    return bound
  }

  /** `self: dict[str, _VT]` says what the object becomes. */
  #bindSelf(
    annotation: number | undefined,
    module: FunctionReference['module'],
    of: ClassReference,
    bound: Map<string, PythonType>,
  ): void {
    if (annotation === undefined) return
    const type = this.#solver.annotations.typeOf(module, annotation)
    if (type.kind !== 'instance' || type.of !== of) return
    for (const [at, name] of this.ancestry.parameters(of).entries()) {
      const filled = type.arguments[at]
      if (filled) bound.set(name, substitute(filled, bound))
    }
  }
}

/** The definitions of a method in its class: its overloads, and the method itself. */
export function definitionsOf(method: FunctionReference): readonly FunctionReference[] {
  const owner = method.module.classes[method.facts.owner ?? -1]
  return owner ? methodsOf(owner, method.facts.name) : [method]
}

/** How many parameters the receiver fills in. */
export function filledByReceiver({ facts }: FunctionReference, receiver: PythonType | undefined): number {
  return receiver && (facts.kind !== 'static' || facts.name === '__new__') ? 1 : 0
}

function oneArgument(operand: PythonType): ArgumentTypes {
  return { positional: [operand], keywords: [], hasSplat: false }
}

/** Sequences are joined with their kind; a number may meet a wider one. */
function takesOnlyItsKind(receiver: PythonType | undefined): boolean {
  return receiver?.kind === 'instance' && /^typeshed:builtins::(?:str|bytes|list|tuple)$/.test(receiver.of.id)
}

function classOf(type: PythonType): PythonType {
  return mapMembers(widen(type), (each) => (each.kind === 'instance' ? classType(each.of, each.isSelf) : unknown))
}
