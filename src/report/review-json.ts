import type { Verdict } from '../review/verdict.ts'
import { countVerdicts, type ReviewResult } from './review-result.ts'
import { toVisibleJson } from './visible-json.ts'

/** The version of the shape below: it goes up when a field changes its meaning or goes away. */
const formatVersion = 1

/** A checked review as one JSON document: claims with verdict, evidence and edits (UTF-16 offsets into the file as read). */
export function reviewToJson({ format, verdicts, warnings, wrote }: ReviewResult): string {
  return toVisibleJson({
    format: formatVersion,
    review: { format, warnings },
    wrote,
    counts: Object.fromEntries(countVerdicts(verdicts)),
    claims: verdicts.map(claimRecord),
  })
}

function claimRecord({ claim, status, summary, drift, evidence, fixes }: Verdict): object {
  return { ...claim, status, summary, drift, evidence, fixes }
}
