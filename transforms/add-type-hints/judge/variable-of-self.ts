import type { FunctionReference } from '../../../src/python/semantics/types/solve/type.ts'
import type { HintJudge } from './hint-judge.ts'

/** `T` of `T = TypeVar('T', bound='Chain')`, by which a file says `Self` for methods of `Chain`. */
export function variableOfSelf({ solver, family }: HintJudge, of: FunctionReference): string | undefined {
  const owner = family.ownerOf(of)
  const { module } = of
  for (const [name, id] of module.facts.names) {
    const bound = owner && solver.annotations.boundOf(module, id)
    if (bound?.kind === 'instance' && bound.of === owner) return name
  }
  return undefined
}
