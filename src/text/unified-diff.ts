import { buildHunks, type DiffHunk, type DiffLine } from './diff-hunks.ts'
import type { Edit } from './edit.ts'
import { quotePath } from './quote-path.ts'

export interface UnifiedDiffOptions {
  /** How many unchanged lines surround a hunk; 3 when absent. */
  readonly context?: number
  /** Whether the file starts with a byte order mark, which the text does not hold but the first line of a diff must. */
  readonly hasByteOrderMark?: boolean
}

const markers = { kept: ' ', removed: '-', added: '+' } as const
const byteOrderMark = '\uFEFF'

/**
 * What sorted edits do to a file, as a diff that `git apply` and `patch -p1` take; empty when they change nothing. Lines
 * are neither escaped nor converted. The headers are ASCII, so that the whole diff, encoded with the coding of the file
 * (any superset of ASCII), is true to the file's bytes.
 * @param path relative, with `/`
 * @throws RangeError as `applyEdits`
 */
export function unifiedDiff(
  path: string,
  source: string,
  edits: readonly Edit[],
  options: UnifiedDiffOptions = {},
): string {
  const mark = options.hasByteOrderMark ? byteOrderMark : ''
  const hunks = buildHunks(mark + source, mark ? edits.map(shiftByMark) : edits, options.context)
  return hunks.length === 0 ? '' : formatHeader(path) + hunks.map(formatHunk).join('')
}

function shiftByMark({ start, end, text }: Edit): Edit {
  return { start: start + byteOrderMark.length, end: end + byteOrderMark.length, text }
}

/** The `diff --git` line makes both tools read names whole, and keep a file that the edits leave empty. */
function formatHeader(path: string): string {
  const before = quotePath(`a/${path}`)
  const after = quotePath(`b/${path}`)
  return `diff --git ${before} ${after}\n--- ${closeName(before)}\n+++ ${closeName(after)}\n`
}

/** Behind a name with a space git writes a tab, or what follows the space would be taken for a date. */
function closeName(name: string): string {
  return name.includes(' ') && !name.startsWith('"') ? `${name}\t` : name
}

function formatHunk({ oldStart, oldCount, newStart, newCount, lines }: DiffHunk): string {
  const header = `@@ -${formatRange(oldStart, oldCount)} +${formatRange(newStart, newCount)} @@\n`
  return header + lines.map(formatLine).join('')
}

function formatRange(start: number, count: number): string {
  return count === 1 ? `${start}` : `${start},${count}`
}

function formatLine({ kind, text }: DiffLine): string {
  const line = `${markers[kind]}${text}`
  return text.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`
}
