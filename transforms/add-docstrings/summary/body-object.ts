import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import { ownNodes } from '../../../src/python/semantics/function-facts/own-nodes.ts'
import { emptyName, nounOfName } from './noun-phrase.ts'

/** What the body of a function gives back or works on, as a noun phrase: the one name that it returns or goes through. */
export function bodyObject({ definition, result }: FunctionFacts): string | undefined {
  const names = new Set(result.returned.map((value) => (value.is('identifier') ? value.text : '')))
  const [name = ''] = names
  if (names.size === 1 && !emptyName.test(name) && !isVague(name)) return nounOfName(name)
  const loops = ownNodes(definition, 'for_statement')
  const over = loops.length === 1 ? loops[0]!.get('right') : undefined
  const iterated = over?.is('attribute') ? over.get('attribute').text : over?.is('identifier') ? over.text : ''
  return emptyName.test(iterated) || isVague(iterated) ? undefined : nounOfName(iterated)
}

function isVague(name: string): boolean {
  return (
    /^(?:result|results|data|value|values|out|output|ok|success|found|item|items|args|kwargs|lines?|i|n|self|cls|True|False)$/.test(
      name,
    ) || name === ''
  )
}
