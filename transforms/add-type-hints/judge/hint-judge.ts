import { literalDefault } from './literal-default.ts'
import { CallSites } from './call-sites.ts'
import { Family } from './family.ts'
import type { Confidence, Doubt, Judgement } from './judgement.ts'
import { bareSlots, type Slot } from './bare-slots.ts'
import { Decisions, type Decision } from './decisions.ts'
import { fromUses } from './from-uses.ts'
import { textOrNumber } from './wanted-by-body.ts'
import { judgeParameter } from './judge-parameter.ts'
import { judgeResult } from './judge-result.ts'
import type { SolvedModule, TypeProgram } from '../../../src/python/semantics/types/solve/program.ts'
import { noAssumptions, Solver } from '../../../src/python/semantics/types/solve/solver.ts'
import {
  unknown,
  type ClassReference,
  type FunctionReference,
  type PythonType,
} from '../../../src/python/semantics/types/solve/type.ts'

const order: readonly Confidence[] = ['guess', 'likely', 'proved']

/** Calls that hints make known make more hints known, and so on: so often at most. */
const roundsLimit = 5
/** Hints make more hints known, as a second run would find them: so often at most. */
const decisionsLimit = 12

/** Judges every slot of the project: what it takes or gives, how sure that is, and why. */
export class HintJudge {
  readonly #program: TypeProgram
  readonly #least: Confidence
  /** Takes parameters for what they are without regard to calls: it asks for no more than the expression needs. */
  readonly plain: Solver
  /** Takes parameters and results for what their hints will say. */
  solver: Solver
  sites: CallSites
  family: Family
  readonly #decisions = new Decisions()

  /** @param least judgements that are less sure are not assumed anywhere, since they are not written */
  constructor(program: TypeProgram, least: Confidence) {
    this.#program = program
    this.#least = least
    this.plain = new Solver(program, { ...noAssumptions, parameter: (of, at) => this.#plain(of, at) })
    this.sites = new CallSites(program, this.plain)
    this.solver = this.#newSolver()
    this.family = new Family(this.solver)
    if (!this.wantsMoreThanProved) return
    for (let round = 1; round < roundsLimit && this.#findsMoreCalls(); round++);
    for (let round = 1; round < decisionsLimit && this.#decidesMore(); round++);
  }

  /** What a parameter is for itself, before any call is known. */
  #plain(of: FunctionReference, at: number): PythonType {
    if (of.module.isLibrary) return unknown
    return literalDefault(of, at, this.plain)?.type ?? textOrNumber(this.plain, of, at)?.type ?? unknown
  }

  #newSolver(): Solver {
    return new Solver(this.#program, {
      parameter: (of, at) => (of.module.isLibrary ? unknown : this.#written(this.assumed(of, at))),
      result: (of) => this.#written(this.result(of)),
      decided: (of, slot) => this.#decisions.of(of, slot)?.type,
    })
  }

  /** Looks for the calls anew, now that more is known of parameters; says whether there are more. */
  #findsMoreCalls(): boolean {
    const sites = new CallSites(this.#program, this.solver, this.sites)
    if (sites.count === this.sites.count) return false
    this.#beginAnew(sites)
    return true
  }

  #beginAnew(sites: CallSites): void {
    this.sites = sites
    this.solver = this.#newSolver()
    this.family = new Family(this.solver)
  }

  /** Decides on all slots that enough is known of by now, all by what was decided before; says whether there were any. */
  #decidesMore(): boolean {
    const found = this.#program.modules.flatMap(({ functions }) => functions.flatMap((of) => this.#decidable(of)))
    for (const each of found) this.#decisions.add(each)
    if (found.length > 0) this.#beginAnew(new CallSites(this.#program, this.solver, this.sites))
    return found.length > 0
  }

  #decidable(of: FunctionReference): readonly Decision[] {
    const undecided = bareSlots(of).filter((slot) => !this.#decisions.of(of, slot))
    return undecided.flatMap((slot) => {
      const judged = this.judged(of, slot)
      return judged && this.isWritten(judged) ? [{ of, slot, judged }] : []
    })
  }

  get wantsMoreThanProved(): boolean {
    return this.#least !== 'proved'
  }

  /** Whether a judgement is sure enough to be written. */
  isWritten(judged: Judgement | Doubt): judged is Judgement {
    return 'type' in judged && judged.type.kind !== 'never' && this.#isEnough(judged)
  }

  #isEnough({ confidence }: Judgement): boolean {
    return order.indexOf(confidence) >= order.indexOf(this.#least)
  }

  /** What is said of a slot, by all that is known. */
  judged(of: FunctionReference, slot: Slot): Judgement | Doubt | undefined {
    return slot === 'return' ? this.result(of) : this.parameter(of, slot)
  }

  /** What is said of a parameter, by all that is known. */
  parameter(of: FunctionReference, at: number): Judgement | Doubt | undefined {
    const judged = this.assumed(of, at)
    const isFound = judged && ('doubt' in judged || this.#isEnough(judged))
    return isFound || !this.wantsMoreThanProved ? judged : (fromUses(this, of, at) ?? judged)
  }

  /**
   * The same without what makes it only likely that the body takes it for something: that rests on hints of others, and
   * would make one circle of all.
   */
  assumed(of: FunctionReference, at: number): Judgement | Doubt | undefined {
    return this.#decisions.of(of, at) ?? judgeParameter(this, of, at)
  }

  result(of: FunctionReference): Judgement | Doubt | undefined {
    return this.#decisions.of(of, 'return') ?? judgeResult(this, of)
  }

  /** Whether a module names a class, or will for its hints. */
  isNamedIn(module: SolvedModule, of: ClassReference): boolean {
    if (this.#decisions.names(module, of)) return true
    const id = module.facts.names.get(of.facts.name)
    const type = id === undefined ? undefined : this.solver.typeOf(module, id)
    return type?.kind === 'class' && type.of === of
  }

  /** What the hint will say; unknown where none will be written. */
  #written(judged: Judgement | Doubt | undefined): PythonType {
    return judged && 'type' in judged && this.#isEnough(judged) ? judged.type : unknown
  }
}
