import type { Assumptions, Solver } from './solver.ts'
import {
  isKnown,
  join,
  never,
  replaceSelf,
  unknown,
  variable,
  widen,
  withoutSelf,
  type FunctionReference,
  type PythonType,
} from './type.ts'

/** What functions return: what they are annotated with, else what their bodies give. */
export class Results {
  readonly #solver: Solver
  readonly #assumptions: Assumptions

  constructor(solver: Solver, assumptions: Assumptions) {
    this.#solver = solver
    this.#assumptions = assumptions
  }

  /** What a call gives: a coroutine where the function is asynchronous, a context manager where it is decorated as one. */
  afterCall(of: FunctionReference): PythonType {
    const { isAsync, isContextManager, returns } = of.facts
    const result = this.declared(of)
    if (isContextManager) return this.#contextManager(result, isAsync)
    if (!isAsync || (of.facts.isGenerator && returns === undefined)) return result
    // An asynchronous generator is annotated with what a call gives.
    const isIterator = result.kind === 'instance' && /::Async(?:Generator|Iterator|Iterable)$/.test(result.of.id)
    if (isIterator && of.facts.isGenerator) return result
    return this.#solver.library('typing', 'Coroutine', [unknown, unknown, result])
  }

  /** What a hint behind `->` says or would say. */
  declared(of: FunctionReference): PythonType {
    const hint = this.hint(of)
    if (hint || of.module.isLibrary) return hint ?? unknown
    const told = this.#assumed(of)
    return isKnown(told) ? told : this.ofBody(of)
  }

  /** The hint behind `->`, also one that counts as if it were written. */
  hint(of: FunctionReference): PythonType | undefined {
    if (of.facts.returns === undefined) return this.#assumptions.decided(of, 'return')
    return widen(this.#solver.annotations.typeOf(of.module, of.facts.returns))
  }

  /** Whether there is a hint or will be one: methods that override this one are held to it. */
  isTold(of: FunctionReference): boolean {
    return this.hint(of) !== undefined || (!of.module.isLibrary && isKnown(this.#assumed(of)))
  }

  /** What the hint says or will say: it may be wider than what the body gives. */
  told(of: FunctionReference): PythonType {
    return this.hint(of) ?? this.#assumed(of)
  }

  #assumed(of: FunctionReference): PythonType {
    // `never` is what a circle starts from: it may become known yet.
    return this.#solver.once(`t ${of.id}`, () =>
      this.ofBody(of).kind === 'never' ? never : this.#assumptions.result(of),
    )
  }

  /** What the body gives, whatever a hint says. */
  ofBody(of: FunctionReference): PythonType {
    return this.#solver.once(`b ${of.id}`, () => this.#named(this.#given(of), of))
  }

  /** The object that the method is called on by its name: `Self` (PEP 673). */
  #named(type: PythonType, { module, facts }: FunctionReference): PythonType {
    const owner = facts.owner === undefined ? undefined : module.classes[facts.owner]
    const named = replaceSelf(type, (self) => {
      return self.of === owner && self.kind === 'instance' ? variable('Self') : withoutSelf(self)
    })
    if (named.kind !== 'union' || !named.members.some((each) => each.kind === 'instance' && each.of === owner))
      return named
    return withoutSelf(type)
  }

  #given({ facts, module }: FunctionReference): PythonType {
    if (facts.isStub) return unknown
    if (facts.isGenerator)
      return this.#generator(
        facts.yielded.map((id) => this.#solver.typeOf(module, id)),
        facts,
      )
    const types = facts.returned.map(({ value }) => this.#solver.typeOf(module, value))
    if (types.length === 0 && !facts.returnsNone) return never
    return join(facts.returnsNone ? [...types, this.#solver.none()] : types)
  }

  #generator(yielded: readonly PythonType[], { isAsync, usesYields }: FunctionReference['facts']): PythonType {
    if (usesYields) return unknown
    return this.#solver.library('typing', isAsync ? 'AsyncIterator' : 'Iterator', [join(yielded)])
  }

  #contextManager(result: PythonType, isAsync: boolean): PythonType {
    const item = result.kind === 'instance' ? (result.arguments[0] ?? unknown) : unknown
    const name = isAsync ? '_AsyncGeneratorContextManager' : '_GeneratorContextManager'
    return this.#solver.library('contextlib', name, [item])
  }
}
