import { spokenWords } from './spoken-words.ts'

const determiners = new Set(
  'a an the all any each every some no both this that these those its their my our your another which what how many one two first last next'
    .split(' ')
    .filter((word) => !['first', 'last', 'next'].includes(word)),
)
const uncountable = new Set(
  (
    'data metadata information access advice code content documentation equipment evidence feedback hardware help ' +
    'input output json xml html yaml csv sql text memory traffic software storage support time work news space math ' +
    'authentication authorization initialization synchronization networking logging parsing caching I/O ASCII Unicode ' +
    'UTF-8 UTF-16 Python Windows Linux macOS Unix base64 hex whitespace padding'
  ).split(' '),
)
/** Singular though they end in s. */
const singular = /(?:ss|us|is|as|os|ics|news|series|dns|https|nfs|tls|css|ows|times)$/i

/** Whether a noun names several things, as far as its form tells. */
export function isPlural(word: string): boolean {
  if (/^(?:children|people|men|women|indices|vertices|matrices|criteria|media|kwargs|args)$/.test(word)) return true
  return (
    (word.endsWith('s') && !singular.test(word)) ||
    /(?:aliases|classes|windows|shows|rows|flows|statuses|times)$/.test(word)
  )
}

export function isUncountable(word: string): boolean {
  return uncountable.has(word) || uncountable.has(word.toLowerCase())
}

/** `server` → the server; `all servers` as it is. */
export function definite(words: readonly string[]): string {
  const [first = ''] = words
  return determiners.has(first.toLowerCase()) ? words.join(' ') : `the ${words.join(' ')}`
}

/** `server` → a server; `error` → an error; `servers`, `metadata` as they are. */
export function indefinite(words: readonly string[]): string {
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  if (determiners.has(first.toLowerCase()) || isPlural(last) || isUncountable(last)) return words.join(' ')
  return `${articleOf(first)} ${words.join(' ')}`
}

/** `an` before a vowel that is heard, also in acronyms: an HTTP server, a URL, a user. */
export function articleOf(word: string): 'a' | 'an' {
  const bare = word.replace(/^[`'"_]+/, '')
  if (/^(?:RAM|RAID|LAN|NAT|NIC|ROM|LUN|SIM|FIFO|LIFO|LRU)s?$/.test(bare)) return 'a'
  const isSpelled = /^[A-Z]{2,}[\ds]*$|^[A-Z]{2,}-/.test(bare) && !(bare.length > 3 && /^[A-Z][AEIOU]/.test(bare))
  if (isSpelled) return /^[AEFHILMNORSX]/.test(bare) ? 'an' : 'a'
  if (bare.startsWith('vCPU')) return 'a'
  if (/^(?:hour|honest|heir|honou?r)/i.test(bare)) return 'an'
  if (/^(?:uni(?!n|m)|use|usa|usu|uti|ute|eu|one(?:$|[^a-z])|once|ubi|uuid|uri)/i.test(bare)) return 'a'
  return /^[aeiou]/i.test(bare) ? 'an' : 'a'
}

/** `a`, `a and b`, `a, b and c`. */
export function enumerate(parts: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} ${conjunction} ${parts.at(-1)!}`
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Names of parameters and variables that tell nothing of what they hold. */
export const emptyName =
  /^(?:_*|[a-zA-Z]\d?|_[a-zA-Z]|xs|ys|tmp|temp|res|ret|retval|rv|val|foo|bar|baz|fn|fns|arg\d?|this|that|kw|kwds|self|cls)$/

/** The noun phrase of a name: `src_dir` → the source directory; a name that tells nothing stands as code: `x`. */
export function nounOfName(name: string): string {
  return emptyName.test(name) ? `\`${name}\`` : definite(spokenWords(name.replace(/^_+|_+$/g, '')))
}
