import type { FileOutcome } from '../engine/outcome.ts'
import { countOutcomes, type RunResult } from './run-result.ts'

/** The version of the shape below: it goes up when a field changes its meaning or goes away. */
const formatVersion = 1

/** A run as one JSON document, with the edits (UTF-16 offsets into the file as read) and the diff of each changed file. */
export function toJson(result: RunResult): string {
  const document = {
    format: formatVersion,
    transforms: result.transforms,
    wrote: result.wrote,
    counts: countOutcomes(result.outcomes),
    files: result.outcomes.map((outcome) => fileRecord(outcome, result.diffs.get(outcome.path))),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function fileRecord(outcome: FileOutcome, diff: string | undefined): object {
  if (outcome.kind !== 'changed') return outcome
  const { before: _before, after: _after, ...rest } = outcome
  return { ...rest, diff }
}
