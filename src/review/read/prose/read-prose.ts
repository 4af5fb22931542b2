import type { Claim, LineRange } from '../../claim.ts'

export interface ProseSettings {
  /** The words of the files that may be names. */
  readonly names: ReadonlySet<string>
  /** Where the text starts in the whole review: added to every span. */
  readonly offset?: number
  /** The file that all of it is about, where its words name no other. */
  readonly path?: string | undefined
  /** The lines that all of it is about, where its words name no others. */
  readonly lines?: LineRange | undefined
  /** Stands before each id: `2` makes the only claim `2`, and several ones `2a`, `2b`. */
  readonly idPrefix?: string
}

/** The claims of a review, or of one comment, in free text or Markdown. */
export function readProse(_text: string, _settings: ProseSettings): Claim[] {
  return []
}
