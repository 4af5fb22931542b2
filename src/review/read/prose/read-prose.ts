import type { Claim, LineRange } from '../../../claims/claim.ts'
import { claimsOfPoint } from './claims-of-point.ts'
import type { NumberedDrafts } from './draft.ts'
import type { Inherited } from './inherited.ts'
import { letterClaims, numberClaims } from './number-claims.ts'
import { readPoints } from './read-points.ts'

export interface ProseSettings {
  /** The words of the files that may be names. */
  readonly names: ReadonlySet<string>
  /** Where the text starts in the whole review: added to every span. */
  readonly offset?: number
  /** The file that all of it is about, where its words name no other. */
  readonly path?: string | undefined
  /** The lines that all of it is about, where its words name no others: the text is one remark then. */
  readonly lines?: LineRange | undefined
  /** Stands before each id: `2` makes the only claim of a remark `2`, and several ones `2a`, `2b`. */
  readonly idPrefix?: string
}

/** No review makes more: reading ends where there are. */
export const maximumClaims = 10_000

/** The claims of a review, or of one remark, in free text or Markdown. */
export function readProse(text: string, { names, offset = 0, path, lines, idPrefix = '' }: ProseSettings): Claim[] {
  const inherited: Inherited = { path, lines, subjects: [], kind: undefined }
  const isOneRemark = lines !== undefined || idPrefix !== ''
  const points: NumberedDrafts[] = []
  let count = 0
  for (const point of readPoints(plainText(text), isOneRemark)) {
    if (count > maximumClaims) break
    const made = claimsOfPoint(point, inherited, names)
    count += made.reduce((sum, { drafts }) => sum + drafts.length, 0)
    points.push(...made)
  }
  const claims = idPrefix === '' ? numberClaims(points, '') : letterClaims(points, idPrefix)
  return offset === 0 ? claims : claims.map((claim) => ({ ...claim, at: shifted(claim.at, offset) }))
}

function shifted({ start, end }: Claim['at'], by: number): Claim['at'] {
  return { start: start + by, end: end + by }
}

/** As Markdown reads it, with every place what it is. */
function plainText(text: string): string {
  return blankComments(text.replaceAll('\0', '\uFFFD'))
}

/** Comments of HTML are for other machines: spaces, so that every place stays what it is. */
function blankComments(text: string): string {
  let blank = ''
  let at = 0
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', open)
    const end = close < 0 ? text.length : close + 3
    blank += text.slice(at, open) + text.slice(open, end).replaceAll(/[^\r\n]/g, ' ')
    at = end
  }
  return blank + text.slice(at)
}
