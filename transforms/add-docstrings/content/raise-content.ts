import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import { raiseFacts, type RaiseFacts } from '../../../src/python/semantics/function-facts/raise-facts.ts'
import type { RaiseContent } from './docstring-parts.ts'
import { raiseClause } from './raise-clause.ts'

/** How many reasons are told one by one. */
const mostReasons = 3

/** The exceptions that a function raises, each once, in the order of the text. */
export function raiseContent(facts: FunctionFacts): readonly RaiseContent[] {
  const groups = new Map<string, RaiseFacts[]>()
  for (const raise of raiseFacts(facts.file, facts.definition)) {
    if (isAbstract(facts, raise)) continue
    groups.set(raise.exception, [...(groups.get(raise.exception) ?? []), raise])
  }
  return [...groups].map(([exception, raises]) => ({ exception, description: describe(facts, raises) }))
}

/** `raise NotImplementedError` as the body says that subclasses are to do it. */
function isAbstract({ definition }: FunctionFacts, { exception, statement }: RaiseFacts): boolean {
  return /(?:^|\.)NotImplementedError$/.test(exception) && statement.parent?.parent === definition
}

function describe(facts: FunctionFacts, raises: readonly RaiseFacts[]): string {
  const clauses = [...new Set(raises.map((raise) => raiseClause(facts, raise)))]
  const conditions = clauses.filter((clause) => clause.startsWith('If '))
  if (clauses.length === 1) return clauses[0]!
  if (conditions.length === 0) return clauses[0]!
  const told = conditions.slice(0, mostReasons).map((clause) => clause.slice(0, -1))
  const others = clauses.length - told.length
  const [first = '', ...rest] = told
  const sentence = [first, ...rest.map((clause) => `i${clause.slice(1)}`)]
  if (others > 0) return `${sentence.join(', ')}, or for ${others === 1 ? 'another reason' : 'other reasons'}.`
  return `${sentence.slice(0, -1).join(', ')}, or ${sentence.at(-1)!}.`
}
