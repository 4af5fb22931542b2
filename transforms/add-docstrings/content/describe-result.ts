import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { unwrap } from '../summary/code-phrase.ts'
import { conditionPhrase } from '../summary/condition-phrase.ts'
import { isTruth } from '../summary/is-truth.ts'
import { functionSummary } from '../summary/function-summary.ts'
import { wordsOfFunction } from '../summary/function-words.ts'
import { guardPhrase } from '../summary/guard-phrase.ts'
import { capitalise } from '../summary/noun-phrase.ts'
import { objectPhrase } from '../summary/object-phrase.ts'
import { fallsThrough, hintOf } from '../../../src/python/semantics/function-facts/result-facts.ts'
import { valueNoun } from './result-noun.ts'

/** What the values are that a function gives back, as a sentence. */
export function describeResult(facts: FunctionFacts, values: readonly SyntaxNode[]): string {
  const bare = values.map(unwrap)
  const special = dunderResult(facts)
  if (special !== undefined) return special
  if (hintOf(facts)?.text === 'bool' || (bare.length > 0 && bare.every(isTruth))) return truthDescription(facts, bare)
  const question = facts.result.isGenerator ? undefined : askedInSummary(facts)
  if (question !== undefined) return question
  const noun = valueNoun(facts, bare)
  return `${capitalise(noun)}${noneClause(facts)}.`
}

/** Of special methods the summary says what they return. */
function dunderResult(facts: FunctionFacts): string | undefined {
  if (!/^__\w+__$/.test(facts.name) || facts.name === '__call__' || /^__i(?!nt|nv|nit|nd|ns|ter)/.test(facts.name))
    return undefined
  if (/^__a?exit__$/.test(facts.name)) return 'Whether to suppress the exception.'
  const text = /^Return (.+)$/.exec(functionSummary(facts)[0] ?? '')?.[1]
  return text === undefined ? undefined : capitalise(text)
}

/** Where the summary says `Return whether …`, that is what is returned. */
function askedInSummary(facts: FunctionFacts): string | undefined {
  const clause = /^(?:Return|Check) (whether .+)$/.exec(functionSummary(facts)[0] ?? '')?.[1]
  return clause && capitalise(clause)
}

/** `Whether …`, by the name of the function, or by the one condition that decides. */
function truthDescription(facts: FunctionFacts, values: readonly SyntaxNode[]): string {
  const question = askedInSummary(facts)
  if (question !== undefined) return question
  const [first, second] = values
  if (values.length === 1 && first && !first.is('true', 'false')) {
    const clause = conditionPhrase(first, false)
    if (clause !== undefined) return `Whether ${clause}.`
  }
  const literals = values.filter((value) => value.is('true', 'false'))
  if (values.length === 1 && literals.length === 1) return `Always ${capitalise(first!.text)}.`
  const guard =
    first && literals.length === 2 && values.length === 2 && first.text !== second!.text
      ? guardPhrase(statementOf(first))
      : undefined
  if (guard !== undefined) return `${first!.text} if ${guard}, else ${second!.text}.`
  return nameTruth(facts)
}

function nameTruth(facts: FunctionFacts): string {
  const { verb, object, written } = wordsOfFunction(facts)
  if (verb === undefined) return 'True or False.'
  if (/^(?:check|validate|verify|test|assert|ensure)$/.test(written))
    return `Whether ${object.length > 0 ? objectPhrase(object, false) : 'everything'} ${written === 'check' || written === 'test' ? 'passes the check' : 'is valid'}.`.replace(
      /^(Whether) the if /,
      '$1 ',
    )
  return 'True if it succeeds, else False.'
}

function statementOf(value: SyntaxNode): SyntaxNode {
  return value.ancestor('return_statement', 'expression_statement') ?? value
}

/** `or None`, and when, for functions that give back a value on some ways only. */
function noneClause(facts: FunctionFacts): string {
  if (facts.result.isGenerator) return ''
  if (!facts.result.returnsNone && !fallsThrough(facts)) return ''
  return ', or None'
}
