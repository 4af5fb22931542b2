/** One line of a docstring's value. Offsets are those of the value. */
export interface DocstringLine {
  /** Columns of white space before it, tabs to multiples of 8; for the first line what the others have at least. */
  readonly indent: number
  /** Without the white space around it. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** Code or output: doctests, fenced code, and what reST sets off with `::`. */
  readonly isVerbatim: boolean
}

/** The first line from this one on of which the condition holds; the number of lines where it holds of none. */
export function lineFrom(
  lines: readonly DocstringLine[],
  from: number,
  condition: (line: DocstringLine) => boolean,
): number {
  let at = from
  while (at < lines.length && !condition(lines[at]!)) at += 1
  return at
}
