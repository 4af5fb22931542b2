import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { Edit } from '../../text/edit.ts'
import { EditShift } from '../../text/edit-shift.ts'
import type { Answer } from '../../claims/answer.ts'
import type { ClaimCheck } from '../check/check-claim.ts'
import type { Claim, LineRange } from '../../claims/claim.ts'

/** One text and what edits make of it. */
export interface EditedText {
  readonly before: PythonFile
  readonly after: PythonFile
  /** Sorted and disjoint. */
  readonly edits: readonly Edit[]
}

/** Whether a claim that was true of the text before is still true, at the same place, of the text after the edits. */
export function stillHolds(claim: Claim, answer: Answer, edited: EditedText, check: ClaimCheck): boolean {
  const lines = claim.lines && shiftLines(claim.lines, edited)
  const again = check({ claim: { ...claim, lines }, file: edited.after })
  if (again.status !== 'confirmed') return false
  const [old, now] = [answer.evidence[0], again.evidence[0]]
  return !old || !now || shiftLines(old.lines, edited).first === now.lines.first
}

/** Where the lines are that stood at these lines before. */
export function shiftLines({ first, last }: LineRange, { before, after, edits }: EditedText): LineRange {
  const shift = new EditShift(edits)
  const line = (number: number): number => {
    const { start, end } = before.lines.lineSpan(number)
    // Insertions at the very start of the line push it down with the indentation they stand before.
    const indented = start + (/^\s*/.exec(before.text.slice(start, end))?.[0].length ?? 0)
    return after.lines.lineOf(shift.offset(indented))
  }
  return { first: line(first), last: Math.max(line(first), line(last)) }
}
