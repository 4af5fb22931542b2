import { isKnown, isNone, type FunctionReference } from '../../../src/python/semantics/types/solve/type.ts'
import type { HintJudge } from './hint-judge.ts'

/**
 * Whether a function gives a value, by the hint that it has or will get, else by its body: `return super().close()` gives
 * none where that method does not.
 */
export function returnsSomething({ solver: { results } }: HintJudge, of: FunctionReference): boolean {
  const hint = results.hint(of)
  if (hint) return !isNone(hint)
  if (of.facts.returned.length === 0) return of.facts.isGenerator
  const told = results.told(of)
  const given = isKnown(told) ? told : results.ofBody(of)
  // What only waits for the answer about another method gives what that one does.
  return !isNone(given) && given.kind !== 'never'
}
