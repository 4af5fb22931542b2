import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import { objectPhrase, startsWithPreposition } from './object-phrase.ts'
import { plainWords, spokenWords } from './spoken-words.ts'
import { parameterSubject, subjectOf } from './subject.ts'
import { verbOf } from './verb-table.ts'
import { isState } from './whether-clause.ts'

/** `try_finish` → try to finish; `ensure_open` → ensure that the file is open; undefined for other names. */
export function attemptSummary(facts: FunctionFacts): readonly string[] | undefined {
  const bare = facts.name.replace(/^_+|_+$/g, '')
  const [first = '', second, ...more] = plainWords(bare)
  if (second === undefined) return undefined
  if (first === 'ensure') return ensuredSummary(facts, second, more.length)
  const verb = verbOf(second)
  if (first !== 'try' || verb === undefined) return undefined
  const rest = spokenWords(bare).slice(2)
  if (rest.length === 0) return bareAttempt(verb, facts)
  return [`try to ${verb} ${startsWithPreposition(rest) ? rest.join(' ') : objectPhrase(rest, false)}`]
}

function bareAttempt(verb: string, facts: FunctionFacts): readonly string[] {
  const object = facts.owner ? undefined : parameterSubject(facts)?.phrase
  return object === undefined ? [`try to ${verb}`] : [`try to ${verb} ${object}`, `try to ${verb}`]
}

function ensuredSummary(facts: FunctionFacts, state: string, others: number): readonly string[] | undefined {
  if (others > 0) return undefined
  const subject = (parameterSubject(facts) ?? subjectOf(facts))?.phrase ?? 'it'
  if (state === 'exists') return [`ensure that ${subject} exists`]
  return isState(state) ? [`ensure that ${subject} is ${state}`] : undefined
}
