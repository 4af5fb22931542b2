import type { SyntaxNode } from '../../syntax/node.ts'
import type { Docstring, DocstringSection, FoundStyle } from './docstring.ts'
import { lineFrom } from './docstring-line.ts'
import { readDocstringText, spanUntil, type DocstringText } from './docstring-text.ts'
import { readFields } from './read-fields.ts'
import { readGoogleSection } from './read-google-section.ts'
import { readNumpySection } from './read-numpy-section.ts'
import type { SectionReading } from './section-reading.ts'

/**
 * Takes a docstring apart: Google's style (its style guide, 3.8), NumPy's (numpydoc), Sphinx's fields and Epydoc's,
 * also mixed. Whatever looks like an entry in code, doctests and other directives is none.
 * @param node the string or concatenated string, or the statement that is one
 */
export function readDocstring(node: SyntaxNode): Docstring {
  const string = node.is('expression_statement') ? node.namedChildren[0]! : node
  const text = readDocstringText(string)
  const readings = [...readSections(text)]
  const sections = readings.map(({ section }) => section)
  return { node: string, style: styleOfSections(sections), summary: summaryOf(text, readings[0]?.first), sections }
}

/** The style in which a docstring documents parameters, returns and the like. */
export function styleOf(docstring: SyntaxNode): FoundStyle {
  return readDocstring(docstring).style
}

function* readSections(text: DocstringText): Generator<SectionReading & { first: number }> {
  for (let line = 0; line < text.lines.length;) {
    const reading = readNumpySection(text, line) ?? readGoogleSection(text, line) ?? readFields(text, line)
    if (reading) yield { ...reading, first: line }
    line = reading?.next ?? line + 1
  }
}

function summaryOf(text: DocstringText, firstSection = text.lines.length): Docstring['summary'] {
  const first = lineFrom(text.lines, 0, ({ text: words }) => words !== '')
  if (first >= firstSection) return undefined
  const end = lineFrom(text.lines, first, ({ text: words }) => words === '')
  return spanUntil(text, text.lines[first]!.start, Math.min(end, firstSection))
}

function styleOfSections(sections: readonly DocstringSection[]): FoundStyle {
  let style: FoundStyle = 'plain'
  let most = 0
  for (const candidate of ['numpy', 'google', 'sphinx', 'epydoc'] as const) {
    const count = weightOf(sections.filter((section) => section.style === candidate && section.kind !== 'other'))
    if (count > most) [style, most] = [candidate, count]
  }
  return style
}

/** A section counts even when it is empty. */
function weightOf(sections: readonly DocstringSection[]): number {
  return sections.reduce((sum, { entries }) => sum + Math.max(1, entries.length), 0)
}
