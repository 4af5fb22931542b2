import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import { classNoun, isAgent } from './class-noun.ts'
import { definite, emptyName, nounOfName } from './noun-phrase.ts'
import { endsInPreposition } from './object-phrase.ts'
import { plainWords } from './spoken-words.ts'

/** What a function is about when its name does not say: the noun of its class or its first parameter. */
export interface Subject {
  /** With its article: `the server`, or as code: `x`. */
  readonly phrase: string
  /** The bare noun; undefined for code. */
  readonly words: readonly string[] | undefined
  readonly isAgent: boolean
}

/** The subject of a method is its object, that of a function its first parameter. */
export function subjectOf(facts: FunctionFacts): Subject | undefined {
  return facts.owner && !isStatic(facts) ? ownerSubject(facts.owner.get('name').text) : parameterSubject(facts)
}

export function isStatic({ decorators }: FunctionFacts): boolean {
  return decorators.includes('staticmethod')
}

function ownerSubject(name: string): Subject | undefined {
  const words = classNoun(name)
  return words && { phrase: definite(words), words, isAgent: isAgent(words) }
}

/** What a question is about: `is_redefined(self, type)` asks about the type, `has_key(self, key)` about the object. */
export function questionSubject(facts: FunctionFacts): string {
  const own = subjectOf(facts)
  const given = facts.owner && !isStatic(facts) ? givenSubject(facts) : undefined
  return given ?? own?.phrase ?? parameterSubject(facts)?.phrase ?? 'it'
}

function givenSubject(facts: FunctionFacts): string | undefined {
  const [first] = facts.parameters
  const [verb = '', ...rest] = plainWords(facts.name.replace(/^_+|_+$/g, ''))
  const name = first?.node.text ?? ''
  const isOther = /^(?:other|another|that|rhs|right|o|b|parent|context|strict|default)$/.test(name)
  const isRelation =
    /^(?:equal|same|equivalent|identical|subset|superset|disjoint|like|compatible|older|newer|less|greater)$/
  if (!/^(?:is|are)$/.test(verb) || !first || first.default || isOther || rest.some((word) => isRelation.test(word)))
    return undefined
  if (endsInPreposition(rest)) return undefined
  const words = plainWords(name)
  return words.some((word) => rest.includes(word)) ? 'it' : parameterSubject(facts)?.phrase
}

/** The first parameter that a caller has to give. */
export function parameterSubject({ parameters }: FunctionFacts): Subject | undefined {
  const [first] = parameters
  if (!first || first.kind === 'keywords' || first.kind === 'values') return undefined
  const name = first.node.text
  if (/^(?:_.*|context|ctx|self|cls|mock\w*|request|session)$/.test(name) && !/^(?:request|session)$/.test(name))
    return undefined
  const words = emptyName.test(name) ? undefined : nounOfName(name).replace(/^the /, '').split(' ')
  return { phrase: nounOfName(name), words, isAgent: false }
}
