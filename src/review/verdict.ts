import type { Edit } from '../text/edit.ts'
import type { Claim, LineRange } from './claim.ts'

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

/** The lines that prove a verdict. */
export interface Evidence {
  readonly kind: 'syntax' | 'tokens' | 'scope' | 'count' | 'flow'
  readonly path: string
  readonly lines: LineRange
  /** The source of those lines, cut where it is long. */
  readonly excerpt: string
  /** What they show, in the user's words: "`flavors` is read at line 79". */
  readonly statement: string
}

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
