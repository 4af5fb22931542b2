import type { Claim } from '../../../claims/claim.ts'
import type { Draft, NumberedDrafts } from './draft.ts'

/**
 * Gives claims their ids: the review's own numbers, with letters where a number makes several claims. What has no number
 * is counted, as `p1` where others have.
 * @param prefix the number of the remark that all of it belongs to
 */
export function numberClaims(points: readonly NumberedDrafts[], prefix: string): Claim[] {
  const isNumbered = points.some(({ number }) => number !== undefined)
  const taken = new Map<string, number>()
  const claims: Claim[] = []
  let count = 0
  for (const { number, drafts } of points) {
    const own = number ?? `${isNumbered ? 'p' : ''}${++count}`
    const id = freeId(prefix === '' ? own : `${prefix}.${own}`, taken)
    claims.push(...withLetters(id, drafts))
  }
  return claims
}

/** The claims of one remark, whose number they share. */
export function letterClaims(points: readonly NumberedDrafts[], id: string): Claim[] {
  const isNumbered = points.some(({ number }) => number !== undefined)
  return isNumbered
    ? numberClaims(points, id)
    : withLetters(
        id,
        points.flatMap(({ drafts }) => drafts),
      )
}

function withLetters(id: string, drafts: readonly Draft[]): Claim[] {
  return drafts.map((draft, index) => ({ id: drafts.length === 1 ? id : `${id}${letters(index)}`, ...draft }))
}

/** A number that comes again: `1` of the second list is `2.1`. */
function freeId(id: string, taken: Map<string, number>): string {
  let free = id
  for (let again = taken.get(id) ?? 1; taken.has(free);) {
    again++
    taken.set(id, again)
    free = `${again}.${id}`
  }
  taken.set(free, 1)
  return free
}

/** a … z, aa … */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}
