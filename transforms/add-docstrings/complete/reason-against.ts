import { lineStart } from '../../../src/python/rewrite/blank-lines.ts'
import type { Docstring, DocstringSection } from '../../../src/python/semantics/docstring/docstring.ts'
import type { Completion } from './complete-docstring.ts'

/** Why a docstring cannot be completed as it is written. */
export function reasonAgainst({ docstring, style, missing }: Completion): string | undefined {
  const { node, sections } = docstring
  if (!node.is('string')) return 'the docstring is made of several strings'
  if (!/^\w*(?:"""|''')/.test(node.text)) return 'the quotes of the docstring hold one line only'
  const described = sections.filter(({ kind }) => kind !== 'other')
  if (described.some((section) => section.style !== style)) return 'the docstring mixes styles'
  const isUnknown = missing.some(({ kind }) => isUnread(sections.filter((section) => section.kind === kind)))
  if (isUnknown) return 'a section is not written as a list of entries'
  return described.every((section) => standsAlone(docstring, section))
    ? undefined
    : 'a section or an entry does not start its line'
}

function isUnread(sections: readonly DocstringSection[]): boolean {
  return sections.length > 0 && sections.every(({ entries }) => entries.length === 0)
}

function standsAlone(docstring: Docstring, { span, entries }: DocstringSection): boolean {
  return [span, ...entries.map((entry) => entry.span)].every(({ start }) => startsLine(docstring, start))
}

/** White space stands before it, or the opening quotes. */
function startsLine({ node }: Docstring, offset: number): boolean {
  const { text } = node.tree
  const start = lineStart(text, offset)
  if (start > node.start) return text.slice(start, offset).trim() === ''
  return /^\w*(?:"""|''')[ \t]*$/.test(text.slice(node.start, offset))
}
