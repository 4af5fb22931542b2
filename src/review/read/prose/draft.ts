import type { Claim } from '../../../claims/claim.ts'

/** A claim without its id. */
export type Draft = Omit<Claim, 'id'>

/** Drafts under a number of the review's own, or under none. */
export interface NumberedDrafts {
  readonly number: string | undefined
  readonly drafts: readonly Draft[]
}
