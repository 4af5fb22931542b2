import type { ClaimKind } from '../../claim.ts'

/** What a message says about code; undefined where its words tell none of the kinds that are checked. */
export function kindOfSentence(_text: string): ClaimKind | undefined {
  return undefined
}
