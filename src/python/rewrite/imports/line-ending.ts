/** The ending of the line before an offset, else of the first line. */
export function lineEndingAt(text: string, offset: number): string {
  const before = /(?:\r\n|\n|\r)$/.exec(text.slice(Math.max(0, offset - 2), offset))
  return (before ?? /\r\n|\n|\r/.exec(text))?.[0] ?? '\n'
}
