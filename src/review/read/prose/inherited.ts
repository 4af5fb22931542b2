import type { ClaimKind, LineRange } from '../../../claims/claim.ts'

/** What a point takes over from what it stands under. */
export interface Inherited {
  readonly path: string | undefined
  readonly lines: LineRange | undefined
  readonly subjects: readonly string[]
  /** What the headings and points above are about. */
  readonly kind: ClaimKind | undefined
  /** The words that tell it. */
  readonly title?: string | undefined
}
