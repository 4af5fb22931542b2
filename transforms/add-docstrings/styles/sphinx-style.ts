import type { SectionContent } from '../content/docstring-parts.ts'
import { parameterWords, wordsOf } from './entry-words.ts'
import type { SectionWriter } from './section-writer.ts'
import { wrapWords } from './wrap-words.ts'

const indentation = { first: '', others: '    ' }

/** Sphinx, "Info field lists". */
export const sphinxStyle: SectionWriter = {
  isSpaced: false,
  title: () => [],
  entries: (section, width) => fields(section).flatMap((words) => wrapWords(words.map(asLiteral), width, indentation)),
}

function fields(section: SectionContent): readonly (readonly string[])[] {
  switch (section.kind) {
    case 'parameters':
      // reST takes a star for the start of emphasis.
      return section.entries.flatMap((entry) => {
        const name = entry.stars.replaceAll('*', String.raw`\*`) + entry.name
        return [[`:param ${name}:`, ...parameterWords(entry)], ...typeField(`type ${name}`, entry.type)]
      })
    case 'attributes':
      return section.entries.flatMap(({ name, type, description }) => [
        [`:ivar ${name}:`, ...wordsOf(description)],
        ...typeField(`vartype ${name}`, type),
      ])
    case 'raises':
      return section.entries.map(({ exception, description }) => [`:raises ${exception}:`, ...wordsOf(description)])
    default:
      return section.entries.flatMap(({ kind, type, description }) => [
        [`:${kind}:`, ...wordsOf(description)],
        ...typeField(kind === 'returns' ? 'rtype' : 'ytype', type),
      ])
  }
}

/** reST reads single backticks as a role: code has two. */
function asLiteral(word: string): string {
  return word.replaceAll('`', '``')
}

function typeField(field: string, type: string | undefined): readonly (readonly string[])[] {
  return type === undefined ? [] : [[`:${field}:`, type]]
}
