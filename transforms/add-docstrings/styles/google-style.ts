import type { SectionContent } from '../content/docstring-parts.ts'
import { parameterWords, wordsOf } from './entry-words.ts'
import type { SectionWriter } from './section-writer.ts'
import { wrapWords } from './wrap-words.ts'

const titles = { parameters: 'Args', attributes: 'Attributes', returns: 'Returns', yields: 'Yields', raises: 'Raises' }
const entryIndentation = { first: '    ', others: '        ' }
/** What is returned is no list of names: its lines start in one column. */
const resultIndentation = { first: '    ', others: '    ' }

/** Google's style guide, 3.8. */
export const googleStyle: SectionWriter = {
  isSpaced: true,
  title: (kind) => [`${titles[kind]}:`],
  entries: (section, width) =>
    entryWords(section).flatMap((words) => {
      const isResult = section.kind === 'returns' || section.kind === 'yields'
      return wrapWords(words, width, isResult ? resultIndentation : entryIndentation)
    }),
}

function entryWords(section: SectionContent): readonly (readonly string[])[] {
  switch (section.kind) {
    case 'parameters':
      return section.entries.map((entry) => [
        `${entry.stars}${entry.name}${typed(entry.type)}:`,
        ...parameterWords(entry),
      ])
    case 'attributes':
      return section.entries.map(({ name, type, description }) => [`${name}${typed(type)}:`, ...wordsOf(description)])
    case 'raises':
      return section.entries.map(({ exception, description }) => [`${exception}:`, ...wordsOf(description)])
    default:
      return section.entries.map(({ type, description }) => [...(type ? [`${type}:`] : []), ...wordsOf(description)])
  }
}

function typed(type: string | undefined): string {
  return type === undefined ? '' : ` (${type})`
}
