import type { Edit } from '../text/edit.ts'
import type { Claim } from '../claims/claim.ts'
import type { Evidence } from '../claims/evidence.ts'

/**
 * What became of a claim. `refuted` needs a positive counter-fact and is never given for want of finding something:
 * that is `not-located` or `not-checkable`.
 */
export type VerdictStatus =
  | 'fixed'
  | 'confirmed'
  | 'already-done'
  | 'refuted'
  | 'needs-decision'
  | 'not-checkable'
  | 'not-located'
  | 'stale'
  | 'no-claim'
  | 'out-of-scope'
  | 'failed'

/** Edits that make a claim false, ready to be applied. */
export interface ProposedFix {
  readonly transform: string
  /** Absent = safe. */
  readonly unsafe: string | undefined
  readonly path: string
  readonly edits: readonly Edit[]
  readonly diff: string
}

export interface Verdict {
  readonly claim: Claim
  readonly status: VerdictStatus
  readonly evidence: readonly Evidence[]
  /** In the user's words, one sentence. */
  readonly summary: string
  /** "claimed at line 42, found at line 57" */
  readonly drift: string | undefined
  readonly fixes: readonly ProposedFix[]
}
