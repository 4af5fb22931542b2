import type { DocstringEntry, SectionKind } from './docstring.ts'
import { lineFrom } from './docstring-line.ts'
import { spanUntil, type DocstringText } from './docstring-text.ts'
import { namesPattern, readNames } from './entry-names.ts'
import { kindOfTitle } from './section-titles.ts'
import { cutEntries, type EntryLines, type SectionReading } from './section-reading.ts'

/** `- n: …` is seen as well. */
const entryStart = new RegExp(String.raw`^(?:[-*•]\s+)?(${namesPattern})(?=\s*[(:]|\s+--?\s)`, 'u')
const raisedStart = /^(?:[-*•]\s+)?([`~:\w.]+?(?:\s*(?:,|or)\s*[`~\w.]+?)*)(?=\s*:(?:\s|$)|\s+--?\s|$)/
const typeStart = /^[`~\w.]+(?:\[.*\])?(?:\s*(?:\||,|or\s)\s*[`~\w.]+(?:\[.*\])?)*(?=:(?:\s|$))/
const flatEntry = /^(?:\S+ -- |[-*] \w+:)/

/** A section under a title with a colon, its lines indented; undefined where no such section starts at the line. */
export function readGoogleSection(text: DocstringText, first: number): SectionReading | undefined {
  const { lines, value } = text
  const line = lines[first]!
  const title = /^([a-z][a-z ]*?)\s*:$/i.exec(line.text)?.[1]
  const kind = title === undefined ? undefined : kindOfTitle(title)
  if (!title || !kind || line.isVerbatim) return readOneLine(text, first)
  const next = sectionEnd(text, first, kind)
  const span = spanUntil(text, line.start, next)!
  if (span.end === spanUntil(text, line.start, first + 1)!.end) return undefined
  const entries = [...entriesOf(text, kind, first + 1, next)]
  const titleSpan = value.spanOf(line.start, line.start + title.length)
  return { section: { kind, style: 'google', title: titleSpan, span, entries }, next }
}

function sectionEnd({ lines }: DocstringText, first: number, kind: SectionKind): number {
  const { indent } = lines[first]!
  const body = lineFrom(lines, first + 1, ({ text }) => text !== '')
  // PEP 257: `real -- the real part`, as far to the left as the title
  const isFlat = kind === 'parameters' && lines[body]?.indent === indent && flatEntry.test(lines[body].text)
  if (!isFlat) return lineFrom(lines, body, (line) => line.text !== '' && line.indent <= indent)
  let isParagraph = true
  return lineFrom(lines, body, (line) => {
    const isBehind = !isParagraph && line.text !== '' && line.indent <= indent && !flatEntry.test(line.text)
    isParagraph = line.text !== ''
    return isBehind
  })
}

/** `Returns: what it returns.`, a paragraph. */
function readOneLine(text: DocstringText, first: number): SectionReading | undefined {
  const { lines, value } = text
  const { text: words, start, isVerbatim } = lines[first]!
  const title = /^(?:returns?|yields?)(?=:\s)/i.exec(words)?.[0]
  const isParagraph = first === 0 || lines[first - 1]!.text === ''
  if (!title || !isParagraph || isVerbatim) return undefined
  const next = lineFrom(lines, first, (line) => line.text === '')
  const description = spanUntil(text, start + title.length + 1, next)
  const span = spanUntil(text, start, next)!
  const entry = { span, names: [], type: undefined, description }
  const titleSpan = value.spanOf(start, start + title.length)
  return { section: { kind: kindOfTitle(title)!, style: 'google', title: titleSpan, span, entries: [entry] }, next }
}

function* entriesOf(text: DocstringText, kind: SectionKind, first: number, next: number): Generator<DocstringEntry> {
  if (kind === 'other') return
  if (kind === 'returns' || kind === 'yields') {
    yield returned(
      text,
      lineFrom(text.lines, first, (line) => line.text !== ''),
      next,
    )
    return
  }
  for (const entry of cutEntries(text.lines, first, next)) {
    const read = kind === 'raises' ? raised(text, entry) : described(text, entry)
    if (read) yield read
  }
}

/** `list[int]: All of them.` */
function returned(text: DocstringText, first: number, next: number): DocstringEntry {
  const line = text.lines[first]!
  const length = typeStart.exec(line.text)?.[0].length
  const start = length === undefined ? line.start : line.start + length + 1
  return {
    span: spanUntil(text, line.start, next)!,
    names: [],
    type: length === undefined ? undefined : text.value.spanOf(line.start, line.start + length),
    description: spanUntil(text, start, next),
  }
}

function raised(text: DocstringText, { first, next }: EntryLines): DocstringEntry | undefined {
  const line = text.lines[first]!
  const found = raisedStart.exec(line.text)
  if (!found) return undefined
  const end = line.start + found[0].length
  return {
    span: spanUntil(text, line.start, next)!,
    names: readNames(text.value, end - found[1]!.length, end).filter(({ text: name }) => name !== 'or'),
    type: undefined,
    description: spanUntil(text, behindMark(text, end), next),
  }
}

/** `n (int): How many.` */
function described(text: DocstringText, { first, next }: EntryLines): DocstringEntry | undefined {
  const { value, lines } = text
  const line = lines[first]!
  const found = entryStart.exec(line.text)
  if (!found) return undefined
  const nameEnd = line.start + found[0].length
  const type = parenthesized(value.text.slice(nameEnd, line.end))
  const typeEnd = nameEnd + (type?.end ?? 0)
  if (!/^(?:\s*:(?:\s|$)|\s+--?\s)/.test(value.text.slice(typeEnd, line.end))) return undefined
  return {
    span: spanUntil(text, line.start, next)!,
    names: readNames(value, nameEnd - found[1]!.length, nameEnd),
    type: type && type.start + 1 < type.end - 1 ? value.spanOf(nameEnd + type.start + 1, typeEnd - 1) : undefined,
    description: spanUntil(text, behindMark(text, typeEnd), next),
  }
}

/** Behind `:` or `--`. */
function behindMark({ value }: DocstringText, at: number): number {
  return at + /^\s*(?::|--?)?/.exec(value.text.slice(at))![0].length
}

/** The parentheses at the start of a text, those within balanced. */
function parenthesized(text: string): { start: number; end: number } | undefined {
  const start = text.search(/\S/)
  if (text[start] !== '(') return undefined
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (depth === 0) return { start, end: at + 1 }
  }
  return undefined
}
