import { endOfString, isQuote, wordClass } from '../../src/python/syntax/text-scan.ts'

/** A word in a replacement field, from offset to offset. */
export type FieldWord = readonly [start: number, end: number]

export interface FormattedString {
  /** Behind the closing quote. */
  readonly end: number
  /** Words that stand as names in the fields: no attributes, keywords of calls, format specifications. */
  readonly words: readonly FieldWord[]
  /** A field holds `:=`, which binds. */
  readonly hasWalrus: boolean
}

/** Reads an f-string or t-string whose first quote is at `start`. Strings inside fields are passed over. */
export function readFormattedString(text: string, start: number): FormattedString {
  const quote = text[start]!
  const isLong = text.startsWith(quote.repeat(3), start)
  const quotes = isLong ? quote.repeat(3) : quote
  const words: FieldWord[] = []
  let hasWalrus = false
  let at = start + quotes.length
  while (at < text.length) {
    if (text.startsWith(quotes, at)) return { end: at + quotes.length, words, hasWalrus }
    const character = text[at]
    if (character === '\\') at += 2
    else if (!isLong && (character === '\n' || character === '\r')) return { end: at, words, hasWalrus }
    else if (character !== '{') at += 1
    else if (text[at + 1] === '{') at += 2
    else at = readField(at + 1)
  }
  return { end: at, words, hasWalrus }

  /** Reads from behind `{` to behind its `}`: an expression, then a format specification that may hold fields. */
  function readField(from: number): number {
    let depth = 0
    let fields = 1
    let isFormat = false
    let next = from
    while (next < text.length && fields > 0) {
      const code = text.charCodeAt(next)
      const character = text[next]!
      if (isFormat) {
        if (character === '{') isFormat = ((fields += 1), false)
        else if (character === '}') fields -= 1
        else if (!isLong && (character === '\n' || text.startsWith(quotes, next))) return next
        next += 1
      } else if (isQuote(code)) next = endOfString(text, next)
      else if (wordClass[code] === 1) next = readWord(next)
      else {
        if ('([{'.includes(character)) depth += 1
        else if (character === '}' && depth === 0) isFormat = (fields -= 1) > 0
        else if (')]}'.includes(character)) depth -= 1
        else if (character === ':' && depth > 0 && text[next + 1] === '=') hasWalrus = true
        else if (character === ':' && depth === 0) isFormat = true
        else if (character === '!' && text[next + 1] !== '=') next += 1
        else if (!isLong && character === '\n') return next
        next += 1
      }
    }
    return next
  }

  function readWord(from: number): number {
    let end = from + 1
    while ((wordClass[text.charCodeAt(end)] ?? 0) > 0) end += 1
    const isNumber = wordClass[text.charCodeAt(from - 1)] === 2
    if (text[from - 1] !== '.' && !isNumber && !/^\s*=(?!=)[^}=!:]/.test(text.slice(end, end + 20)))
      words.push([from, end])
    return isQuote(text.charCodeAt(end)) ? endOfString(text, end) : end
  }
}
