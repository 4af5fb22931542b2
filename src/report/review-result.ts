import type { Verdict, VerdictStatus } from '../review/verdict.ts'

/** A review that was checked: what every report of it is made of. */
export interface ReviewResult {
  /** How the review was read: `text`, `sarif` … */
  readonly format: string
  readonly verdicts: readonly Verdict[]
  /** What was passed over when the review was read. */
  readonly warnings: readonly string[]
  /** False for a preview. */
  readonly wrote: boolean
  /** Of this tool. */
  readonly version: string
}

/** The order in which counts are told. */
const statuses: readonly VerdictStatus[] = [
  'fixed',
  'confirmed',
  'already-done',
  'refuted',
  'needs-decision',
  'not-checkable',
  'not-located',
  'stale',
  'no-claim',
  'out-of-scope',
  'failed',
]

/** How many claims got each verdict; those that none got are left out. They add up. */
export function countVerdicts(verdicts: readonly Verdict[]): ReadonlyMap<VerdictStatus, number> {
  const counted = statuses.map((status): [VerdictStatus, number] => {
    return [status, verdicts.filter((verdict) => verdict.status === status).length]
  })
  return new Map(counted.filter(([, count]) => count > 0))
}

/** Verdicts that leave something to do. */
export function isOpen({ status }: Verdict): boolean {
  return status === 'confirmed' || status === 'needs-decision'
}

/** Whether `-w` alone applies the edits of a verdict. */
export function isApplicable({ status, fixes }: Verdict): boolean {
  return status === 'confirmed' && fixes.length > 0 && fixes.every(({ unsafe }) => unsafe === undefined)
}

/** A status as it reads in a sentence. */
export const statusWords: Readonly<Record<VerdictStatus, string>> = {
  fixed: 'fixed',
  confirmed: 'confirmed',
  'already-done': 'already done',
  refuted: 'refuted',
  'needs-decision': 'needs a decision',
  'not-checkable': 'not checkable',
  'not-located': 'not located',
  stale: 'stale',
  'no-claim': 'no claim',
  'out-of-scope': 'out of scope',
  failed: 'failed',
}
