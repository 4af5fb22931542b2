import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import { ownNodes } from '../../../src/python/semantics/function-facts/own-nodes.ts'
import { wordsOfFunction } from './function-words.ts'
import { houseVerb } from './house-verb.ts'
import { bodyObject } from './body-object.ts'
import { emptyName, indefinite } from './noun-phrase.ts'
import { endsInPreposition, hasPreposition, objectPhrase } from './object-phrase.ts'
import { prepositionObject } from './preposition-object.ts'
import { spokenWords } from './spoken-words.ts'
import { codePhrase, unwrap } from './code-phrase.ts'
import { conditionPhrase } from './condition-phrase.ts'
import { isTruth } from './is-truth.ts'
import { isStatic, parameterSubject, subjectOf } from './subject.ts'

/** A summary for a name without a verb: what the function gives back, or what its body does to it. */
export function nounSummary(facts: FunctionFacts): readonly string[] {
  const { object } = wordsOfFunction(facts)
  if (object.length === 1 && hasPreposition(object)) return [prepositionSummary(facts)]
  const words = object.length > 0 ? object : ['value']
  const conversion = conversionClauses(words, facts)
  if (conversion) return conversion
  const condition = conditionReturned(facts)
  if (condition !== undefined) return [`return whether ${condition}`, 'return True or False']
  const verb = verbByBody(facts)
  if (emptyName.test(facts.name))
    return [
      `${verb} ${bodyObject(facts) ?? (/^(?:handle|provide|print)$/.test(verb) ? `\`${facts.name}\`` : 'a value')}`,
    ]
  if (words.length > 1 && isOpen(words, facts)) return [`${verb} ${openPhrase(words, facts)}`]
  if (verb === 'return' && isMaker(words, facts)) return [`create ${objectPhrase(words, true)}`]
  const clause = `${verb} ${objectPhrase(words, false)}`
  const direction =
    /^(?:return|get|compute|calculate)$/.test(verb) && !hasPreposition(words) ? directionOf(words, facts) : undefined
  return direction === undefined ? [clause] : [`${clause} ${direction}`, clause]
}

/** What a function of its parameters alone compares: `a` is at least `b`. */
function conditionReturned({ result, parameters, owner }: FunctionFacts): string | undefined {
  const [value, ...others] = result.returned.map(unwrap)
  if (!value || owner || others.length > 0 || result.isGenerator || !isTruth(value) || value.is('true', 'false'))
    return undefined
  const names = new Set(parameters.map(({ node }) => node.text))
  const isOwn = [...value.descendants()].every((node) => !node.is('identifier') || names.has(node.text))
  return isOwn ? conditionPhrase(value, false) : undefined
}

/** `and_(a, b)` → return the value of `a & b` */
function prepositionSummary(facts: FunctionFacts): string {
  const [value, ...others] = facts.result.returned
  const code = value?.is('binary_operator') && others.length === 0 ? codePhrase(value) : undefined
  const verb = verbByBody(facts)
  return code === undefined
    ? `${verb} ${verb === 'handle' ? `\`${facts.name}\`` : 'a value'}`
    : `${verb} the value of ${code}`
}

function isOpen(words: readonly string[], facts: FunctionFacts): boolean {
  const takesObject = !facts.owner && prepositionObject(facts) !== undefined
  return endsInPreposition(words) || (takesObject && /^(?:in|on)$/.test(words.at(-1)!))
}

/** `cost_of(item)` → the cost of the item */
function openPhrase(words: readonly string[], facts: FunctionFacts): string {
  const about = prepositionObject(facts) ?? subjectOf(facts)?.phrase ?? 'it'
  return `${objectPhrase(words.slice(0, -1), false)} ${words.at(-1)!} ${about}`
}

/** A function that is named after what it constructs: `stream_pair` returns a `StreamPair`. */
function isMaker(words: readonly string[], { owner, result }: FunctionFacts): boolean {
  if (owner || result.isGenerator || hasPreposition(words)) return false
  return result.returned.every((value) => {
    const name = value.is('call') ? (/(?:^|\.)(_*[A-Z]\w*)$/.exec(value.get('function').text)?.[1] ?? '') : ''
    return /[a-z]/.test(name) && spokenWords(name).at(-1) === words.at(-1)
  })
}

/** `celsius_to_kelvin` → convert … to …; `dict_from_list` → create a dictionary from a list. */
function conversionClauses(words: readonly string[], { result }: FunctionFacts): readonly string[] | undefined {
  const to = words.indexOf('to')
  if (result.returned.length === 0) return undefined
  if (to > 0 && to < words.length - 1)
    return [`convert ${indefinite(words.slice(0, to))} ${objectPhrase(words.slice(to), false)}`]
  const from = words.indexOf('from')
  return from > 0 && from < words.length - 1 ? [`return ${objectPhrase(words, false)}`] : undefined
}

function verbByBody({ file, definition, result, decorators }: FunctionFacts): string {
  if (decorators.some((name) => /(?:^|\.)(?:async)?contextmanager$/.test(name))) return 'provide'
  if (result.isGenerator && result.returned.length === 0) return 'yield'
  if (result.returned.length > 0) return houseVerb(file)
  if (isEmpty(definition.get('body').namedChildren.map(({ text }) => text))) return 'return'
  const calls = ownNodes(definition, 'call').map((call) => call.get('function').text)
  if (calls.length > 0 && calls.filter((name) => name === 'print').length * 2 >= calls.length) return 'print'
  return 'handle'
}

function isEmpty(statements: readonly string[]): boolean {
  return statements.every((text) => /^(?:pass|\.\.\.|raise NotImplementedError\b.*)$/s.test(text))
}

function directionOf(words: readonly string[], facts: FunctionFacts): string | undefined {
  const subject = facts.owner && !isStatic(facts) ? subjectOf(facts) : parameterSubject(facts)
  if (!subject || subject.isAgent || words.length > 2 || isPositional(facts)) return undefined
  const overlaps = subject.words?.some((word) => words.includes(word)) ?? false
  return overlaps ? undefined : `of ${subject.phrase}`
}

/** A first parameter that is named after its place tells nothing: … of the first. */
function isPositional({ owner, parameters }: FunctionFacts): boolean {
  return !owner && /^(?:first|second|left|right|lhs|rhs|other|one|this|that)$/.test(parameters[0]?.node.text ?? '')
}
