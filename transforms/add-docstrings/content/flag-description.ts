import { definite, isPlural } from '../summary/noun-phrase.ts'
import { objectPhrase, startsWithPreposition } from '../summary/object-phrase.ts'
import { plainWords, spokenWords } from '../summary/spoken-words.ts'
import { verbOf } from '../summary/verb-table.ts'
import { whetherClause } from '../summary/whether-clause.ts'
import { knownParameters } from './known-parameters.ts'

const states =
  /^(?:verbose|strict|quiet|silent|recursive|lazy|async|public|private|hidden|visible|optional|required|active|enabled|disabled|open|closed|sorted|reversed|nested|compact|pretty|safe|unique|exact|absolute|relative|inclusive|exclusive|deep|shallow|persistent|global|local|external|internal|default|case_sensitive|read_only|readonly|dynamic|static|abstract|symmetric|full|complete|partial|final|first|last|new|old|empty|valid|ready|exclusive|volatile|durable|greedy|flat|plain|raw)$/

/** `use_cache` → Whether to use the cache. */
export function flagDescription(name: string): string {
  const bare = name.replace(/^_+|_+$/g, '')
  const question = whetherClause(bare, 'it')
  if (question !== undefined) return `Whether ${question}.`
  const known = knownParameters.get(bare)
  if (known?.startsWith('Whether')) return known
  const [first = '', ...rest] = plainWords(bare)
  const words = spokenWords(bare)
  const object = words.slice(1)
  if (first === 'no' && rest.length > 0)
    return verbOf(rest[0]!)
      ? `Whether not to ${actionOf(rest[0]!, words.slice(2))}.`
      : `Whether to do without ${object.join(' ')}.`
  if (first === 'with' && rest.length > 0) return `Whether to include ${definite(object)}.`
  if (first === 'without' && rest.length > 0) return `Whether to leave out ${definite(object)}.`
  if (first === 'only' && rest.length > 0)
    return `Whether only ${object.join(' ')} ${isPlural(object.at(-1)!) ? 'count' : 'counts'}.`
  if (startsWithPreposition(words)) return `Whether it is ${words.join(' ')}.`
  if (states.test(bare) || /(?:ed|able|ible)$/.test(words.at(-1) ?? '')) return `Whether it is ${words.join(' ')}.`
  if (verbOf(first) !== undefined && (rest.length > 0 || !/^(?:name|state|value|index|type|key|default)$/.test(first)))
    return `Whether to ${actionOf(first, object)}.`
  return `Whether ${words.join(' ')} ${isPlural(words.at(-1) ?? '') ? 'are' : 'is'} wanted.`
}

function actionOf(verb: string, object: readonly string[]): string {
  return object.length === 0 ? verbOf(verb)! : `${verbOf(verb)!} ${objectPhrase(object, false)}`
}
