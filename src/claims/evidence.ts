import type { PythonFile } from '../python/semantics/python-file.ts'
import type { Span } from '../text/span.ts'
import type { LineRange } from './claim.ts'
import { linesOf } from './locate/line-range.ts'

/** The lines that prove an answer. */
export interface Evidence {
  readonly kind: 'syntax' | 'tokens' | 'scope' | 'count' | 'flow'
  readonly path: string
  readonly lines: LineRange
  /** The source of those lines, cut where it is long. */
  readonly excerpt: string
  /** What they show, in the user's words: "`flavors` is read at line 79". */
  readonly statement: string
}

const maximumLines = 4
const maximumWidth = 160

/** A fact with the lines that show it. */
export function evidence(file: PythonFile, kind: Evidence['kind'], at: Span, statement: string): Evidence {
  const lines = linesOf(file.lines, at)
  return { kind, path: file.path, lines, excerpt: excerptOf(file, lines), statement }
}

/** The source of lines, cut where it is long. */
export function excerptOf(file: PythonFile, { first, last }: LineRange): string {
  const shown: string[] = []
  for (let line = first; line <= Math.min(last, first + maximumLines - 1); line++) {
    const { start, end } = file.lines.lineSpan(line)
    shown.push(cut(file.text.slice(start, end)))
  }
  return shown.join('\n')
}

function cut(line: string): string {
  return line.length > maximumWidth ? `${line.slice(0, maximumWidth - 1)}…` : line
}
