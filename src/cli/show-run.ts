import pc from 'picocolors'
import type { Changed, FileOutcome } from '../engine/outcome.ts'
import { toJson } from '../report/json.ts'
import { leftAloneOf } from '../report/run-result.ts'
import { colourDiff, describeOutcome, summarize } from '../report/text.ts'
import type { Io } from './io.ts'
import type { SourceStore } from './source-store.ts'

interface ShownRun {
  readonly outcomes: readonly FileOutcome[]
  readonly transforms: readonly string[]
  readonly wrote: boolean
  readonly store: SourceStore
  readonly io: Io
  readonly format: string
  readonly showRefusals: boolean
  readonly seconds: number
}

/** Prints a run: the result to standard output, the talk to standard error, file by file. */
export function showRun(run: ShownRun): void {
  const { outcomes, transforms, wrote, store, io } = run
  if (run.format === 'json') {
    const diffs = new Map(outcomes.filter(isChanged).map((outcome) => [outcome.path, store.diffOf(outcome)]))
    io.out(toJson({ outcomes, transforms, wrote, diffs }))
    return
  }
  const palette = pc.createColors(io.hasColour)
  const settings = { palette, showRefusals: run.showRefusals }
  for (const outcome of outcomes) {
    if (run.format === 'text') io.err(describeOutcome(outcome, settings))
    if (isChanged(outcome) && !(wrote && run.format === 'text')) showDiff(outcome, run)
  }
  if (run.format === 'text') io.err(summarize({ outcomes, transforms, wrote, diffs: new Map() }, run.seconds))
  const hidden = run.showRefusals ? 0 : outcomes.flatMap(leftAloneOf).length
  if (run.format === 'text' && hidden > 0) io.err(palette.dim('  --show-refusals lists what was left alone, and why\n'))
}

function isChanged(outcome: FileOutcome): outcome is Changed {
  return outcome.kind === 'changed'
}

/** To a terminal coloured and with control characters spelled out, else byte for byte what `git apply` takes. */
function showDiff(outcome: Changed, { store, io }: ShownRun): void {
  const diff = store.diffOf(outcome)
  if (io.isOutTerminal) io.out(`${colourDiff(diff, pc.createColors(io.hasColour))}\n`)
  else io.out(store.encodeDiff(outcome.path, diff))
}
