import { literalDefault } from './literal-default.ts'
import { CallSites } from './call-sites.ts'
import { Family } from './family.ts'
import type { Confidence, Doubt, Judgement } from './judgement.ts'
import { judgeParameter } from './judge-parameter.ts'
import { judgeResult } from './judge-result.ts'
import type { TypeProgram } from '../../../src/python/semantics/types/solve/program.ts'
import { Solver } from '../../../src/python/semantics/types/solve/solver.ts'
import { unknown, type FunctionReference, type PythonType } from '../../../src/python/semantics/types/solve/type.ts'

const order: readonly Confidence[] = ['guess', 'likely', 'proved']

/** Calls that hints make known make more hints known, and so on: so often at most. */
const roundsLimit = 5

/** Judges every slot of the project: what it takes or gives, how sure that is, and why. */
export class HintJudge {
  readonly #program: TypeProgram
  readonly #least: Confidence
  /** Takes parameters and results for what their hints will say. */
  solver: Solver
  sites: CallSites
  family: Family

  /** @param least judgements that are less sure are not assumed anywhere, since they are not written */
  constructor(program: TypeProgram, least: Confidence) {
    this.#program = program
    this.#least = least
    const plain: Solver = new Solver(program, (of, at) => literalDefault(of, at, plain)?.type ?? unknown)
    this.sites = new CallSites(program, plain)
    this.solver = this.#newSolver()
    this.family = new Family(this.solver)
    for (let round = 1; this.wantsMoreThanProved && round < roundsLimit && this.#findsMoreCalls(); round++);
  }

  #newSolver(): Solver {
    return new Solver(
      this.#program,
      (of, at) => (of.module.isLibrary ? unknown : this.#written(this.parameter(of, at))),
      (of) => this.#written(this.result(of)),
    )
  }

  /** Looks for the calls anew, now that more is known of parameters; says whether there are more. */
  #findsMoreCalls(): boolean {
    const sites = new CallSites(this.#program, this.solver, this.sites)
    if (sites.count === this.sites.count) return false
    this.sites = sites
    this.solver = this.#newSolver()
    this.family = new Family(this.solver)
    return true
  }

  get wantsMoreThanProved(): boolean {
    return this.#least !== 'proved'
  }

  /** Whether a judgement is sure enough to be written. */
  isEnough({ confidence }: Judgement): boolean {
    return order.indexOf(confidence) >= order.indexOf(this.#least)
  }

  parameter(of: FunctionReference, at: number): Judgement | Doubt | undefined {
    return judgeParameter(this, of, at)
  }

  result(of: FunctionReference): Judgement | Doubt | undefined {
    return judgeResult(this, of)
  }

  /** What the hint will say; unknown where none will be written. */
  #written(judged: Judgement | Doubt | undefined): PythonType {
    return judged && 'type' in judged && this.isEnough(judged) ? judged.type : unknown
  }
}
