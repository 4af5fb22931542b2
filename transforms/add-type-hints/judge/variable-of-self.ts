import type { FunctionReference } from '../../../src/python/semantics/types/solve/type.ts'
import type { HintJudge } from './hint-judge.ts'

/** `T` of `T = TypeVar('T', bound='Chain')`, by which a file says `Self` for methods of `Chain`. */
export function variableOfSelf({ solver, family }: HintJudge, of: FunctionReference): string | undefined {
  const owner = family.ownerOf(of)
  if (!owner) return undefined
  for (const [name, id] of of.module.facts.names) {
    const bound = solver.annotations.boundOf(of.module, id)
    if (bound?.kind === 'instance' && bound.of === owner) return name
  }
  return undefined
}
