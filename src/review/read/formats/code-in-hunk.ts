import type { LineRange } from '../../../claims/claim.ts'

const header = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/

/** The code that a hunk of a unified diff has on lines of the new file; undefined where it does not have all of them. */
export function codeInHunk(hunk: string, lines: LineRange | undefined): string | undefined {
  const [head = '', ...rows] = hunk.split('\n')
  const start = header.exec(head)?.[1]
  if (start === undefined || !lines) return undefined
  const kept = rows.filter((row) => /^[ +]/.test(row)).map((row) => row.slice(1).replace(/\r$/, ''))
  const first = lines.first - Number(start)
  const code = kept.slice(Math.max(0, first), lines.last - Number(start) + 1)
  return first >= 0 && code.length === lines.last - lines.first + 1 ? code.join('\n') : undefined
}
