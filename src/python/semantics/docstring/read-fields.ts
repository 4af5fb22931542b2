import type { DocstringEntry, DocstringSection, SectionKind } from './docstring.ts'
import { lineFrom, type DocstringLine } from './docstring-line.ts'
import { spanUntil, type DocstringText } from './docstring-text.ts'
import { namesPattern, readNames } from './entry-names.ts'
import type { SectionReading } from './section-reading.ts'

/** Sphinx, "Info field lists", and what Napoleon and Epydoc add. */
const wordsOfKinds: Readonly<Record<SectionKind, string>> = {
  parameters: 'param params parameter arg argument key keyword kwarg kwparam type kwtype',
  returns: 'return returns rtype',
  yields: 'yield yields ytype',
  raises: 'raise raises except exception',
  attributes: 'ivar cvar var vartype',
  other: '',
}
const kinds: ReadonlyMap<string, SectionKind> = new Map(
  (['parameters', 'returns', 'yields', 'raises', 'attributes'] as const).flatMap((kind) =>
    wordsOfKinds[kind].split(' ').map((word) => [word, kind] as const),
  ),
)
const typeWords: ReadonlySet<string> = new Set(['type', 'kwtype', 'rtype', 'ytype', 'vartype'])

/** `:param int n: …` → `:`, `param`, `int n`; then, less strict than docutils, `:param n:…` with no space. */
const fieldForms: readonly RegExp[] = [
  /^([:@])([a-z]+)(\s+\S.*?)?\s*:(?=\s|$)/i,
  /^([:@])([a-z]+)(\s+[\\*`'"]*[\p{L}_][\p{L}\p{N}_]*[`'"]*):(?=[^\s:])/iu,
]
const lastNames = new RegExp(String.raw`(?<=^|\s)${namesPattern}$`, 'u')

interface Field {
  readonly marker: string
  readonly word: string
  /** Offsets in the value. */
  readonly argument: { readonly start: number; readonly text: string }
  readonly bodyStart: number
  readonly kind: SectionKind
}

/** A run of fields of one kind and marker, from a line on; undefined where that line is no field. */
export function readFields(text: DocstringText, first: number): SectionReading | undefined {
  const field = readField(text.lines[first]!)
  if (!field) return undefined
  const entries: DocstringEntry[] = []
  let line = first
  for (let next: Field | undefined = field; next && continues(field, next);) {
    const end = fieldEnd(text.lines, line)
    entries.push(entryOf(text, next, line, end))
    line = lineFrom(text.lines, end, ({ text: words }) => words !== '')
    next = line < text.lines.length ? readField(text.lines[line]!) : undefined
  }
  return { section: sectionOf(field, entries), next: line }
}

function continues(first: Field, next: Field): boolean {
  return next.kind === first.kind && next.marker === first.marker
}

function readField(line: DocstringLine): Field | undefined {
  if (line.isVerbatim) return undefined
  const found = fieldForms[0]!.exec(line.text) ?? fieldForms[1]!.exec(line.text)
  if (!found) return undefined
  const word = found[2]!.toLowerCase()
  const argument = found[3] ?? ''
  const start = line.start + 1 + word.length
  const bodyStart = line.start + found[0].length
  return { marker: found[1]!, word, argument: { start, text: argument }, bodyStart, kind: kinds.get(word) ?? 'other' }
}

/**
 * The line behind a field. More than reST allows, a text that goes on without indentation belongs to it, up to the
 * next blank line.
 */
function fieldEnd(lines: readonly DocstringLine[], first: number): number {
  const { indent } = lines[first]!
  let isParagraph = true
  return lineFrom(lines, first + 1, (line) => {
    if (line.text === '') isParagraph = false
    else if (line.indent <= indent) return !isParagraph || readField(line) !== undefined
    return false
  })
}

function entryOf(text: DocstringText, field: Field, line: number, end: number): DocstringEntry {
  const { value, lines } = text
  const { start, text: argument } = field.argument
  const pattern = field.kind === 'raises' ? /\S.*$/ : lastNames
  const found = field.kind === 'returns' ? null : pattern.exec(argument)
  const nameStart = start + (found?.index ?? argument.length)
  const names = found ? readNames(value, nameStart, start + argument.length) : []
  const body = spanUntil(text, field.bodyStart, end)
  const ownType = typeBefore(text, start, nameStart)
  return {
    span: spanUntil(text, lines[line]!.start, end)!,
    names,
    type: typeWords.has(field.word) ? body : ownType,
    description: typeWords.has(field.word) ? undefined : body,
  }
}

/** `int` in `:param int n:`. */
function typeBefore({ value }: DocstringText, start: number, end: number): DocstringEntry['type'] {
  const written = value.text.slice(start, end)
  const type = written.trim()
  if (type === '') return undefined
  const at = start + written.indexOf(type)
  return value.spanOf(at, at + type.length)
}

function sectionOf(field: Field, entries: readonly DocstringEntry[]): DocstringSection {
  const span = { start: entries[0]!.span.start, end: entries.at(-1)!.span.end }
  return { kind: field.kind, style: field.marker === ':' ? 'sphinx' : 'epydoc', title: undefined, span, entries }
}
