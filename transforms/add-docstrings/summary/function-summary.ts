import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { classNoun } from './class-noun.ts'
import { dunderSummaries } from './dunder-summaries.ts'
import { knownSummary } from './known-summaries.ts'
import { capitalise, definite, nounOfName } from './noun-phrase.ts'
import { nounSummary } from './noun-summary.ts'
import { propertySummary } from './property-summary.ts'
import { spokenWords } from './spoken-words.ts'
import { parameterSubject, subjectOf } from './subject.ts'
import { startsWithPreposition, objectPhrase } from './object-phrase.ts'
import { isRatherNoun, verbOf } from './verb-table.ts'
import { verbSummary } from './verb-summary.ts'
import { whetherClause } from './whether-clause.ts'

/** What a function does, in one sentence: the longest first, the last one for the narrowest place. */
export function functionSummary(facts: FunctionFacts): readonly string[] {
  if (facts.isProperty) return propertySummary(facts)
  const special = dunderSummary(facts) ?? knownSummary(facts) ?? questionSummary(facts)
  if (special) return special.map(sentence)
  return (verbSummary(facts) ?? nounSummary(facts)).map(sentence)
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
  const clause = questionOf(facts)
  if (clause === undefined) return undefined
  const gives = facts.result.returned.length > 0 || facts.definition.get('body').namedChildren.length <= 1
  return [`${gives ? 'return' : 'check'} whether ${clause}`]
}

/** The question that a function answers, as a clause behind `whether`. */
export function questionOf(facts: FunctionFacts): string | undefined {
  const subject = subjectOf(facts) ?? parameterSubject(facts)
  const byVerb = verbQuestion(facts)
  if (byVerb !== undefined) return byVerb
  return whetherClause(facts.name, subject?.phrase ?? 'it')
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
    !isRatherNoun(stem, undefined, false)
  if (words.length > 1 && isVerb && verbOf(words[0]!.toLowerCase()) === undefined)
    return words.length > 2 || !words[0]!.endsWith('s') ? definite(words) : undefined
  const subject = parameterSubject(facts) ?? subjectOf(facts)
  return startsWithPreposition(words) &&
    words.length > 1 &&
    /^(?:in|on|at|within|inside|outside|under|over)$/.test(words[0]!)
    ? `${subject?.phrase ?? 'it'} is ${objectPhrase(words, false)}`
    : undefined
}

/** Whether an expression is true or false as far as its form tells. */
export function isTruth(value: SyntaxNode): boolean {
  if (value.is('true', 'false', 'not_operator', 'comparison_operator')) return true
  if (value.is('boolean_operator')) return isTruth(value.get('left')) && isTruth(value.get('right'))
  return (
    value.is('call') && /^(?:bool|isinstance|issubclass|hasattr|callable|any|all)$/.test(value.get('function').text)
  )
}

/** The words of a function's name without the marks of privacy. */
export function nameWords(name: string): readonly string[] {
  return spokenWords(name.replace(/^_+|_+$/g, ''))
}
