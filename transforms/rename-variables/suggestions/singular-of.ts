/** Words that end in `s` for one thing, or for no countable thing. */
const singulars = new Set(
  (
    'access address alias always analysis args as axis basis bias bonus bus canvas chaos class cls compass consensus ' +
    'contents cross css dns does dress express focus gas genus has https ids is its kwargs less lens loss mass matrix ' +
    'minus nexus news oops os params pass paths_ plus prefs process progress radius rhs lhs sales series settings ' +
    'species status success synopsis sys this thus tls us virus was yes'
  ).split(' '),
)
const irregular: ReadonlyMap<string, string> = new Map([
  ['axes', 'axis'],
  ['children', 'child'],
  ['criteria', 'criterion'],
  ['indices', 'index'],
  ['matrices', 'matrix'],
  ['men', 'man'],
  ['people', 'person'],
  ['vertices', 'vertex'],
  ['ids', 'id'],
  ['args', 'arg'],
  ['kwargs', 'kwarg'],
  ['params', 'param'],
  ['aliases', 'alias'],
  ['buses', 'bus'],
  ['statuses', 'status'],
  ['caches', 'cache'],
  ['databases', 'database'],
  ['movies', 'movie'],
  ['cookies', 'cookie'],
])

/** One of what a plural names: `entries` → entry; undefined for a word that is no plural. */
export function singularOf(word: string): string | undefined {
  const known = irregular.get(word)
  if (known !== undefined) return known
  if (singulars.has(word) || word.length < 4 || !/[^s]s$/.test(word) || /(?:us|is)$/.test(word)) return undefined
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

/** The last of several words in the singular: `active_servers` → active, server. */
export function singularWords(words: readonly string[]): readonly string[] | undefined {
  const last = singularOf(words.at(-1) ?? '')
  return last === undefined ? undefined : [...words.slice(0, -1), last]
}
