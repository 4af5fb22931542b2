import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import { definite } from './noun-phrase.ts'
import { plainWords } from './spoken-words.ts'
import { subjectOf } from './subject.ts'

const states =
  /^(?:closed|enabled|disabled|connected|finished|cancelled|canceled|loaded|locked|started|stopped|paused|expired)$/

/** `normalized(vector)` → return the normalized vector; undefined for other names, and where nothing is given back. */
export function participleSummary(facts: FunctionFacts): readonly string[] | undefined {
  const [word = '', ...others] = plainWords(facts.name.replace(/^_+|_+$/g, ''))
  if (others.length > 0 || !/[a-z]{3}ed$|^(?:split|shown|drawn|known|made)$/.test(word)) return undefined
  if (facts.result.returned.length === 0 || facts.result.isGenerator || /^(?:seed|speed|need|feed)$/.test(word))
    return undefined
  const subject = subjectOf(facts)
  if (states.test(word)) return [`return whether ${subject?.phrase ?? 'it'} is ${word}`]
  const noun = subject && (subject.words?.join(' ') ?? subject.phrase)
  return [`return ${definite([word, noun ?? 'value'])}`]
}
