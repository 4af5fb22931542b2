import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import { ownNodes } from '../../../src/python/semantics/function-facts/own-nodes.ts'
import { functionWords } from './function-words.ts'
import { houseVerb } from './house-verb.ts'
import { bodyObject } from './body-object.ts'
import { emptyName, indefinite } from './noun-phrase.ts'
import { hasPreposition, objectPhrase } from './object-phrase.ts'
import { isStatic, parameterSubject, subjectOf } from './subject.ts'

/** A summary for a name without a verb: what the function gives back, or what its body does to it. */
export function nounSummary(facts: FunctionFacts): readonly string[] {
  const { object } = functionWords(facts.name, true, facts.parameters.length > 0)
  const words = object.length > 0 ? object : ['value']
  const conversion = conversionClauses(words, facts)
  if (conversion) return conversion
  const verb = verbByBody(facts)
  if (emptyName.test(facts.name))
    return [
      `${verb} ${bodyObject(facts) ?? (/^(?:handle|provide|print)$/.test(verb) ? `\`${facts.name}\`` : 'a value')}`,
    ]
  const clause = `${verb} ${objectPhrase(words, false)}`
  const direction =
    /^(?:return|get|compute|calculate)$/.test(verb) && !hasPreposition(words) ? directionOf(words, facts) : undefined
  return direction === undefined ? [clause] : [`${clause} ${direction}`, clause]
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
  if (!subject || subject.isAgent || words.length > 2) return undefined
  const overlaps = subject.words?.some((word) => words.includes(word)) ?? false
  return overlaps ? undefined : `of ${subject.phrase}`
}
