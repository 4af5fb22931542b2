import { isLiteral } from '../../../src/python/syntax/is-literal.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { codePhrase } from './code-phrase.ts'
import { articleOf, enumerate } from './noun-phrase.ts'
import { plainWords, spokenWords } from './spoken-words.ts'

/** Clauses for calls that everybody knows, with the opposite. */
const knownCalls: readonly (readonly [callee: RegExp, clause: string, opposite: string])[] = [
  [/^(?:os\.path\.)?(?:l?exists)$/, 'exists', 'does not exist'],
  [/^os\.path\.isdir$|^isdir$/, 'is a directory', 'is not a directory'],
  [/^os\.path\.isfile$|^isfile$/, 'is a file', 'is not a file'],
  [/^os\.path\.isabs$/, 'is absolute', 'is not absolute'],
  [/^callable$/, 'is callable', 'is not callable'],
  [/^(?:math\.)?isnan$/, 'is NaN', 'is not NaN'],
]
const knownMethods: Readonly<Record<string, readonly [string, string]>> = {
  exists: ['exists', 'does not exist'],
  is_dir: ['is a directory', 'is not a directory'],
  is_file: ['is a file', 'is not a file'],
  isdigit: ['consists of digits', 'does not consist of digits'],
  isidentifier: ['is an identifier', 'is not an identifier'],
  startswith: ['starts with', 'does not start with'],
  endswith: ['ends with', 'does not end with'],
}

/** A call as a clause behind `if`: `isinstance(x, int)` → `x` is an `int`; undefined for calls that say nothing by themselves. */
export function callPhrase(call: SyntaxNode<'call'>, isNegated: boolean): string | undefined {
  const callee = call.get('function')
  const given = call.get('arguments').parts
  if (callee.text === 'isinstance') return instancePhrase(given, isNegated)
  if (callee.text === 'hasattr') return attributePhrase(given, isNegated)
  const known = knownCalls.find(([name]) => name.test(callee.text))
  const subject = given[0] && codePhrase(given[0])
  if (known && given.length === 1 && subject !== undefined) return `${subject} ${known[isNegated ? 2 : 1]}`
  return methodPhrase(callee, given, isNegated) ?? predicatePhrase(callee, given, isNegated)
}

function instancePhrase([value, type]: readonly SyntaxNode[], isNegated: boolean): string | undefined {
  const subject = value && codePhrase(value)
  if (subject === undefined || !type) return undefined
  const types = type.is('tuple') ? type.namedChildren : [type]
  if (types.length > 4 || types.some((each) => !each.is('identifier', 'attribute'))) return undefined
  const nouns = types.map((each) => `${articleOf(each.text)} \`${each.text}\``)
  const verb = isNegated ? 'is not' : 'is'
  return `${subject} ${verb} ${enumerate(nouns, 'or')}`
}

function attributePhrase([value, name]: readonly SyntaxNode[], isNegated: boolean): string | undefined {
  const subject = value && codePhrase(value)
  if (subject === undefined || !name?.is('string') || !isLiteral(name)) return undefined
  const attribute = name.text.replaceAll(/^\w*['"]+|['"]+$/g, '')
  if (!/^\w+$/.test(attribute)) return undefined
  return isNegated ? `${subject} has no attribute \`${attribute}\`` : `${subject} has an attribute \`${attribute}\``
}

function methodPhrase(callee: SyntaxNode, given: readonly SyntaxNode[], isNegated: boolean): string | undefined {
  if (!callee.is('attribute')) return undefined
  const known = knownMethods[callee.get('attribute').text]
  const subject = codePhrase(callee.get('object'))
  if (!known || subject === undefined || given.length > 1) return undefined
  const object = given[0] && codePhrase(given[0])
  if (given.length === 1 && object === undefined) return undefined
  return [subject, known[isNegated ? 1 : 0], ...(object === undefined ? [] : [object])].join(' ')
}

/** `self.is_open()`, `is_valid(x)`, `server.has_children()`. */
function predicatePhrase(callee: SyntaxNode, given: readonly SyntaxNode[], isNegated: boolean): string | undefined {
  const name = callee.is('attribute') ? callee.get('attribute').text : callee.text
  const [verb = ''] = plainWords(name)
  const rest = spokenWords(name.replace(/^_+/, '')).slice(1)
  if (!/^(?:is|has|can)$/.test(verb) || rest.length === 0 || given.length > 1) return undefined
  const subjectNode = given[0] ?? (callee.is('attribute') ? callee.get('object') : undefined)
  const subject = subjectNode && codePhrase(subjectNode)
  if (subject === undefined || subject === '`self`' || subject === '`cls`') return undefined
  if (verb === 'is') return `${subject} is ${isNegated ? 'not ' : ''}${rest.join(' ')}`
  if (verb === 'has') return `${subject} has ${isNegated ? 'no ' : ''}${rest.join(' ')}`
  return `${subject} can${isNegated ? 'not' : ''} ${rest.join(' ')}`
}
