import type { DocstringStyle } from '../../../src/python/semantics/conventions.ts'
import type { DocstringContent, SectionContent } from '../content/docstring-parts.ts'
import { googleStyle } from './google-style.ts'
import { numpyStyle } from './numpy-style.ts'
import type { SectionWriter } from './section-writer.ts'
import { sphinxStyle } from './sphinx-style.ts'
import { textWidth } from './text-width.ts'

const writers: Readonly<Record<DocstringStyle, SectionWriter>> = {
  google: googleStyle,
  numpy: numpyStyle,
  sphinx: sphinxStyle,
}

/** Prose wider than this is hard to read, whatever the limit; narrower it is no prose. */
const [narrowest, widest] = [32, 100]
/** Indentation, stars, `:vartype :` or `, optional` around a type. */
const typeMargin = 12
/** `r"""` before the summary, and `"""` behind it where it is alone. */
const [openingColumns, closingColumns] = [4, 3]

/**
 * The lines of a docstring without quotes and indentation, nothing escaped. The summary leaves room for the quotes; it is
 * never wrapped (PEP 257), so that it is too wide where even the shortest is.
 * @param width the columns that are left for text, in an infinite line too
 */
export function writeDocstring(content: DocstringContent, style: DocstringStyle, width: number): readonly string[] {
  const sections = sectionsOf(content).map((section) => writeSection(section, style, width))
  const room = width - openingColumns - (sections.length === 0 ? closingColumns : 0)
  const summaries = [content.summary, ...content.shorterSummaries]
  const summary = summaries.find((each) => textWidth(each) <= room) ?? summaries.at(-1)!
  const between = writers[style].isSpaced ? [''] : []
  return [summary, ...sections.flatMap((lines, index) => [...(index === 0 ? [''] : between), ...lines])]
}

/** The sections that a content fills, in the order of a docstring. */
export function sectionsOf({
  parameters,
  result,
  finalValue,
  raises,
  attributes,
}: DocstringContent): readonly SectionContent[] {
  const sections: SectionContent[] = [
    { kind: 'attributes', entries: attributes },
    { kind: 'parameters', entries: parameters },
    { kind: 'returns', entries: finalValue ? [finalValue] : [] },
    { kind: result?.kind ?? 'returns', entries: result ? [result] : [] },
    { kind: 'raises', entries: raises },
  ]
  return sections.filter(({ entries }) => entries.length > 0)
}

/** One section alone, its title included. */
export function writeSection(section: SectionContent, style: DocstringStyle, width: number): readonly string[] {
  return [...writers[style].title(section.kind), ...writeEntries(section, style, width)]
}

/** The entries of a section as they stand under its title, to be added to one that is there. */
export function writeEntries(section: SectionContent, style: DocstringStyle, width: number): readonly string[] {
  const room = Math.min(Math.max(width, narrowest), widest)
  return writers[style].entries(withFittingTypes(section, room), room)
}

/** A type is never broken (numpydoc and Napoleon read one line): where it takes too much room it is left out. */
function withFittingTypes(section: SectionContent, room: number): SectionContent {
  const fitting = <T extends { readonly type: string | undefined; readonly name?: string }>(entry: T): T => {
    const columns = textWidth(entry.type ?? '') + textWidth(entry.name ?? '') + typeMargin
    return columns > room ? { ...entry, type: undefined } : entry
  }
  switch (section.kind) {
    case 'raises':
      return section
    case 'parameters':
      return { ...section, entries: section.entries.map(fitting) }
    case 'attributes':
      return { ...section, entries: section.entries.map(fitting) }
    default:
      return { ...section, entries: section.entries.map(fitting) }
  }
}
