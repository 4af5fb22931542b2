import { endOfLine, endOfString, isQuote } from '../../src/python/syntax/text-scan.ts'

/** A function as the raw text shows it. */
export interface ScannedFunction {
  readonly name: string
  /** From the line of `def` to the last line of the body. */
  readonly lines: number
  /** The class that it is a method of. */
  readonly owner: string | undefined
}

/** A definition whose suite has not ended yet. */
interface OpenDefinition {
  readonly name: string
  readonly isClass: boolean
  readonly column: number
  readonly line: number
}

const definition = /(?:(class)|(?:async[ \t\f]+)?def)[ \t\f]+(\w+)/y

/**
 * The functions of a text by their indentation, in the order in which they end; the text is read once, as tokens, and
 * needs no parse. Never shorter than they are in a text that Python accepts.
 */
export function scanDefinitions(text: string): ScannedFunction[] {
  const found: ScannedFunction[] = []
  const open: OpenDefinition[] = []
  let lastLine = 0
  const closeFrom = (column: number): void => {
    while (open.length > 0 && open.at(-1)!.column >= column) {
      const { name, line, isClass } = open.pop()!
      const around = open.at(-1)
      if (!isClass) found.push({ name, lines: lastLine - line + 1, owner: around?.isClass ? around.name : undefined })
    }
  }
  for (const reader = new LineReader(text); reader.start(); lastLine = reader.skip()) {
    closeFrom(reader.column)
    definition.lastIndex = reader.at
    const [, keyword, name] = definition.exec(text) ?? []
    if (name !== undefined) {
      open.push({ name, isClass: keyword !== undefined, column: reader.column, line: reader.line })
    }
  }
  closeFrom(0)
  return found
}

/** Goes from logical line to logical line: blank lines and comments are none. */
class LineReader {
  readonly #text: string
  at = 0
  /** 1-based. */
  line = 1
  /** How far in the line starts, a tab up to the next multiple of eight (reference manual, 2.1.8). */
  column = 0

  constructor(text: string) {
    this.#text = text
  }

  /** Goes to the first character of the next logical line; false at the end of the text. */
  start(): boolean {
    this.column = 0
    for (; this.at < this.#text.length; this.at++) {
      const code = this.#text.charCodeAt(this.at)
      if (code === 32) this.column += 1
      else if (code === 9) this.column = (this.column | 7) + 1
      else if (code === 12 || code === 10 || code === 13) this.#blank(code)
      else if (code === 35) this.at = endOfLine(this.#text, this.at) - 1
      else if (code !== 0xfeff) return true
    }
    return false
  }

  /** Goes behind the logical line and answers with the number of its last line. */
  skip(): number {
    let depth = 0
    for (; this.at < this.#text.length; this.at++) {
      const code = this.#text.charCodeAt(this.at)
      if (code > 93 && code !== 123 && code !== 125) continue
      if (isQuote(code)) this.#skipString()
      else if (code === 40 || code === 91 || code === 123) depth += 1
      else if (code === 41 || code === 93 || code === 125) depth -= 1
      else if (code === 35) this.at = endOfLine(this.#text, this.at) - 1
      else if (code === 92) this.#skipEscapedLineEnd()
      else if (code === 10 || code === 13) {
        if (depth <= 0) return this.line
        this.#countLineEnd(code)
      }
    }
    return this.line
  }

  #blank(code: number): void {
    this.column = 0
    if (code !== 12) this.#countLineEnd(code)
  }

  /** CRLF is one: its line feed counts. */
  #countLineEnd(code: number): void {
    if (code === 10 || this.#text.charCodeAt(this.at + 1) !== 10) this.line += 1
  }

  #skipString(): void {
    const end = endOfString(this.#text, this.at)
    for (this.at += 1; this.at < end; this.at++) {
      const code = this.#text.charCodeAt(this.at)
      if (code === 10 || code === 13) this.#countLineEnd(code)
    }
    this.at = end - 1
  }

  #skipEscapedLineEnd(): void {
    const code = this.#text.charCodeAt(this.at + 1)
    if (code !== 10 && code !== 13) return
    this.at += code === 13 && this.#text.charCodeAt(this.at + 2) === 10 ? 2 : 1
    this.line += 1
  }
}
