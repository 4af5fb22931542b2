import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import { definite } from './noun-phrase.ts'
import { spokenWords } from './spoken-words.ts'
import { subjectOf } from './subject.ts'
import { isRatherNoun, verbOf } from './verb-table.ts'

const participles =
  /^(?:made|lost|received|exited|changed|closed|finished|paused|completed|resumed|started|stopped|opened|connected|disconnected|added|removed|created|deleted|updated|clicked|pressed|released|failed|triggered|expired|detected|selected|loaded|accepted|rejected|cancelled|canceled)$/
const marking = /^(?:mark|set|flag)$/
const asking = /^(?:check|assert|verify|ensure|require)$/

/** A summary for names that end in what has happened: `connection_lost`; undefined where a value is given back. */
export function eventSummary(facts: FunctionFacts): readonly string[] | undefined {
  const bare = facts.name.replace(/^_+|_+$/g, '')
  const words = spokenWords(bare)
  const last = words.at(-1) ?? ''
  const isEvent = participles.test(last) || (words.length === 1 && /[a-z]{3}ed$/.test(last))
  if (!isEvent || facts.result.returned.length > 0 || facts.result.isGenerator) return undefined
  const [first = ''] = words
  const called = /^call_(\w+)$/.exec(bare)?.[1]
  if (called !== undefined) return calledSummary(facts, called)
  const isVerb = words.length > 1 && verbOf(first) !== undefined && !isRatherNoun(first, [], false)
  if (!isVerb) return [`handle ${definite(words)} event`]
  if (words.length > 2) return undefined
  const subject = subjectOf(facts)?.phrase ?? 'it'
  if (marking.test(first)) return [`mark ${subject} as ${last}`]
  return asking.test(first)
    ? [`${first === 'ensure' ? 'ensure that' : 'check whether'} ${subject} is ${last}`]
    : [`${verbOf(first)!} what is ${last}`]
}

/** `_call_connection_lost` calls `connection_lost` of something. */
function calledSummary({ definition }: FunctionFacts, called: string): readonly string[] {
  const calls = definition.get('body').text.includes(`${called}(`)
  return [calls ? `call \`${called}\`` : `handle ${definite(spokenWords(called))} event`]
}
