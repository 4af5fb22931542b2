import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import { classNoun, isAgent } from './class-noun.ts'
import { definite, emptyName, nounOfName } from './noun-phrase.ts'

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
