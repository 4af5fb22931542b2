import { oncePer } from '../../../src/python/syntax/once-per.ts'
import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import { classNoun } from './class-noun.ts'
import { attemptSummary } from './attempt-summary.ts'
import { dunderSummaries } from './dunder-summaries.ts'
import { eventSummary } from './event-summary.ts'
import { insideQuestion } from './inside-question.ts'
import { knownSummary } from './known-summaries.ts'
import { capitalise, definite, nounOfName } from './noun-phrase.ts'
import { nounSummary } from './noun-summary.ts'
import { participleSummary } from './participle-summary.ts'
import { propertySummary } from './property-summary.ts'
import { spokenWords } from './spoken-words.ts'
import { isTruth } from './is-truth.ts'
import { parameterSubject, questionSubject, subjectOf } from './subject.ts'
import { startsWithPreposition, objectPhrase } from './object-phrase.ts'
import { isRatherNoun, verbOf } from './verb-table.ts'
import { verbSummary } from './verb-summary.ts'
import { whetherClause } from './whether-clause.ts'

/** What a function does, in one sentence: the longest first, the last one for the narrowest place. */
export const functionSummary = oncePer((facts: FunctionFacts): readonly string[] =>
  facts.isProperty ? propertySummary(facts) : clausesOf(facts).map(sentence),
)

function clausesOf(facts: FunctionFacts): readonly string[] {
  return (
    dunderSummary(facts) ??
    knownSummary(facts) ??
    questionSummary(facts) ??
    eventSummary(facts) ??
    attemptSummary(facts) ??
    participleSummary(facts) ??
    verbSummary(facts) ??
    nounSummary(facts)
  )
}

function sentence(text: string): string {
  return capitalise(text.replace(/\.?$/, '.'))
}

function dunderSummary(facts: FunctionFacts): readonly string[] | undefined {
  const template = dunderSummaries.get(facts.name)
  if (template === undefined) return undefined
  const noun = facts.owner && classNoun(facts.owner.get('name').text)
  const [first] = facts.parameters
  const short = fill(template, 'object', first && nounOfName(first.node.text))
  return noun ? [fill(template, noun.join(' '), first && nounOfName(first.node.text)), short] : [short]
}

function fill(template: string, noun: string, parameter = 'the key'): string {
  return template.replace('%', noun).replace('#', parameter)
}

/** `is_valid` and its like, where something is given back or nothing is done yet. */
function questionSummary(facts: FunctionFacts): readonly string[] | undefined {
  const inside = insideQuestion(facts)
  if (inside?.verb !== undefined) return [`${inside.verb} whether ${inside.clause}`]
  const clause = questionOf(facts)
  if (clause === undefined) return undefined
  const gives = facts.result.returned.length > 0 || facts.definition.get('body').namedChildren.length <= 1
  const lead = gives ? 'return' : 'check'
  const short = whetherClause(facts.name, 'it', facts)
  return [`${lead} whether ${clause}`, ...(short === undefined ? [] : [`${lead} whether ${short}`])]
}

/** The question that a function answers, as a clause behind `whether`. */
export function questionOf(facts: FunctionFacts): string | undefined {
  const byVerb = verbQuestion(facts) ?? insideQuestion(facts)?.clause
  return byVerb ?? typeQuestion(facts) ?? whetherClause(facts.name, questionSubject(facts), facts)
}

/** `is_type(instance, type)` → the instance is of the type */
function typeQuestion({ name, parameters }: FunctionFacts): string | undefined {
  const [first, second] = parameters
  const asked = /^_*is_(type|kind|class)$/.exec(name)?.[1]
  if (!first || asked === undefined || second?.node.text !== asked) return undefined
  return `${nounOfName(first.node.text)} is of the ${asked}`
}

/** `host_passes` and `in_table` of a function whose values are true or false. */
function verbQuestion(facts: FunctionFacts): string | undefined {
  const { returned } = facts.result
  if (returned.length === 0 || !returned.every(isTruth)) return undefined
  const words = nameWords(facts.name)
  const last = words.at(-1) ?? ''
  const stem = /^([a-z]{2,}?)(?:es|s)$/.exec(last)?.[1]
  const isVerb =
    stem !== undefined &&
    (verbOf(stem) !== undefined || verbOf(`${stem}s`) !== undefined) &&
    !isRatherNoun(stem, [], false)
  if (words.length > 1 && isVerb && verbOf(words[0]!.toLowerCase()) === undefined)
    return words.length > 2 || !words[0]!.endsWith('s') ? definite(words) : undefined
  const subject = parameterSubject(facts) ?? subjectOf(facts)
  return startsWithPreposition(words) &&
    words.length > 1 &&
    /^(?:in|on|at|within|inside|outside|under|over)$/.test(words[0]!)
    ? `${subject?.phrase ?? 'it'} is ${objectPhrase(words, false)}`
    : undefined
}

/** The words of a function's name without the marks of privacy. */
export function nameWords(name: string): readonly string[] {
  return spokenWords(name.replace(/^_+|_+$/g, ''))
}
