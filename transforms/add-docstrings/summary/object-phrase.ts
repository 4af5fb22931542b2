import { definite, indefinite, isPlural, isUncountable } from './noun-phrase.ts'
import { verbOf } from './verb-table.ts'

const prepositions = new Set(
  'by from to in on of with for into onto at as using without per via between before after until under over through against within like about across around during since upon inside outside when if unless where while'.split(
    ' ',
  ),
)
const conjunctions = new Set(['and', 'or', 'but', 'then', 'nor'])
/** Formats and the like: what is converted to them has no article. */
const masses =
  /^(?:bytes|text|base64|hex|lowercase|uppercase|lower|upper|camel|snake|none|true|false|tuple|kelvin|celsius|fahrenheit|radians|degrees|stdout|stderr|stdin|scratch|memory|disk|cache|start|end|top|bottom|left|right)$/i

/** The part of a sentence behind its verb: `servers by name` → the servers by name. */
export function objectPhrase(words: readonly string[], isNew: boolean): string {
  const parts = segments(words)
  return parts.map((part, index) => segmentPhrase(part, index === 0 && isNew)).join(' ')
}

/** Whether the words start with a preposition or conjunction, so that the object has to come from elsewhere. */
export function startsWithPreposition(words: readonly string[]): boolean {
  return words.length > 0 && (prepositions.has(words[0]!) || conjunctions.has(words[0]!))
}

/** Words that stay open without an object behind them; `on` and `in` may belong to the verb: `turn_on`. */
const open = new Set(
  'by from to of with for into onto at as via between before after until against within like'.split(' '),
)

/** Whether the words end in a preposition, so that its object has to come from elsewhere. */
export function endsInPreposition(words: readonly string[]): boolean {
  return open.has(words.at(-1) ?? '')
}

export function hasPreposition(words: readonly string[]): boolean {
  return words.some((word) => prepositions.has(word) || conjunctions.has(word))
}

interface Segment {
  readonly lead: string | undefined
  readonly words: readonly string[]
}

function segments(words: readonly string[]): readonly Segment[] {
  const found: { lead: string | undefined; words: string[] }[] = [{ lead: undefined, words: [] }]
  for (const word of words) {
    if (prepositions.has(word) || conjunctions.has(word)) found.push({ lead: word, words: [] })
    else found.at(-1)!.words.push(word)
  }
  return found.filter(({ lead, words: own }) => lead !== undefined || own.length > 0)
}

function segmentPhrase({ lead, words }: Segment, isNew: boolean): string {
  if (lead === undefined) return isNew ? indefinite(words) : definite(words)
  if (words.length === 0) return lead
  return `${lead} ${behindLead(lead, words)}`
}

function behindLead(lead: string, words: readonly string[]): string {
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  const isVerbPhrase = conjunctions.has(lead) && verbOf(first) !== undefined
  if (isVerbPhrase) return words.length === 1 ? verbOf(first)! : `${verbOf(first)!} ${definite(words.slice(1))}`
  if (conjunctions.has(lead) || /^(?:when|if|unless|where|while|using|without|via|by|per)$/.test(lead))
    return words.join(' ')
  if (words.length === 1 && (masses.test(first) || /^[A-Z][A-Z\d/-]+$/.test(first) || isUncountable(first)))
    return first
  if (/^(?:to|into|as|like|from)$/.test(lead) && !isPlural(last)) return indefinite(words)
  return isPlural(last) && lead !== 'of' && lead !== 'in' ? words.join(' ') : definite(words)
}
