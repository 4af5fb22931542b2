/** Where the line of an offset starts. */
export function lineStart(text: string, offset: number): number {
  let start = offset
  while (start > 0 && !isLineEnd(text[start - 1])) start -= 1
  return start
}

/** Behind the line ending of the line of an offset, or the end of the text. */
export function nextLineStart(text: string, offset: number): number {
  let end = offset
  while (end < text.length && !isLineEnd(text[end])) end += 1
  if (text.startsWith('\r\n', end)) return end + 2
  return Math.min(end + 1, text.length)
}

/** How many blank lines stand right above a line's start. */
export function countBlankLinesAbove(text: string, start: number): number {
  let count = 0
  for (let line = start; line > 0; count++) {
    const above = lineStart(text, text.startsWith('\r\n', line - 2) ? line - 2 : line - 1)
    if (!isBlank(text.slice(above, line))) return count
    line = above
  }
  return count
}

/** How many blank lines follow from a line's start on. */
export function countBlankLinesBelow(text: string, start: number): number {
  let count = 0
  for (let line = start; line < text.length; count++) {
    const next = nextLineStart(text, line)
    if (!isBlank(text.slice(line, next))) return count
    line = next
  }
  return count
}

/** A form feed stays where it is: it is a page break, not a blank. */
function isBlank(line: string): boolean {
  return /^[ \t]*(?:\r\n|\r|\n)?$/.test(line)
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r'
}
