import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import { capitalise } from './noun-phrase.ts'
import { objectPhrase } from './object-phrase.ts'
import { plainWords, spokenWords } from './spoken-words.ts'
import { isStatic, subjectOf } from './subject.ts'
import { whetherClause } from './whether-clause.ts'

/** Names of properties that say how a thing is. */
const stateNames =
  /^_*(?:closed|open|visible|enabled|disabled|active|alive|empty|ready|valid|connected|running|finished|done|cancelled|loaded|locked|closing|readable|writable|hidden|dirty|frozen|online|secure|writeable|seekable)$/

/** A property is an attribute to its users: a noun phrase, no verb (ruff D421). */
export function propertySummary(facts: FunctionFacts): readonly string[] {
  const subject = subjectOf(facts)
  const question = whetherClause(facts.name, subject?.phrase ?? 'it')
  if (question !== undefined) return [`Whether ${question}.`]
  if (stateNames.test(facts.name)) return [`Whether ${subject?.phrase ?? 'it'} is ${facts.name.replace(/^_+/, '')}.`]
  const name = facts.name.replace(/^_+|_+$/g, '')
  const words = /^(?:get|set)$/.test(plainWords(name)[0] ?? '') ? spokenWords(name).slice(1) : spokenWords(name)
  const noun = capitalise(objectPhrase(words.length > 0 ? words : ['value'], false))
  const isOwn =
    !/(?:ed|able|ing)$/.test(words.at(-1) ?? '') && subject && !subject.isAgent && !isStatic(facts) && words.length <= 2
  const overlaps = subject?.words?.some((word) => words.includes(word)) ?? false
  return isOwn && !overlaps ? [`${noun} of ${subject.phrase}.`, `${noun}.`] : [`${noun}.`]
}
