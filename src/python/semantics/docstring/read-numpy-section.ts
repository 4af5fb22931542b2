import type { DocstringEntry, SectionKind } from './docstring.ts'
import { lineFrom } from './docstring-line.ts'
import { spanUntil, type DocstringText } from './docstring-text.ts'
import { namesPattern, readNames } from './entry-names.ts'
import { kindOfTitle } from './section-titles.ts'
import { cutEntries, type EntryLines, type SectionReading } from './section-reading.ts'

/** `x, y : int`; `\{x, y}` and the like are given up. */
const typedEntry = new RegExp(String.raw`^(${namesPattern})(?:\s*,\s*\.\.\.)?\s*:(?=\s|$)`, 'u')
const bareEntry = new RegExp(String.raw`^(${namesPattern})(?:\s*,\s*\.\.\.)?$`, 'u')

/** A section under an underlined title; undefined where no such section starts at the line. */
export function readNumpySection(text: DocstringText, first: number): SectionReading | undefined {
  if (!isTitle(text, first)) return undefined
  const { lines, value } = text
  const { start, end, indent, text: title } = lines[first]!
  const kind = kindOfTitle(title.replace(/\s*:$/, '')) ?? 'other'
  const next = sectionEnd(text, first + 2, indent)
  const entries = kind === 'other' ? [] : [...entriesOf(text, kind, first + 2, next)]
  const span = spanUntil(text, start, next)!
  return { section: { kind, style: 'numpy', title: value.spanOf(start, end), span, entries }, next }
}

function isTitle({ lines }: DocstringText, line: number): boolean {
  const title = lines[line]!
  const underline = lines[line + 1]
  if (title.text === '' || title.isVerbatim || !underline || underline.indent !== title.indent) return false
  return /^(?:-{3,}|={3,})$/.test(underline.text)
}

function sectionEnd(text: DocstringText, first: number, indent: number): number {
  const { lines } = text
  let at = first
  while (at < lines.length && !isTitle(text, at) && (lines[at]!.text === '' || lines[at]!.indent >= indent)) at += 1
  return at
}

function* entriesOf(text: DocstringText, kind: SectionKind, first: number, next: number): Generator<DocstringEntry> {
  for (const entry of cutEntries(text.lines, first, next)) {
    const read = described(text, entry) ?? (isNameless(kind) ? nameless(text, entry) : bare(text, entry, kind))
    if (read) yield read
  }
}

function isNameless(kind: SectionKind): boolean {
  return kind === 'returns' || kind === 'yields'
}

function described(text: DocstringText, { first, next }: EntryLines): DocstringEntry | undefined {
  const line = text.lines[first]!
  const found = typedEntry.exec(line.text)
  if (!found) return undefined
  return {
    span: spanUntil(text, line.start, next)!,
    names: readNames(text.value, line.start, line.start + found[1]!.length),
    type: spanUntil(text, line.start + found[0].length, first + 1),
    description: descriptionOf(text, first, next),
  }
}

/** A type alone, as return values have it. */
function nameless(text: DocstringText, { first, next }: EntryLines): DocstringEntry {
  const { start, end } = text.lines[first]!
  const span = spanUntil(text, start, next)!
  return { span, names: [], type: text.value.spanOf(start, end), description: descriptionOf(text, first, next) }
}

/** A name alone: a parameter only where a description or a star tells it from a word of prose. */
function bare(text: DocstringText, { first, next }: EntryLines, kind: SectionKind): DocstringEntry | undefined {
  const { start, end, text: words } = text.lines[first]!
  const description = descriptionOf(text, first, next)
  const isEntry = kind === 'raises' ? /^[\w.`~:, ]+$/.test(words) : bareEntry.test(words)
  if (!isEntry || (!description && !words.includes('*'))) return undefined
  const names = readNames(text.value, start, end)
  return { span: spanUntil(text, start, next)!, names, type: undefined, description }
}

function descriptionOf(text: DocstringText, first: number, next: number): DocstringEntry['description'] {
  const body = lineFrom(text.lines, first + 1, ({ text: words }) => words !== '')
  return body < next ? spanUntil(text, text.lines[body]!.start, next) : undefined
}
