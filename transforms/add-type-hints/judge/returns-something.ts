import { isNone, type FunctionReference } from '../../../src/python/semantics/types/solve/type.ts'
import type { HintJudge } from './hint-judge.ts'

/** Whether a function gives a value, by its hint, else by its body. */
export function returnsSomething({ solver }: HintJudge, of: FunctionReference): boolean {
  if (of.facts.returns === undefined) return of.facts.returned.length > 0 || of.facts.isGenerator
  return !isNone(solver.results.declared(of))
}
