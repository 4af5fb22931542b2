import { comparisonMethods } from '../../../src/python/semantics/types/solve/comparison-methods.ts'
import type { SolvedModule } from '../../../src/python/semantics/types/solve/program.ts'
import type { Solver } from '../../../src/python/semantics/types/solve/solver.ts'
import type { FunctionReference } from '../../../src/python/semantics/types/solve/type.ts'
import type { TermId } from '../../../src/python/semantics/types/survey/term.ts'

/**
 * Whether a method compares two objects and says so: by further comparisons, whatever their operands, and by bools. Where
 * it makes an object of its own, as a query builder does, it does not (measured: all 300 of such methods are told to
 * give a bool).
 */
export function givesVerdict(solver: Solver, { module, facts }: FunctionReference): boolean {
  if (!comparisonMethods.has(facts.name) || facts.returned.length === 0 || facts.returnsNone || facts.isGenerator)
    return false
  return facts.returned.every(({ value }) => isVerdict(solver, module, value))
}

function isVerdict(solver: Solver, module: SolvedModule, id: TermId): boolean {
  const term = module.facts.terms[id]
  if (term?.kind === 'comparison') return true
  if (term?.kind === 'join') return term.of.every((each) => isVerdict(solver, module, each))
  if (term?.kind === 'not-none') return isVerdict(solver, module, term.of)
  if (term?.kind === 'name' && term.name === 'NotImplemented') return true
  return solver.typeOf(module, id).key === solver.builtin('bool').key
}
