import type { Changed, FileOutcome, LeftAloneFinding, LeftAloneKind } from '../engine/outcome.ts'

/** A finished run: what every report is made of. */
export interface RunResult {
  readonly transforms: readonly string[]
  readonly outcomes: readonly FileOutcome[]
  /** False for a preview. */
  readonly wrote: boolean
  /** By path: the unified diff of a changed file. */
  readonly diffs: ReadonlyMap<string, string>
}

/** The counts of a run: files by outcome, findings by what became of them. They add up. */
export interface RunCounts {
  readonly files: Readonly<Record<FileOutcome['kind'], number>>
  readonly applied: number
  readonly unsafeApplied: number
  readonly deferred: number
  readonly leftAlone: Readonly<Record<LeftAloneKind, number>>
}

export function countOutcomes(outcomes: readonly FileOutcome[]): RunCounts {
  const files = { changed: 0, unchanged: 0, skipped: 0, failed: 0 }
  for (const outcome of outcomes) files[outcome.kind] += 1
  const leftAlone = { refused: 0, unsafe: 0, suppressed: 0, unproved: 0, rejected: 0, waiting: 0 }
  for (const finding of outcomes.flatMap(leftAloneOf)) leftAlone[finding.leftAlone] += 1
  const changed = outcomes.filter((outcome): outcome is Changed => outcome.kind === 'changed')
  const applied = changed.flatMap((outcome) => outcome.applied)
  const unsafeApplied = applied.filter((finding) => finding.unsafe !== undefined).length
  const deferred = changed.reduce((sum, outcome) => sum + outcome.deferred, 0)
  return { files, applied: applied.length, unsafeApplied, deferred, leftAlone }
}

/** The findings of a file that were left alone; none for a file that was not looked at. */
export function leftAloneOf(outcome: FileOutcome): readonly LeftAloneFinding[] {
  return outcome.kind === 'changed' || outcome.kind === 'unchanged' ? outcome.leftAlone : []
}
