import { ToolError } from '../../../errors.ts'
import type { Claim, ReviewFormat } from '../../../claims/claim.ts'
import { readProse } from '../prose/read-prose.ts'
import { claimOfFinding } from './claim-of-finding.ts'
import { readFlake8 } from './flake8.ts'
import { readGithub } from './github.ts'
import { readMypy, readMypyJson } from './mypy.ts'
import { readPylint, readPylint2 } from './pylint.ts'
import { readRdjson, readRdjsonLines } from './rdjson.ts'
import type { RecordReader, RemarkRecord, ReviewRecord } from './record.ts'
import { readRuff } from './ruff.ts'
import { readSarif } from './sarif.ts'

export { detectFormat } from './detect-format.ts'

/** The formats of machines. */
export type RecordFormat = Exclude<ReviewFormat, 'text'>

export interface RecordSettings {
  /** The words of the files that may be names. */
  readonly names: ReadonlySet<string>
}

export interface ReadRecords {
  readonly claims: Claim[]
  /** What was passed over, and why. */
  readonly warnings: string[]
}

/** No report that anyone wants checked is longer. */
const maximumText = 64 * 1024 * 1024
const maximumClaims = 10_000
/** More nobody reads. */
const shownWarnings = 20

const readers: Readonly<Record<RecordFormat, RecordReader>> = {
  sarif: readSarif,
  rdjson: readRdjson,
  rdjsonl: readRdjsonLines,
  ruff: readRuff,
  pylint: readPylint,
  pylint2: readPylint2,
  flake8: readFlake8,
  mypy: readMypy,
  'mypy-json': readMypyJson,
  github: readGithub,
}
/** Formats that any tool may write. */
const sharedFormats: ReadonlySet<RecordFormat> = new Set(['sarif', 'rdjson', 'rdjsonl'])

/**
 * The claims of a review in the format of a machine, numbered by their records. Throws a `ToolError` where the text is
 * not of that format; records that are none are passed over with a warning.
 */
export function readRecords(text: string, format: RecordFormat, { names }: RecordSettings): ReadRecords {
  if (text.length > maximumText) {
    throw new ToolError('cannot-read', `the review is longer than ${maximumText} characters`)
  }
  const claims: Claim[] = []
  const faults: string[] = []
  let count = 0
  for (const record of readers[format](text)) {
    count++
    if (record.kind === 'passed-over') faults.push(`${record.place} was passed over: ${record.warning}`)
    else if (claims.length < maximumClaims) claims.push(...claimsOf(record, String(count), { format, names }))
  }
  return { claims: claims.slice(0, maximumClaims), warnings: warningsOf(faults, count, claims) }
}

function claimsOf(
  record: Exclude<ReviewRecord, { kind: 'passed-over' }>,
  id: string,
  { format, names }: RecordSettings & { format: RecordFormat },
): readonly Claim[] {
  const { at, path, lines } = record
  if (record.kind === 'finding') {
    return [claimOfFinding(record, { id, names, isKnownTool: !sharedFormats.has(format) })]
  }
  const claims = readProse(record.body, { names, path, lines, idPrefix: id })
  return claims.map((claim) => ({ ...claim, at, ...reviewedCodeOf(claim, record) }))
}

/** Words that name other lines, or another file, are about other code. */
function reviewedCodeOf({ lines, path }: Claim, record: RemarkRecord): Pick<Claim, 'reviewedCode'> {
  const isSame = path === record.path && lines?.first === record.lines?.first && lines?.last === record.lines?.last
  return isSame && record.reviewedCode !== undefined ? { reviewedCode: record.reviewedCode } : {}
}

function warningsOf(faults: readonly string[], records: number, claims: readonly Claim[]): string[] {
  const warnings = faults.slice(0, shownWarnings)
  const others = faults.length - warnings.length
  if (others > 0) warnings.push(`${others} more records were passed over`)
  const left = records - faults.length - maximumClaims
  if (claims.length >= maximumClaims && left > 0) {
    warnings.push(`${left} records were left out: no more than ${maximumClaims} claims are read`)
  }
  return warnings
}
