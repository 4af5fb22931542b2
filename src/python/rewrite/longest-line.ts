/** The length of the longest line of a text that starts in a column (0-based), in UTF-16 units. */
export function longestLine(text: string, column: number): number {
  const [first = '', ...others] = text.split(/\r\n|\n|\r/)
  return Math.max(column + first.length, ...others.map((line) => line.length))
}
