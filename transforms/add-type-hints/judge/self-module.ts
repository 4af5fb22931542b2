import type { SolvedModule } from '../../../src/python/semantics/types/solve/program.ts'

/** The module that a file imports `Self` from; undefined where it does not know it. */
export function selfModuleOf({ facts }: SolvedModule): string | undefined {
  const id = facts.names.get('Self')
  const term = id === undefined ? undefined : facts.terms[id]
  return term?.kind === 'import' && /^typing(?:_extensions)?$/.test(term.module) ? term.module : undefined
}
