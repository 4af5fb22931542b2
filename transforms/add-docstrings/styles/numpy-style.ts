import type { ParameterContent, ResultContent, SectionContent } from '../content/docstring-parts.ts'
import { parameterWords, wordsOf } from './entry-words.ts'
import type { SectionWriter } from './section-writer.ts'
import { wrapWords } from './wrap-words.ts'

const titles = {
  parameters: 'Parameters',
  attributes: 'Attributes',
  returns: 'Returns',
  yields: 'Yields',
  raises: 'Raises',
}
const indentation = { first: '    ', others: '    ' }

/** numpydoc, "Docstring Standard". */
export const numpyStyle: SectionWriter = {
  isSpaced: true,
  title: (kind) => [titles[kind], '-'.repeat(titles[kind].length)],
  entries: (section, width) => entryLines(section, width),
}

function entryLines(section: SectionContent, width: number): readonly string[] {
  switch (section.kind) {
    case 'parameters':
      return section.entries.flatMap((entry) => [
        headOf(entry.stars + entry.name, parameterType(entry)),
        ...wrapWords(parameterWords(entry), width, indentation),
      ])
    case 'attributes':
      return section.entries.flatMap(({ name, type, description }) => [
        headOf(name, type),
        ...wrapWords(wordsOf(description), width, indentation),
      ])
    case 'raises':
      return section.entries.flatMap(({ exception, description }) => [
        exception,
        ...wrapWords(wordsOf(description), width, indentation),
      ])
    default:
      return section.entries.flatMap((entry) => resultLines(entry, width))
  }
}

/** The first line is the type, whatever stands there: one that is not known is `object`, as all are. */
function resultLines({ type = 'object', description }: ResultContent, width: number): readonly string[] {
  return [type, ...wrapWords(wordsOf(description), width, indentation)]
}

function parameterType({ type, isOptional }: ParameterContent): string | undefined {
  if (!isOptional) return type
  return type === undefined ? 'optional' : `${type}, optional`
}

function headOf(name: string, type: string | undefined): string {
  return type === undefined ? name : `${name} : ${type}`
}
