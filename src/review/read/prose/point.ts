import type { Span } from '../../../text/span.ts'
import type { LineRange } from '../../../claims/claim.ts'
import type { Passage } from './passage.ts'

/** Lines that a reviewer puts in the place of others. */
export interface SuggestedLines {
  readonly text: string
  readonly at: Span
}

/** A point of a review: what stands under one number or bullet, or a paragraph. */
export interface Point {
  /** The review's own. */
  readonly number: string | undefined
  /** The headings that it stands under, the nearest last. */
  readonly headings: readonly Passage[]
  readonly passages: Passage[]
  readonly suggestions: SuggestedLines[]
  readonly children: Point[]
  /** What a table says of it in columns of their own. */
  readonly path?: string | undefined
  readonly lines?: LineRange | undefined
}
