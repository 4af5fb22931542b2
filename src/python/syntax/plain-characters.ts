/** The characters that plain expressions are made of, as UTF-16 units. */
export const Code = {
  openParenthesis: 40,
  closeParenthesis: 41,
  openBracket: 91,
  closeBracket: 93,
  asterisk: 42,
  comma: 44,
  dot: 46,
  equals: 61,
} as const

/** An ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** A single or a double quote. */
export function isQuote(code: number): boolean {
  return code === 34 || code === 39
}

/** `r`, `b` and `u`; the other prefixes make strings that hold code. */
export function isPlainPrefix(code: number): boolean {
  const lower = code | 32
  return lower === 98 || lower === 114 || lower === 117
}

/** Behind the last of the ASCII letters, digits and underscores; the start itself where other letters follow. */
export function wordEnd(text: string, start: number): number {
  for (let end = start; ; end++) {
    const code = text.charCodeAt(end)
    const isWord =
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
    if (!isWord) return code > 127 ? start : end
  }
}
