import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import { nounOfName } from './noun-phrase.ts'

/** What a preposition at the end of a name is about: the first parameter, of any kind; undefined where there is none. */
export function prepositionObject({ parameters }: FunctionFacts): string | undefined {
  const first = parameters.find(({ node }) => !/^(?:self|cls|context|ctx|_.*)$/.test(node.text))
  return first && nounOfName(first.node.text)
}
