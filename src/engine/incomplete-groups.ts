import type { AppliedFinding, FileOutcome, LeftAloneFinding } from './outcome.ts'

/** One group as far as the outcomes tell. */
interface GroupTally {
  readonly size: number
  applied: number
  /** What stands in the way, with its place. */
  obstacle: string | undefined
}

/**
 * The groups of findings that were applied in part, each with the reason why the rest was not: where one finding of a
 * group is left alone, or its file could not be read, the others must go back.
 */
export function incompleteGroups(outcomes: readonly FileOutcome[]): ReadonlyMap<string, string> {
  const tallies = new Map<string, GroupTally>()
  for (const outcome of outcomes) tallyOutcome(outcome, tallies)
  const incomplete = [...tallies].filter(([, { applied, size }]) => applied > 0 && applied < size)
  return new Map(incomplete.map(([group, { obstacle }]) => [group, obstacle ?? 'a part of it was not found again']))
}

function tallyOutcome(outcome: FileOutcome, tallies: Map<string, GroupTally>): void {
  if (outcome.kind === 'changed') {
    for (const finding of outcome.applied) tallyOf(finding, tallies, (tally) => (tally.applied += 1))
  }
  if (outcome.kind !== 'changed' && outcome.kind !== 'unchanged') return
  for (const finding of outcome.leftAlone) {
    const obstacle = `${outcome.path}:${finding.place.line}: ${finding.reason}`
    tallyOf(finding, tallies, (tally) => (tally.obstacle ??= obstacle))
  }
}

function tallyOf(
  { together }: AppliedFinding | LeftAloneFinding,
  tallies: Map<string, GroupTally>,
  count: (tally: GroupTally) => void,
): void {
  if (!together) return
  const tally = tallies.get(together.group) ?? { size: together.size, applied: 0, obstacle: undefined }
  tallies.set(together.group, tally)
  count(tally)
}
