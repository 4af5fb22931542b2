import type { Evidence } from '../claims/evidence.ts'
import type { ProposedFix, Verdict, VerdictStatus } from '../review/verdict.ts'
import { statusWords, type ReviewResult } from './review-result.ts'
import { toVisibleJson } from './visible-json.ts'

/** What SARIF calls a result: see 3.27.9 and 3.27.10 of the standard. */
const kinds: Readonly<Record<VerdictStatus, { kind: string; level: string }>> = {
  fixed: { kind: 'pass', level: 'none' },
  confirmed: { kind: 'fail', level: 'warning' },
  'already-done': { kind: 'pass', level: 'none' },
  refuted: { kind: 'fail', level: 'note' },
  'needs-decision': { kind: 'review', level: 'none' },
  'not-checkable': { kind: 'notApplicable', level: 'none' },
  'not-located': { kind: 'open', level: 'none' },
  stale: { kind: 'open', level: 'none' },
  'no-claim': { kind: 'notApplicable', level: 'none' },
  'out-of-scope': { kind: 'notApplicable', level: 'none' },
  failed: { kind: 'open', level: 'none' },
}

/** A checked review as SARIF 2.1.0: a refuted claim is a suppressed result, with the counter-fact as justification. */
export function reviewToSarif({ verdicts, version }: ReviewResult): string {
  const rules = [...new Set(verdicts.map(({ claim }) => claim.kind))].map((id) => ({ id }))
  return toVisibleJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'pycodeshift', version, rules } },
        columnKind: 'utf16CodeUnits',
        results: verdicts.map(resultOf),
      },
    ],
  })
}

function resultOf(verdict: Verdict): object {
  const { claim, status, summary, drift, evidence, fixes } = verdict
  const [first, ...rest] = evidence
  return {
    ruleId: claim.kind,
    ...kinds[status],
    message: { text: `${claim.id}: ${statusWords[status]}: ${summary}` },
    locations: first ? [locationOf(first)] : [],
    ...(rest.length > 0 && { relatedLocations: rest.map(locationOf) }),
    ...(status === 'refuted' && {
      suppressions: [{ kind: 'external', status: 'accepted', justification: summary }],
    }),
    ...(fixes.length > 0 && { fixes: fixes.map(fixOf) }),
    properties: { claim: claim.text, status, ...(drift !== undefined && { drift }) },
  }
}

function locationOf({ path, lines, excerpt, statement }: Evidence): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(path) },
      region: { startLine: lines.first, endLine: lines.last, snippet: { text: excerpt } },
    },
    message: { text: statement },
  }
}

function fixOf({ transform, unsafe, path, edits }: ProposedFix): object {
  return {
    description: { text: unsafe === undefined ? transform : `${transform} (unsafe: ${unsafe})` },
    artifactChanges: [
      {
        artifactLocation: { uri: encodeURI(path) },
        replacements: edits.map(({ start, end, text }) => ({
          deletedRegion: { charOffset: start, charLength: end - start },
          insertedContent: { text },
        })),
      },
    ],
  }
}
