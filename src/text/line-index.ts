import type { Span } from './span.ts'

export interface Position {
  /** 1-based. */
  readonly line: number
  /** 1-based, in UTF-16 units. */
  readonly column: number
}

const lineFeed = 10
const carriageReturn = 13

/** Line starts of a text. Lines end at LF, CRLF or CR and at nothing else, as Python's tokenizer has it. */
export class LineIndex {
  readonly text: string
  /** Offset of the first character of each line. A text that ends with a line ending has an empty last line. */
  readonly starts: readonly number[]

  constructor(text: string) {
    this.text = text
    this.starts = findLineStarts(text)
  }

  /** How many lines there are, the empty last one counted. */
  get count(): number {
    return this.starts.length
  }

  /** The position of an offset; an offset behind the end counts on in the last line. */
  positionOf(offset: number): Position {
    const line = this.lineOf(offset)
    return { line, column: offset - this.starts[line - 1]! + 1 }
  }

  /** The 1-based line that holds an offset; a line ending belongs to the line it ends. */
  lineOf(offset: number): number {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }

  /** The offset of the first character of a 1-based line: 0 for lines before the first, the end behind the last. */
  offsetOf(line: number): number {
    if (line < 1) return 0
    return this.starts[line - 1] ?? this.text.length
  }

  /** A 1-based line without its line ending; behind the last line, the empty span at the end. */
  lineSpan(line: number): Span {
    const start = this.offsetOf(line)
    let end = this.offsetOf(line + 1)
    if (end > start && this.text.charCodeAt(end - 1) === lineFeed) end--
    if (end > start && this.text.charCodeAt(end - 1) === carriageReturn) end--
    return { start, end }
  }
}

function findLineStarts(text: string): number[] {
  return text.includes('\r') ? findMixedLineStarts(text) : findLineFeedStarts(text)
}

/** Most files have no carriage return, and the search for one character is the fastest there is. */
function findLineFeedStarts(text: string): number[] {
  const starts = [0]
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1)
  return starts
}

function findMixedLineStarts(text: string): number[] {
  const starts = [0]
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset)
    const endsLine = code === lineFeed || (code === carriageReturn && text.charCodeAt(offset + 1) !== lineFeed)
    if (endsLine) starts.push(offset + 1)
  }
  return starts
}
