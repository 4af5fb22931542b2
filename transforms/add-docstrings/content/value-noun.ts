import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { codePhrase, unwrap } from '../summary/code-phrase.ts'
import { functionWords } from '../summary/function-words.ts'
import { emptyName, enumerate, indefinite, nounOfName } from '../summary/noun-phrase.ts'
import { hasPreposition, objectPhrase } from '../summary/object-phrase.ts'
import { giving } from './giving-verbs.ts'

/** The noun of the values where all have the same. */
export function valuesNoun(values: readonly SyntaxNode[]): string | undefined {
  const nouns = new Set(values.map(nounOfValue))
  const [noun] = nouns
  return nouns.size === 1 ? noun : commonName(values)
}

function commonName(values: readonly SyntaxNode[]): string | undefined {
  const nouns = [...new Set(values.filter((value) => value.is('identifier', 'attribute')).map(nounOfValue))]
  return nouns.length === 1 ? nouns[0] : undefined
}

function nounOfValue(value: SyntaxNode): string | undefined {
  if (value.is('identifier'))
    return emptyName.test(value.text) || /^(?:result|results|ret|value|data|out|output)$/.test(value.text)
      ? undefined
      : nounOfName(value.text)
  if (value.is('attribute'))
    return emptyName.test(value.get('attribute').text) ? undefined : nounOfName(value.get('attribute').text)
  if (value.is('call')) return nounOfCall(value)
  if (value.is('await')) return value.namedChildren[0] && nounOfValue(value.namedChildren[0])
  if (value.is('tuple', 'expression_list')) return tupleNoun(value)
  if (value.is('list_comprehension')) return elementNoun(value, 'a list of')
  if (value.is('set_comprehension')) return elementNoun(value, 'a set of')
  if (value.is('dictionary', 'dictionary_comprehension')) return 'a dictionary'
  if (value.is('lambda')) return 'a function'
  return value.is('integer', 'float') || (value.is('string') && !/[\\`\n]/.test(value.text) && value.text.length < 30)
    ? codePhrase(value)
    : undefined
}

function nounOfCall(call: SyntaxNode<'call'>): string | undefined {
  const callee = call.get('function')
  const name = callee.is('attribute') ? callee.get('attribute').text : callee.text
  if (/^_?[A-Z]\w*[a-z]\w*$/.test(name)) return indefinite([`\`${name}\``])
  const { verb, object, written } = functionWords(name, true, true)
  if (!/^\w+$/.test(name) || object.length === 0 || (verb !== undefined && !giving.test(written))) return undefined
  if (verb === undefined && object.length < 2) return undefined
  return hasPreposition(object) ? undefined : objectPhrase(object, false)
}

function tupleNoun(value: SyntaxNode): string | undefined {
  const parts = value.parts.map((child) => nounOfValue(unwrap(child)))
  const known = parts.filter((part) => part !== undefined)
  if (known.length !== parts.length || known.length < 2 || known.length > 4 || new Set(known).size !== known.length)
    return undefined
  return `a tuple of ${enumerate(known)}`
}

function elementNoun(value: SyntaxNode<'list_comprehension' | 'set_comprehension'>, lead: string): string | undefined {
  const clause = value.namedChildren.find((child) => child.is('for_in_clause'))
  const over = clause?.child('right')
  const body = value.child('body')
  if (!over || !body || body.text !== clause?.child('left')?.text) return undefined
  const noun = nounOfValue(over)
  return noun?.startsWith('the ') ? `${lead} ${noun}` : undefined
}
