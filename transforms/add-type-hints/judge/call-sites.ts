import { append } from '../../../src/python/semantics/multi-map.ts'
import { assignArguments } from '../../../src/python/semantics/types/solve/arguments.ts'
import type { SolvedModule, TypeProgram } from '../../../src/python/semantics/types/solve/program.ts'
import type { Solver } from '../../../src/python/semantics/types/solve/solver.ts'
import { membersOf, type FunctionReference, type PythonType } from '../../../src/python/semantics/types/solve/type.ts'
import type { CallFacts } from '../../../src/python/semantics/types/survey/module-facts.ts'
import type { CallArguments, TermId } from '../../../src/python/semantics/types/survey/term.ts'

/** A value that a call gives to a parameter. */
export interface CallSite {
  readonly module: SolvedModule
  readonly value: TermId
  /** The text of the argument, cut where it is long. */
  readonly shown: string
  readonly line: number
}

/** A parameter that gets another one as its argument. */
export interface Flow {
  readonly of: FunctionReference
  readonly at: number
}

interface Callee {
  readonly of: FunctionReference
  /** How many parameters the receiver fills in. */
  readonly skip: number
}

/** What is known of each parameter of a function, by its place. */
type ByParameter<Known> = Map<FunctionReference, Known[][]>

/** All calls of the functions of the project, by parameter. */
export class CallSites {
  readonly #solver: Solver
  readonly #sites: ByParameter<CallSite> = new Map()
  /** How many arguments were assigned to parameters. */
  count = 0
  readonly #flows: ByParameter<Flow> = new Map()
  /** Arguments by keyword in calls that nobody knows the function of. */
  readonly #unresolved = new Map<string, CallSite[]>()
  /** The functions that each call was found to call, those of earlier looks first. */
  readonly #callees: Map<CallFacts, readonly Callee[]>

  /**
   * @param solver tells which functions are called
   * @param earlier what was found when less was known. It stays: a type that a call speaks against, once it is known
   *   what is called, does not come back because nothing is known of the call without that type.
   */
  constructor(program: TypeProgram, solver: Solver, earlier?: CallSites) {
    this.#solver = solver
    this.#callees = new Map(earlier ? earlier.#callees : [])
    for (const module of program.modules) for (const call of module.facts.calls) this.#add(module, call)
  }

  /** The values that calls give to a parameter, in the order of files and lines. */
  of(reference: FunctionReference, at: number): readonly CallSite[] {
    return this.#sites.get(reference)?.[at] ?? []
  }

  /** The parameters of the project that a parameter is handed on to. */
  flowsFrom(reference: FunctionReference, at: number): readonly Flow[] {
    return this.#flows.get(reference)?.[at] ?? []
  }

  /** Values given by keyword where a function of this name is called on something unknown. */
  byName(name: string, keyword: string): readonly CallSite[] {
    return this.#unresolved.get(`${name} ${keyword}`) ?? []
  }

  #add(module: SolvedModule, call: CallFacts): void {
    const term = module.facts.terms[call.value]
    if (term?.kind !== 'call') return
    const callees = this.#allCallees(module, call, term.of)
    if (callees.length === 0) this.#addUnresolved(module, call, term.arguments)
    for (const callee of callees) this.#addTo(callee, module, call, term.arguments)
  }

  #allCallees(module: SolvedModule, call: CallFacts, callee: TermId): readonly Callee[] {
    const earlier = this.#callees.get(call) ?? []
    const found = this.#calleesOf(this.#solver.typeOf(module, callee))
    const more = found.filter((each) => !earlier.some(({ of, skip }) => of === each.of && skip === each.skip))
    if (more.length === 0) return earlier
    const all = [...earlier, ...more]
    this.#callees.set(call, all)
    return all
  }

  #addTo({ of, skip }: Callee, module: SolvedModule, call: CallFacts, given: CallArguments): void {
    for (const { at, argument, given: value } of assignArguments(of.facts, skip, given) ?? []) {
      const site = { module, value, shown: call.shown[argument] ?? '', line: call.line }
      note(this.#sites, of, at, site)
      this.count += 1
      this.#addFlow(site, { of, at })
    }
  }

  /** Notes where the argument is itself a parameter. */
  #addFlow({ module, value }: CallSite, to: Flow): void {
    const term = module.facts.terms[value]
    const from = term?.kind === 'parameter' ? module.functions[term.function] : undefined
    if (term?.kind === 'parameter' && from) note(this.#flows, from, term.at, to)
  }

  #addUnresolved(module: SolvedModule, { name, shown, line }: CallFacts, given: CallArguments): void {
    for (const [order, [keyword, value]] of given.keywords.entries()) {
      const site = { module, value, shown: shown[given.positional.length + order] ?? '', line }
      append(this.#unresolved, `${name} ${keyword}`, site)
    }
  }

  #calleesOf(type: PythonType): readonly Callee[] {
    return membersOf(type).flatMap((each): Callee[] => {
      if (each.kind === 'class') {
        const maker = each.of.module.isLibrary ? undefined : this.#solver.calls.makerOf(each.of)
        return maker && !maker.module.isLibrary ? [{ of: maker, skip: 1 }] : []
      }
      if (each.kind !== 'function') return []
      return [...each.of, ...each.overrides]
        .filter(({ module }) => !module.isLibrary)
        .map((of) => ({ of, skip: each.receiver && of.facts.kind !== 'static' ? 1 : 0 }))
    })
  }
}

function note<Known>(all: ByParameter<Known>, of: FunctionReference, at: number, known: Known): void {
  let places = all.get(of)
  if (!places) all.set(of, (places = []))
  ;(places[at] ??= []).push(known)
}
