import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { Claim, LineRange } from '../../claims/claim.ts'
import { describeLines } from '../../claims/locate/line-range.ts'

/** A claim whose lines are those of the file at hand. */
export interface FollowedClaim {
  readonly claim: Claim
  /** "claimed at line 42, found at line 57", where the code has moved. */
  readonly drift: string | undefined
}

/**
 * A claim that carries its code, at the lines where that code is now: the nearest ones to its own. Undefined where the file
 * no longer has the code.
 */
export function followReviewedCode(claim: Claim, file: PythonFile): FollowedClaim | undefined {
  const { lines, reviewedCode, suggestion } = claim
  if (!lines || !reviewedCode?.trim() || has(file, lines, suggestion?.replace(/\r?\n$/, ''))) {
    return { claim, drift: undefined }
  }
  const found = nearest(file, reviewedCode.split('\n'), lines.first)
  if (found === undefined) return undefined
  if (found === lines.first) return { claim, drift: undefined }
  const moved = { first: found, last: found + lines.last - lines.first }
  const word = moved.first === moved.last ? 'line' : 'lines'
  const drift = `claimed at ${word} ${describeLines(lines)}, found at ${word} ${describeLines(moved)}`
  return { claim: { ...claim, lines: moved }, drift }
}

/** What is suggested may be there already. */
function has(file: PythonFile, { first }: LineRange, code: string | undefined): boolean {
  return code !== undefined && startsAt(file, code.split('\n'), first)
}

function nearest(file: PythonFile, rows: readonly string[], claimed: number): number | undefined {
  let best: number | undefined
  for (let line = 1; line <= file.lines.count; line++) {
    const isNearer = best === undefined || Math.abs(line - claimed) < Math.abs(best - claimed)
    if (isNearer && startsAt(file, rows, line)) best = line
  }
  return best
}

function startsAt(file: PythonFile, rows: readonly string[], first: number): boolean {
  return rows.every((row, index) => {
    const line = first + index
    if (line < 1 || line > file.lines.count) return false
    const { start, end } = file.lines.lineSpan(line)
    return file.text.slice(start, end).trimEnd() === row.trimEnd()
  })
}
