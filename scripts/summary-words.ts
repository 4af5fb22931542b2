/** Words at the start of a summary that is no sentence about what a function does. */
const noVerbs = new Set(
  'a an and as at by for from if in it its of on one same see some the these this to what when whether with'.split(' '),
)
const small = new Set([...noVerbs, ...'are be given is new or return returns that true false none up out'.split(' ')])

/** The first word of a summary as an imperative, `Returns the …` → `return`; undefined where no verb is first. */
export function mainVerb(summary: string): string | undefined {
  const word = /^[`*"']*([A-Za-z]+)(?=[\s,.:;]|$)/.exec(summary)?.[1]?.toLowerCase()
  return word === undefined || noVerbs.has(word) ? undefined : imperative(word)
}

function imperative(word: string): string {
  if (/(?:ss|us|is|as)$/.test(word) || !word.endsWith('s')) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return /(?:ss|sh|ch|x|zz|o)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

/** Whether a summary has words beside its verb that are not in the name: `get_user`, `Return the user.` has none. */
export function saysMoreThanName(summary: string, name: string): boolean {
  const known = new Set(wordsOf(name.split('.').slice(-1).join('')).map(stem))
  const words = wordsOf(summary.replace(/^\W*\w+/, ''))
  return words.some((word) => !small.has(word) && !known.has(stem(word)))
}

function wordsOf(text: string): readonly string[] {
  const parted = text.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
  return parted.toLowerCase().match(/[a-z]+/g) ?? []
}

function stem(word: string): string {
  return word.replace(/(?:ing|ed|es|s|e)$/, '')
}
