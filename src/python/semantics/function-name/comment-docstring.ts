import { isImperative } from './imperative-verbs.ts'

/**
 * A comment as the text of a docstring: its own words, the first letter a capital, with a full stop. Undefined for a
 * comment that does not say what to do, or that a docstring cannot hold as it is.
 * @param comment with its `#`
 */
export function commentAsDocstring(comment: string): string | undefined {
  const text = comment.replace(/^#+[!:]?/, '').trim()
  const [first = '', next] = text.toLowerCase().split(/[^\w]+/)
  if (!isImperative(first, next) || /["\\]/.test(text)) return undefined
  return text.charAt(0).toUpperCase() + text.slice(1).replace(/[:;,]$/, '') + (/[.!?]$/.test(text) ? '' : '.')
}
