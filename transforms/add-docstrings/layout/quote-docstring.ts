/** How the lines behind the first are written. */
export interface LineLayout {
  readonly indentation: string
  readonly lineEnd: string
}

/**
 * The string that has these lines, from its quotes to its quotes: raw where it holds backslashes (PEP 257). More than
 * one line, or a last character that would spoil the closing quotes, put those on a line of their own.
 */
export function quoteDocstring(lines: readonly string[], { indentation, lineEnd }: LineLayout): string {
  const text = lines.join('\n')
  const quotes = text.includes('"""') && !text.includes("'''") ? "'''" : '"""'
  const isEscaped = text.includes(quotes)
  const prefix = text.includes('\\') && !isEscaped ? 'r' : ''
  const written = isEscaped ? lines.map((line) => escapeLine(line, quotes)) : lines
  const hasOwnLine = lines.length > 1 || /["'\\]$/.test(text)
  const all = hasOwnLine ? [...written, ''] : written
  const indented = all.map((line, number) =>
    number === 0 || (line === '' && number < all.length - 1) ? line : indentation + line,
  )
  return prefix + quotes + indented.join(lineEnd) + quotes
}

/** A line as it is written in a string that is not raw. */
export function escapeLine(line: string, quotes: string): string {
  const [quote = ''] = quotes
  return line.replaceAll('\\', '\\\\').replaceAll(quotes, `\\${quote}`.repeat(3))
}
