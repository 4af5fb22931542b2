import { ToolError } from '../../../errors.ts'
import type { ReviewFormat } from '../../../claims/claim.ts'
import { isFlake8Frame, isFlake8Line } from './flake8.ts'
import { isMypyLine } from './mypy.ts'
import { tryJson } from './parse-json.ts'
import { isShownSource } from './shown-source.ts'

type Keys = Readonly<Record<string, unknown>>

/** So many entries or lines are looked at. */
const maximumSample = 200
/** What only the formats have, where JSON that is cut off has to be told from prose. */
const frameKey = /^\s*[[{][\s\S]{0,2000}?"(?:runs|diagnostics|messages|message-id|noqa_row|diff_hunk|symbol)"\s*:/

/**
 * What a review is written in, by the keys that identify it; `text` for what is no format of a machine. Throws a
 * `ToolError` where it could be two of them.
 */
export function detectFormat(text: string): ReviewFormat {
  const plain = text.replace(/^\uFEFF/, '')
  if (!/^\s*[[{]/.test(plain)) return detectLines(plain)
  const value = tryJson(plain)
  if (value !== undefined) return only(formatsOf(value)) ?? 'text'
  const byLine = detectJsonLines(plain)
  if (byLine === undefined && frameKey.test(plain)) {
    throw new ToolError('cannot-read', 'the review looks like JSON and is none', { hint: 'is it cut off?' })
  }
  return byLine ?? 'text'
}

function only(formats: ReadonlySet<ReviewFormat>): ReviewFormat | undefined {
  if (formats.size > 1) {
    const shown = [...formats].map((format) => `--from ${format}`).join(', ')
    throw new ToolError('bad-usage', 'the review may be written in more than one format', {
      hint: `say which: ${shown}`,
    })
  }
  return [...formats][0]
}

function formatsOf(value: unknown): ReadonlySet<ReviewFormat> {
  if (Array.isArray(value)) return formatsOfArray(value)
  return isKeys(value) ? new Set([...formatsOfFrame(value), ...formatsOfLine(value)]) : new Set()
}

/** An empty list is what three tools write who have nothing to say. */
function formatsOfArray(values: readonly unknown[]): ReadonlySet<ReviewFormat> {
  if (values.length === 0) return new Set(['ruff', 'pylint', 'github'])
  const entries = values
    .slice(0, maximumSample)
    .flatMap((value) => (Array.isArray(value) ? value.slice(0, 1) : [value]))
  return new Set(entries.filter(isKeys).flatMap(formatsOfEntry))
}

function formatsOfFrame(value: Keys): readonly ReviewFormat[] {
  const found: ReviewFormat[] = []
  if (Array.isArray(value['runs'])) found.push('sarif')
  if (Array.isArray(value['diagnostics'])) found.push('rdjson')
  if (Array.isArray(value['messages'])) found.push('pylint2')
  return found
}

function formatsOfEntry(value: Keys): readonly ReviewFormat[] {
  const found: ReviewFormat[] = []
  if ('message' in value && 'filename' in value && 'location' in value) found.push('ruff')
  if ('message' in value && ('message-id' in value || ('symbol' in value && 'module' in value))) found.push('pylint')
  if ('body' in value && ['path', 'diff_hunk', 'pull_request_review_id'].some((key) => key in value))
    found.push('github')
  return found
}

function formatsOfLine(value: Keys): readonly ReviewFormat[] {
  if (!('message' in value)) return []
  const found: ReviewFormat[] = []
  if (isKeys(value['location']) && !('filename' in value)) found.push('rdjsonl')
  if (typeof value['file'] === 'string' && 'line' in value) found.push('mypy-json')
  return found
}

/** A value on each line; undefined where one of the first is none. */
function detectJsonLines(text: string): ReviewFormat | undefined {
  const values = sampleOf(text).map(tryJson)
  if (!values.every(isKeys)) return undefined
  return only(new Set(values.flatMap(formatsOfLine)))
}

/** At least half of what is no code that is shown must be findings of one tool. */
function detectLines(text: string): ReviewFormat {
  const lines = sampleOf(text)
  const own = lines.filter((line, index) => !isShownSource(line, lines[index + 1]))
  const framed = own.filter((line) => isFlake8Frame(line)).length
  const mypy = own.filter(isMypyLine).length
  const flake8 = own.filter(isFlake8Line).length
  if (mypy + flake8 === 0 || (mypy + flake8) * 2 < own.length - framed) return 'text'
  const found = new Set<ReviewFormat>()
  if (mypy > 0) found.add('mypy')
  if (flake8 > 0) found.add('flake8')
  return only(found) ?? 'text'
}

/** The first lines that hold something. */
function sampleOf(text: string): readonly string[] {
  const found: string[] = []
  for (let start = 0; start < text.length && found.length < maximumSample;) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    const line = text.slice(start, end).replace(/\r$/, '')
    if (line.trim() !== '') found.push(line)
    start = end + 1
  }
  return found
}

function isKeys(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
