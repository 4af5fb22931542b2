import type { SolvedModule } from '../../../src/python/semantics/types/solve/program.ts'
import { typingModules } from '../../../src/python/semantics/types/typing-modules.ts'
import type { TermId } from '../../../src/python/semantics/types/survey/term.ts'

/** The module that a file imports `Self` from, the first of those under several conditions; undefined where it does not know it. */
export function selfModuleOf({ facts }: SolvedModule): string | undefined {
  const id = facts.names.get('Self')
  return id === undefined ? undefined : homeOf(facts, id)
}

function homeOf(facts: SolvedModule['facts'], id: TermId): string | undefined {
  const term = facts.terms[id]
  if (term?.kind === 'join') {
    const homes = term.of.map((each) => homeOf(facts, each))
    return homes.includes(undefined) ? undefined : homes[0]
  }
  return term?.kind === 'import' && typingModules.has(term.module) ? term.module : undefined
}
