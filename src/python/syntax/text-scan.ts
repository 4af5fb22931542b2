/** Reading raw text without a parser: offsets in, offsets out. */

const newline = 10
const carriageReturn = 13
const backslash = 92
const doubleQuote = 34
const singleQuote = 39

/** ASCII letters, digits and the underscore; 1 for those that may start a word, 2 for digits. */
export const wordClass = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code)
  wordClass[code] = /[A-Za-z_]/.test(character) ? 1 : /\d/.test(character) ? 2 : 0
}

export function isQuote(code: number): boolean {
  return code === doubleQuote || code === singleQuote
}

/** Behind the string that opens at `start`, the offset of its first quote; a lone line end closes a short one. */
export function endOfString(text: string, start: number): number {
  const quote = text.charCodeAt(start)
  if (text.charCodeAt(start + 1) === quote && text.charCodeAt(start + 2) === quote) return endOfLongString(text, start)
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) return at + 1
    if (code === backslash)
      at += text.charCodeAt(at + 1) === carriageReturn && text.charCodeAt(at + 2) === newline ? 2 : 1
    else if (code === newline || code === carriageReturn) return at
  }
  return text.length
}

function endOfLongString(text: string, start: number): number {
  const quotes = text.slice(start, start + 3)
  for (let at = text.indexOf(quotes, start + 3); at >= 0; at = text.indexOf(quotes, at + 1)) {
    let escapes = 0
    while (text.charCodeAt(at - 1 - escapes) === backslash) escapes += 1
    if (escapes % 2 === 0) return at + 3
  }
  return text.length
}

/** The offset of the first character from `at` on that is no blank; over line ends as well inside brackets. */
export function skipBlanks(text: string, at: number, isInBrackets: boolean): number {
  for (let next = at; ; next++) {
    const code = text.charCodeAt(next)
    if (code === 32 || code === 9 || code === 12) continue
    if (code === newline || code === carriageReturn) {
      if (!isInBrackets) return next
    } else if (code === backslash) {
      const end = text.charCodeAt(next + 1)
      if (end !== newline && end !== carriageReturn) return next
      next += end === carriageReturn && text.charCodeAt(next + 2) === newline ? 2 : 1
    } else return next
  }
}

/** The offset of the line end behind `at`. */
export function endOfLine(text: string, at: number): number {
  let end = at
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === newline || code === carriageReturn) break
  }
  return end
}

/** Whether what follows `match`, `case` or `type` can begin an expression and continues none for sure. */
export function isSoftKeyword(code: number, isSpaced: boolean): boolean {
  if (code === 40 || code === 91 || code === 123 || code === 42 || code === 45 || code === 126) return true
  return isSpaced && (isQuote(code) || (wordClass[code] ?? 1) > 0)
}

/** `.`, `(` or `[`. */
export function continuesPath(code: number): boolean {
  return code === 46 || code === 40 || code === 91
}
