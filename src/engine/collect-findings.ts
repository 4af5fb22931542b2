import type { PythonFile } from '../python/semantics/python-file.ts'
import { EditClaims } from '../text/edit-claims.ts'
import { sortEdits } from '../text/edit-set.ts'
import type { Span } from '../text/span.ts'
import { mayApply, type ConfiguredTransform } from './configured-transform.ts'
import type { LeftAloneFinding, LeftAloneKind, Place, ReportedFinding } from './outcome.ts'
import { findSuppression } from './suppression.ts'
import type { Finding, Preserved, Transform } from './transform.ts'
import type { ProposedEdits } from './verify.ts'

/** A finding that this pass may apply. */
export interface Candidate extends ProposedEdits {
  readonly report: ReportedFinding
}

interface Collecting {
  readonly file: PythonFile
  readonly transforms: readonly ConfiguredTransform[]
  readonly unsafe: boolean
  /** By finding id: why its edits were taken back in an earlier pass. */
  readonly unproved: ReadonlyMap<string, string>
  /** By group: why its findings are left alone. */
  readonly withheld: ReadonlyMap<string, string> | undefined
  /** By finding id: what a checker of the whole project has against it. */
  readonly rejected: ReadonlyMap<string, string> | undefined
  readonly place: (span: Span) => Place
}

interface Collected {
  readonly candidates: readonly Candidate[]
  readonly leftAlone: readonly LeftAloneFinding[]
  /** Findings that wait for the next pass. */
  readonly deferred: number
}

/**
 * One pass of detection: what can be applied together and what is left alone. A finding whose edits meet those of an
 * earlier one waits, and so does one whose transform preserves something else: each pass is held to one law.
 */
export function collectFindings(collecting: Collecting): Collected {
  const claims = new EditClaims()
  const candidates: Candidate[] = []
  const leftAlone: LeftAloneFinding[] = []
  let deferred = 0
  let law: Preserved | undefined
  for (const configured of collecting.transforms) {
    for (const candidate of candidatesOf(configured, collecting, leftAlone)) {
      law ??= candidate.preserves
      if (law !== candidate.preserves || !claims.claim(candidate.edits, law === 'all-but-extracted')) deferred += 1
      else candidates.push(candidate)
    }
  }
  return { candidates, leftAlone, deferred }
}

function* candidatesOf(
  configured: ConfiguredTransform,
  collecting: Collecting,
  leftAlone: LeftAloneFinding[],
): Generator<Candidate> {
  const { file } = collecting
  const { transform } = configured
  if (!mayApply(configured, file.text)) return
  const ids = new Set<string>()
  const { rejected: rejections, place } = collecting
  const isRejected = (at: Span): boolean => rejections?.has(idAt(transform, place(at))) ?? false
  for (const finding of transform.detect(file, { ...configured, isRejected })) {
    const report = reportOf(finding, transform, place(finding.at), ids)
    const leave = (kind: LeftAloneKind, reason: string): void => {
      leftAlone.push({ ...report, leftAlone: kind, reason })
    }
    const suppression = findSuppression(file, finding.at, { ...transform.meta, ...codesOf(finding) })
    if (suppression) {
      leave('suppressed', suppression)
      continue
    }
    const edits = transform.edits(finding, file, configured)
    const unproved = collecting.unproved.get(report.id)
    const rejected = rejections?.get(report.id)
    const withheld = finding.together && collecting.withheld?.get(finding.together.group)
    if ('refused' in edits) leave('refused', edits.refused)
    else if (withheld !== undefined) leave('refused', `it goes with another place that stays: ${withheld}`)
    else if (finding.unsafe !== undefined && !collecting.unsafe) leave('unsafe', finding.unsafe)
    else if (rejected !== undefined) leave('rejected', rejected)
    else if (unproved !== undefined) leave('unproved', unproved)
    else yield { report, finding, edits: sortEdits(edits), preserves: transform.meta.preserves }
  }
}

/** The codes of a finding go before those of its transform. */
function codesOf({ suppressedBy }: Finding): Pick<Finding, 'suppressedBy'> {
  return suppressedBy === undefined ? {} : { suppressedBy }
}

function idAt({ meta }: Transform, { line, column }: Place): string {
  return `${meta.id}@${line}:${column}`
}

function reportOf(finding: Finding, transform: Transform, place: Place, ids: Set<string>): ReportedFinding {
  const base = idAt(transform, place)
  let id = base
  for (let count = 2; ids.has(id); count++) id = `${base}#${count}`
  ids.add(id)
  const { message, unsafe, together } = finding
  return {
    id,
    transform: transform.meta.id,
    message,
    place,
    ...(unsafe === undefined ? {} : { unsafe }),
    ...(together && { together }),
  }
}
