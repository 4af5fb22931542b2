import { lineFrom, type DocstringLine } from './docstring-line.ts'

const fence = /^(?:```|~~~)/
const doctest = /^>>>/

/** Marks the lines that are code, so that nobody takes them for entries. */
export function markVerbatim(lines: readonly DocstringLine[]): readonly DocstringLine[] {
  const marked: DocstringLine[] = []
  while (marked.length < lines.length) {
    const line = lines[marked.length]!
    const end = codeEnd(lines, marked.length)
    marked.push(fence.test(line.text) || doctest.test(line.text) ? { ...line, isVerbatim: true } : line)
    while (marked.length < end) marked.push({ ...lines[marked.length]!, isVerbatim: true })
  }
  return marked
}

/** The line behind the code that a line starts or leads up to. */
function codeEnd(lines: readonly DocstringLine[], first: number): number {
  const { text, indent } = lines[first]!
  if (doctest.test(text)) return lineFrom(lines, first, (line) => line.text === '')
  if (fence.test(text)) {
    const closing = lineFrom(lines, first + 1, (line) => line.text.startsWith(text.slice(0, 3)))
    return closing < lines.length ? closing + 1 : first
  }
  // reST: `Like this::`, `.. code-block:: python`; directives with prose hold no entries either
  if (!/::$|^\.\. [\w:-]+::/.test(text) || /^[:@]/.test(text)) return first
  return lineFrom(lines, first + 1, (line) => line.text !== '' && line.indent <= indent)
}
