import type { ParameterUses } from '../../../src/python/semantics/function-facts/parameter-uses.ts'
import { definite, emptyName, isPlural } from '../summary/noun-phrase.ts'
import { objectPhrase } from '../summary/object-phrase.ts'
import { isState } from '../summary/whether-clause.ts'
import { plainWords, spokenWords } from '../summary/spoken-words.ts'

/** Endings of names that turn into what comes first: `server_name` → the name of the server. */
const heads =
  /^(?:ID|IDs|UUID|name|names|path|paths|type|types|size|length|width|height|count|number|index|version|status|state|address|URL|key|value|class|color|label|title|prefix|suffix|format|mode|level|description)$/

/** The noun phrase of a parameter or field: `server_name` → the name of the server. */
export function nounOf(name: string, uses?: ParameterUses): string {
  const bare = name.replace(/^_+|_+$/g, '')
  if (emptyName.test(bare)) return emptyNoun(name, uses)
  const words = spokenWords(bare)
  const [first = '', second] = plainWords(bare)
  const rest = words.slice(1)
  const last = words.at(-1) ?? ''
  if (/^(?:num|n|nb|no)$/.test(first) && second !== undefined && isPlural(last))
    return `the number of ${rest.join(' ')}`
  if (first === 'max' && second !== undefined) return `the maximum ${rest.join(' ')}`
  if (first === 'min' && second !== undefined) return `the minimum ${rest.join(' ')}`
  if (/^(?:old|new|prev|previous|current|cur|next|last|first|default|other)$/.test(first)) return definite(words)
  if (words.length >= 2 && words.length <= 3 && last === 'count')
    return `the number of ${pluralised(words.slice(0, -1))}`
  if (
    words.length >= 2 &&
    words.length <= 3 &&
    heads.test(last) &&
    !isState(words[0]!) &&
    !/^(?:system|root|base|unique|file|user|host|directory|class|module|function|path|key)$/.test(words[0]!)
  ) {
    const owner = words.slice(0, -1)
    return `the ${last} of ${definite(isPlural(last) ? pluralised(owner).split(' ') : owner)}`
  }
  if (/^(?:for|from|to|in|at|as|of|until|since|before|after|by)$/.test(first)) return `the value of \`${name}\``
  if (first === 'on' && second !== undefined) return `the function to call on ${rest.join(' ')}`
  return objectPhrase(words, false)
}

function pluralised(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  const plural = isPlural(last)
    ? last
    : /[^aeiou]y$/.test(last)
      ? `${last.slice(0, -1)}ies`
      : /(?:s|x|ch|sh)$/.test(last)
        ? `${last}es`
        : `${last}s`
  return [...words.slice(0, -1), plural].join(' ')
}

/** A name that tells nothing: what is done with it has to. */
function emptyNoun(name: string, uses: ParameterUses | undefined): string {
  if (uses?.isCalled) return 'the function to call'
  if (uses?.isOpened) return 'the path'
  if (uses && uses.testedTypes.length > 0 && uses.testedTypes.length <= 3) return `the value \`${name}\``
  if (uses?.isIterated) return 'the items to go through'
  if (name === 'n') return `the number \`${name}\``
  return `the value of \`${name}\``
}
