import { indentationAt } from '../../../src/python/rewrite/reindent.ts'
import type { Docstring } from '../../../src/python/semantics/docstring/docstring.ts'
import type { Edit } from '../../../src/text/edit.ts'
import { escapeLine } from '../layout/quote-docstring.ts'

/** Lines below the one that an offset of a docstring ends, indented like that of another offset. */
export function insertBelow(docstring: Docstring, offset: number, lines: readonly string[], alike: number): Edit {
  const { indent, lineEnd } = layoutOf(docstring, alike)
  const text = escaped(docstring, lines).map((line) => lineEnd + indent(line))
  return { start: offset, end: offset, text: text.join('') }
}

/** Lines above the one that an offset of a docstring starts, indented like it. */
export function insertAbove(docstring: Docstring, offset: number, lines: readonly string[]): Edit {
  const { indent, lineEnd, indentation } = layoutOf(docstring, offset)
  const [first = '', ...others] = escaped(docstring, lines)
  const text = [first, ...others.map(indent), indentation].join(lineEnd)
  return { start: offset, end: offset, text }
}

/** The closing quotes of what was one line go to a line of their own. */
export function setOffQuotes(docstring: Docstring): readonly Edit[] {
  const { node } = docstring
  if (/[\r\n]/.test(node.text)) return []
  const { lineEnd, indentation } = layoutOf(docstring, node.start)
  return [{ start: node.end - 3, end: node.end - 3, text: lineEnd + indentation }]
}

/** Insertions at one place as one edit, in their order. */
export function joinInsertions(insertions: readonly Edit[]): readonly Edit[] {
  const texts = new Map<number, string>()
  for (const { start, text } of insertions) texts.set(start, (texts.get(start) ?? '') + text)
  return [...texts].map(([start, text]) => ({ start, end: start, text }))
}

interface Layout {
  readonly indentation: string
  readonly lineEnd: string
  readonly indent: (line: string) => string
}

/** A line that starts with the quotes is indented like the statement. */
function layoutOf({ node }: Docstring, offset: number): Layout {
  const { text } = node.tree
  const indentation = indentationAt(text, offset)
  const lineEnd = /\r\n|[\r\n]/.exec(text.slice(node.start))?.[0] ?? /\r\n|[\r\n]/.exec(text)?.[0] ?? '\n'
  return { indentation, lineEnd, indent: (line) => (line === '' ? '' : indentation + line) }
}

function escaped({ node }: Docstring, lines: readonly string[]): readonly string[] {
  const [, prefix = '', quotes = ''] = /^(\w*)("""|''')/.exec(node.text) ?? []
  return /r/i.test(prefix) ? lines : lines.map((line) => escapeLine(line, quotes))
}
