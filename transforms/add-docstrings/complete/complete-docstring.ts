import { indentationAt } from '../../../src/python/rewrite/reindent.ts'
import type { DocstringStyle } from '../../../src/python/semantics/conventions.ts'
import type { Docstring, DocstringEntry, DocstringSection } from '../../../src/python/semantics/docstring/docstring.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { Edit } from '../../../src/text/edit.ts'
import type { DocstringContent } from '../content/docstring-parts.ts'
import { writeLines } from '../layout/write-lines.ts'
import { sectionsOf, writeEntries, writeSection } from '../styles/write-docstring.ts'
import { insertAbove, insertBelow, joinInsertions, setOffQuotes } from './insert-lines.ts'
import { partsOf, type Part } from './part.ts'

/** What is added to a docstring, and how. */
export interface Completion {
  readonly docstring: Docstring
  /** All that there is to say, for the order of its entries. */
  readonly content: DocstringContent
  /** At least one. */
  readonly missing: readonly Part[]
  readonly style: DocstringStyle
}

/** The edits that add what is missing: to the sections that are there, else as new ones. No other text is touched. */
export function completeDocstring(file: PythonFile, completion: Completion): readonly Edit[] {
  const { docstring, missing } = completion
  const kinds = new Set(missing.map(({ kind }) => kind))
  const insertions = [...kinds].flatMap((kind) => {
    const parts = missing.filter((part) => part.kind === kind)
    const section = docstring.sections.find((each) => each.kind === kind && each.entries.length > 0)
    return section
      ? parts.map((part) => addEntry(file, completion, section, part))
      : [addSection(file, completion, parts)]
  })
  return [...joinInsertions(insertions), ...setOffQuotes(docstring)]
}

/** A parameter goes behind the nearest one before it in the signature, an exception behind all others. */
function addEntry(
  file: PythonFile,
  { docstring, content, style }: Completion,
  section: DocstringSection,
  part: Part,
): Edit {
  const first = section.entries[0]!.span.start
  const lines = dedented(
    writeLines(file, indentationAt(file.text, first), (width) => writeEntries(part.section, style, width)),
  )
  const anchor = part.kind === 'raises' ? section.entries.at(-1) : entryBefore(section, content, part)
  return anchor ? insertBelow(docstring, anchor.span.end, lines, first) : insertAbove(docstring, first, lines)
}

/** Sphinx's types are entries of their own, so that the last one of a name counts. */
function entryBefore(section: DocstringSection, content: DocstringContent, part: Part): DocstringEntry | undefined {
  const order = sectionsOf(content)
    .filter(({ kind }) => kind === part.kind)
    .flatMap(partsOf)
    .map(({ name }) => name)
  for (const name of order.slice(0, order.indexOf(part.name)).toReversed()) {
    const entry = section.entries.findLast(({ names }) => names.some(({ text }) => text === name))
    if (entry) return entry
  }
  return undefined
}

function dedented(lines: readonly string[]): readonly string[] {
  const space = /^[ \t]*/.exec(lines[0] ?? '')![0].length
  return lines.map((line) => line.slice(space))
}

const ranks = { attributes: 0, parameters: 0, returns: 1, yields: 1, raises: 2, other: 3 }

/** A section goes behind the last that comes before it in the order of a docstring, else in front of the first. */
function addSection(file: PythonFile, { docstring, style }: Completion, parts: readonly Part[]): Edit {
  const [first, ...others] = parts
  const sections = docstring.sections.filter(({ kind }) => kind !== 'other')
  const previous = sections.findLast(({ kind }) => ranks[kind] <= ranks[first!.kind])
  const place = (previous ?? sections[0]!).span
  const lines = writeLines(file, indentationAt(file.text, place.start), (width) => [
    ...writeSection(first!.section, style, width),
    ...others.flatMap(({ section }) => writeEntries(section, style, width)),
  ])
  const between = style === 'sphinx' ? [] : ['']
  return previous
    ? insertBelow(docstring, place.end, [...between, ...lines], place.start)
    : insertAbove(docstring, place.start, [...lines, ...between])
}
