import * as z from 'zod/mini'
import { checkedFrame, checkedRecord, passedOver, type RawRecord } from './checked-records.ts'
import { placedEntries } from './json-records.ts'
import { parseJson } from './parse-json.ts'
import { lineRange, plainNumber } from './plain-numbers.ts'
import type { Replacement, ReviewRecord } from './record.ts'
import { recordSpans } from './record-spans.ts'
import { sarifMessage, type SarifMessage } from './sarif-message.ts'
import { readRun, ruleOf, type SarifRun } from './sarif-run.ts'
import { artifactLocation, uriOf } from './sarif-uri.ts'
import { wholeLines } from './whole-lines.ts'

const optionalNumber = z.nullish(z.number())
const region = z.object({
  startLine: optionalNumber,
  startColumn: optionalNumber,
  endLine: optionalNumber,
  endColumn: optionalNumber,
})
const place = z.object({ artifactLocation: z.nullish(artifactLocation), region: z.nullish(region) })
const replacement = z.object({
  deletedRegion: region,
  insertedContent: z.nullish(z.object({ text: z.nullish(z.string()) })),
})
const fix = z.object({
  artifactChanges: z.array(z.object({ artifactLocation, replacements: z.array(replacement) })),
})
const result = z.object({
  kind: z.nullish(z.string()),
  baselineState: z.nullish(z.string()),
  suppressions: z.nullish(z.array(z.object({ status: z.nullish(z.string()) }))),
  ruleId: z.nullish(z.string()),
  ruleIndex: optionalNumber,
  rule: z.nullish(
    z.object({
      id: z.nullish(z.string()),
      index: optionalNumber,
      toolComponent: z.nullish(z.object({ index: optionalNumber })),
    }),
  ),
  message: z.object({
    text: z.nullish(z.string()),
    markdown: z.nullish(z.string()),
    id: z.nullish(z.string()),
    arguments: z.nullish(z.array(z.string())),
  }),
  locations: z.nullish(z.array(z.object({ physicalLocation: z.nullish(place) }))),
  fixes: z.nullish(z.array(fix)),
})
type Result = z.infer<typeof result>
type Region = z.infer<typeof region>

/** SARIF 2.1.0: columns from 1, in UTF-16 units or code points as `columnKind` says. */
export function* readSarif(text: string): Generator<ReviewRecord> {
  const frame = z.object({ runs: z.array(z.unknown()) })
  const { runs } = checkedFrame(frame, parseJson(text, 'the review'), 'SARIF')
  const looked = { text, spans: recordSpans(text, ['runs', '*', 'results', '*']) }
  for (const [index, value] of runs.entries()) {
    const { run, results, fault } = readRun(value)
    if (fault !== undefined) yield passedOver({ place: `runs[${index}]`, at: { start: 0, end: text.length } }, fault)
    for (const raw of placedEntries(results, ['runs', String(index), 'results'], looked))
      yield finding(runs.length === 1 ? withoutRun(raw) : raw, run)
  }
}

/** `results[3]` where there is one run, as everyone calls it. */
function withoutRun(raw: RawRecord): RawRecord {
  return { ...raw, place: raw.place.slice(raw.place.indexOf('results')) }
}

function finding(raw: RawRecord, run: SarifRun): ReviewRecord {
  return checkedRecord(result, raw, (found) => {
    const reason = reasonAgainst(found)
    if (reason !== undefined) return passedOver(raw, reason)
    const rule = ruleOf(run, found)
    const message = sarifMessage(found.message satisfies SarifMessage, run, rule)
    if (message === undefined) return passedOver(raw, `\`${raw.place}.message\` has no text`)
    const at = found.locations?.[0]?.physicalLocation
    const path = uriOf(run, at?.artifactLocation)
    return {
      kind: 'finding',
      place: raw.place,
      at: raw.at,
      path,
      lines: linesOf(at?.region),
      column: plainNumber(at?.region?.startColumn),
      rule: found.ruleId ?? found.rule?.id ?? rule?.id ?? undefined,
      ruleName: rule?.name ?? undefined,
      message,
      replacement: replacementOf(found, run, path),
    }
  })
}

/** Why a result is no claim that something is wrong. */
function reasonAgainst({ kind, baselineState, suppressions }: Result): string | undefined {
  if (kind === 'pass' || kind === 'notApplicable' || kind === 'informational') return `its kind is \`${kind}\``
  if (baselineState === 'absent') return 'it is no longer there'
  const isSuppressed = suppressions?.some(({ status }) => status !== 'rejected' && status !== 'underReview')
  return isSuppressed ? 'it is suppressed' : undefined
}

/** An end at the start of a line is the end of the line before. */
function linesOf(given: Region | null | undefined): ReturnType<typeof lineRange> {
  const { startLine, endLine, endColumn } = given ?? {}
  return lineRange(startLine, endLine && endColumn === 1 ? endLine - 1 : endLine)
}

/** A fix that puts whole lines in the place of others, in the file of the result. */
function replacementOf({ fixes }: Result, run: SarifRun, path: string | undefined): Replacement | undefined {
  const [only, ...more] = fixes ?? []
  const changes = only?.artifactChanges ?? []
  const [change] = changes
  if (!change || more.length > 0 || changes.length > 1 || change.replacements.length !== 1) return undefined
  if (uriOf(run, change.artifactLocation) !== path) return undefined
  const { deletedRegion, insertedContent } = change.replacements[0]!
  const { startLine, startColumn, endLine, endColumn } = deletedRegion
  const wanted = {
    startLine: plainNumber(startLine),
    startColumn: startColumn ?? undefined,
    endLine: plainNumber(endLine),
    endColumn: endColumn ?? undefined,
  }
  return wholeLines(wanted, insertedContent?.text)
}
