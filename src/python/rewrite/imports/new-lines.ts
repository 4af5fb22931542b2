import type { Edit } from '../../../text/edit.ts'
import type { PythonFile } from '../../semantics/python-file.ts'
import type { SyntaxNode } from '../../syntax/node.ts'
import { nextLineStart } from '../blank-lines.ts'
import { readStatementLine } from '../statement-line.ts'
import { lineEndingAt } from './line-ending.ts'

/** New lines of a file by the place they go to; those of one place stay together. */
export class NewLines {
  readonly #text: string
  readonly #lines = new Map<number, string[]>()

  constructor({ text }: PythonFile) {
    this.#text = text
  }

  /** Lines behind the statement and what shares its line. */
  addBelow(statement: SyntaxNode, lines: readonly string[]): void {
    let last = statement
    for (let { next } = readStatementLine(last); next; { next } = readStatementLine(last)) last = next
    this.addAt(nextLineStart(this.#text, last.end), lines)
  }

  /** Lines before the statement, or below where it does not start its line. */
  addAbove(statement: SyntaxNode, lines: readonly string[], indentation = ''): void {
    const start = statement.start - indentation.length
    if (start > 0 && !/[\n\r\f\ufeff]/.test(this.#text[start - 1]!)) this.addBelow(statement, lines)
    else this.addAt(start, lines)
  }

  addAt(offset: number, lines: readonly string[]): void {
    this.#lines.set(offset, [...(this.#lines.get(offset) ?? []), ...lines])
  }

  get edits(): Edit[] {
    return [...this.#lines].map(([offset, lines]) => this.#edit(offset, lines))
  }

  #edit(offset: number, lines: readonly string[]): Edit {
    const lineEnd = lineEndingAt(this.#text, offset)
    const isCut = offset > 0 && offset === this.#text.length && !/[\n\r]$/.test(this.#text)
    const text = lines.map((line) => line + lineEnd).join('')
    return { start: offset, end: offset, text: isCut && this.#text !== '\ufeff' ? lineEnd + text : text }
  }
}
