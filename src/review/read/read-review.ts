import type { Review, ReviewFormat } from '../../claims/claim.ts'
import { detectFormat, readRecords } from './formats/read-records.ts'
import { maximumClaims, readProse } from './prose/read-prose.ts'

export interface ReadSettings {
  /** `auto` tells the format by what identifies it. */
  readonly format: ReviewFormat | 'auto'
  /** The words of the files that may be names. */
  readonly names: ReadonlySet<string>
}

/** Longer ones nobody wrote by hand. */
const maximumText = 1024 * 1024

/** The claims of a review, whatever it is written in. Throws a `ToolError` for what cannot be told or is not what it is said to be. */
export function readReview(text: string, { format: wanted, names }: ReadSettings): Review {
  const format = wanted === 'auto' ? detectFormat(text) : wanted
  return format === 'text' ? readText(text, names) : { format, ...readRecords(text, format, { names }) }
}

function readText(text: string, names: ReadonlySet<string>): Review {
  const warnings: string[] = []
  if (text.length > maximumText) {
    warnings.push(`the review is longer than ${maximumText} characters: what is behind them was not read`)
  }
  const claims = readProse(cutAt(text, maximumText), { names })
  if (claims.length > maximumClaims) {
    warnings.push(`the review makes more than ${maximumClaims} claims: those behind them were not read`)
  }
  return { format: 'text', claims: claims.slice(0, maximumClaims), warnings }
}

/** At the end of a line, where there is one. */
function cutAt(text: string, length: number): string {
  if (text.length <= length) return text
  const end = text.lastIndexOf('\n', length)
  return text.slice(0, end > 0 ? end : length)
}
