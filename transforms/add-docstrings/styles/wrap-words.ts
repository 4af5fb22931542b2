import { textWidth } from './text-width.ts'

/** Where the lines of a paragraph start, as text to put in front of them. */
export interface Indentation {
  readonly first: string
  readonly others: string
}

/** Lines of at most `width` columns, the indentation included; a word that is longer has a line of its own. */
export function wrapWords(words: readonly string[], width: number, { first, others }: Indentation): readonly string[] {
  const lines: string[] = []
  let line = first
  let columns = first.length
  let isEmpty = true
  for (const word of words) {
    const wordColumns = textWidth(word)
    if (!isEmpty && columns + 1 + wordColumns > width) {
      lines.push(line)
      line = others
      columns = others.length
      isEmpty = true
    }
    line += isEmpty ? word : ` ${word}`
    columns += wordColumns + (isEmpty ? 0 : 1)
    isEmpty = false
  }
  return isEmpty ? lines : [...lines, line]
}
