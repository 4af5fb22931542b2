import { emptyName } from '../summary/noun-phrase.ts'
import { hintOf } from '../../../src/python/semantics/function-facts/result-facts.ts'
import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { classNoun } from '../summary/class-noun.ts'
import { codePhrase } from '../summary/code-phrase.ts'
import { wordsOfFunction } from '../summary/function-words.ts'
import { parameterSubject } from '../summary/subject.ts'
import { hasPreposition, objectPhrase } from '../summary/object-phrase.ts'
import { inferredType } from './inferred-type.ts'
import { participleSummary } from '../summary/participle-summary.ts'
import { typeOfValues } from './value-types.ts'
import { giving, participles } from './giving-verbs.ts'
import { valuesNoun } from './value-noun.ts'

/** What the values are that a function gives back, as a noun phrase. */
export function valueNoun(facts: FunctionFacts, values: readonly SyntaxNode[]): string {
  return (
    ownNoun(facts, values) ??
    tuplesNoun(values) ??
    namedInstance(facts, values) ??
    valuesNoun(values) ??
    participleNoun(facts) ??
    parameterNoun(facts) ??
    sourceNoun(values) ??
    fallbackNoun(facts, values)
  )
}

/** The noun of the name, and the class where all values are made by one: the entry, a `CodecInfo`. */
function namedInstance(facts: FunctionFacts, values: readonly SyntaxNode[]): string | undefined {
  const noun = nameNoun(facts)
  const made = valuesNoun(values)
  const isInstance =
    made !== undefined &&
    /^an? `/.test(made) &&
    hintOf(facts) === undefined &&
    inferredType(facts, values) === undefined
  const repeats = made?.toLowerCase().includes(noun?.replace(/^the (?:new )?/, '').replaceAll(' ', '') ?? '') ?? false
  return noun !== undefined && isInstance && !repeats && !facts.result.isGenerator ? `${noun}, ${made}` : noun
}

/** `self`, and what the class of the method makes. */
function ownNoun({ owner, definition, result }: FunctionFacts, values: readonly SyntaxNode[]): string | undefined {
  if (!owner || values.length === 0 || result.isGenerator) return undefined
  const texts = new Set(values.map(({ text }) => text))
  const noun = classNoun(owner.get('name').text)
  if (texts.size === 1 && texts.has('self')) return `${noun ? nounPhrase(noun) : 'the object'} itself`
  if (!values.every(makesOwn)) return undefined
  return noun
    ? `a new ${noun.join(' ')}`
    : `a new instance of \`${definition.ancestor('class_definition')?.get('name').text ?? ''}\``
}

/** `cls(…)`, `type(self)(…)` */
function makesOwn(value: SyntaxNode): boolean {
  return value.is('call') && /^(?:cls|type\(self\)|self\.__class__)$/.test(value.get('function').text)
}

function nounPhrase(words: readonly string[]): string {
  return `the ${words.join(' ')}`
}

/** `get_name` → the name; `create_server` → the new server; a name without a verb is the noun itself. */
function nameNoun(facts: FunctionFacts): string | undefined {
  const { verb, written, object } = wordsOfFunction(facts)
  const preposition = object.findIndex((word) => hasPreposition([word]))
  const head = preposition < 0 ? object : object.slice(0, preposition)
  if (head.length === 0 || (verb !== undefined && !giving.test(written) && !giving.test(verb))) return undefined
  if (facts.name.startsWith('__') || emptyName.test(facts.name) || participleSummary(facts)) return undefined
  const participle = verb === undefined ? undefined : participles[written]
  return objectPhrase(participle === undefined ? head : [participle, ...head], false)
}

function tuplesNoun(values: readonly SyntaxNode[]): string | undefined {
  return values.length > 0 && values.every((value) => value.is('tuple', 'expression_list'))
    ? valuesNoun(values)
    : undefined
}

/** `normalized(vector)` → the normalized vector */
function participleNoun(facts: FunctionFacts): string | undefined {
  const [summary = ''] = participleSummary(facts) ?? []
  return /^return (the .+)$/.exec(summary)?.[1]
}

/** `decode(text)` → the decoded text */
function parameterNoun(facts: FunctionFacts): string | undefined {
  const { verb, written, object } = wordsOfFunction(facts)
  const participle = participles[written]
  const subject = parameterSubject(facts)
  if (verb === undefined || object.length > 0 || participle === undefined || /^(?:new|number of)$/.test(participle))
    return undefined
  return subject?.words ? `the ${participle} ${subject.words.join(' ')}` : undefined
}

/** What another function returns, or a short expression as it is. */
function sourceNoun(values: readonly SyntaxNode[]): string | undefined {
  const [value] = values
  if (!value || values.length > 1) return undefined
  const inner = value.is('await') ? (value.namedChildren[0] ?? value) : value
  if (inner.is('call')) {
    const callee = inner.get('function').text
    return /^[\w.()]{2,40}$/.test(callee) ? `what \`${callee}\` returns` : undefined
  }
  if (inner.is('identifier')) return undefined
  const code = codePhrase(inner)
  return code === undefined
    ? undefined
    : inner.is('binary_operator', 'unary_operator', 'subscript')
      ? `the value of ${code}`
      : code
}

/** Where nothing is known, the kind of value. */
function fallbackNoun(facts: FunctionFacts, values: readonly SyntaxNode[]): string {
  const types: Readonly<Record<string, string>> = {
    int: 'the number',
    float: 'the number',
    str: 'the text',
    bytes: 'the bytes',
    list: 'a list',
    dict: 'a dictionary',
    set: 'a set',
    tuple: 'a tuple',
    frozenset: 'a set',
  }
  const type = typeOfValues(facts.file, values)
  const known = type === undefined ? undefined : types[type]
  if (known !== undefined) return known
  const isYielded = facts.result.isGenerator && !facts.result.returned.includes(values[0]!)
  return isYielded ? 'the next value' : 'the result'
}
