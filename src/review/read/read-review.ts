import type { Review, ReviewFormat } from '../claim.ts'
import { maximumClaims, readProse } from './prose/read-prose.ts'

export interface ReadSettings {
  /** `auto` tells the format by what identifies it. */
  readonly format: ReviewFormat | 'auto'
  /** The words of the files that may be names. */
  readonly names: ReadonlySet<string>
}

/** Longer ones nobody wrote by hand. */
const maximumText = 1024 * 1024

/** The claims of a review, whatever it is written in. */
export function readReview(text: string, { format, names }: ReadSettings): Review {
  return limited(readText(text, format, names))
}

function readText(text: string, format: ReviewFormat | 'auto', names: ReadonlySet<string>): Review {
  const own = format === 'auto' ? 'text' : format
  if (text.length <= maximumText) return { format: own, claims: readProse(text, { names }), warnings: [] }
  const cut = text.slice(0, Math.max(1, text.lastIndexOf('\n', maximumText)))
  const warning = `the review is longer than ${maximumText} characters: what is behind them was not read`
  return { format: own, claims: readProse(cut.slice(0, maximumText), { names }), warnings: [warning] }
}

function limited(review: Review): Review {
  if (review.claims.length <= maximumClaims) return review
  const warning = `the review makes more than ${maximumClaims} claims: those behind them were not read`
  return { ...review, claims: review.claims.slice(0, maximumClaims), warnings: [...review.warnings, warning] }
}
