import { parseOptions, type GivenOptions } from '../engine/parse-options.ts'
import type { FileOutcome, LeftAloneFinding } from '../engine/outcome.ts'
import { runProject, settle, type SyntaxCheck } from '../engine/run-project.ts'
import type { Transform } from '../engine/transform.ts'
import { applyEdits } from '../text/edit-set.ts'

/** One case of a transform: what goes in and what is expected. */
export interface Fixture {
  /** Finishes the sentence "it …": `keeps-a-call`, `leaves-closures`, `refuses-an-inner-comment`, `example`. */
  readonly name: string
  readonly input: string
  /** Undefined: the file must come back as it is. */
  readonly output: string | undefined
  /** The transform's options, and `unsafe`. */
  readonly options: GivenOptions
  /** What is left alone, a line each; undefined: not looked at. */
  readonly report: string | undefined
}

/** What a transform made of a fixture: what `--update` writes. */
export interface FixtureResult {
  readonly output: string | undefined
  readonly report: string
}

/** Runs a transform over a fixture's input. */
export function runFixture(
  transform: Transform,
  { input, options, name }: Fixture,
  syntaxCheck?: SyntaxCheck,
): FileOutcome {
  const { unsafe, ...given } = options
  const chosen = [{ transform, options: parseOptions(transform, given) }]
  const sources = [{ path: `${name}.py`, read: () => input }]
  return settle(runProject(sources, chosen, { unsafe: unsafe === true, syntaxCheck }))[0]!
}

/** The result as it is written beside the input. */
export function resultOf(outcome: FileOutcome): FixtureResult {
  const output = outcome.kind === 'changed' ? outcome.after : undefined
  const leftAlone = outcome.kind === 'changed' || outcome.kind === 'unchanged' ? outcome.leftAlone : []
  return { output, report: leftAlone.map((finding) => `${reportLine(finding)}\n`).join('') }
}

function reportLine({ place, leftAlone, message, reason }: LeftAloneFinding): string {
  return `${place.line}:${place.column} ${message} [${leftAlone}: ${reason}]`
}

/**
 * What is wrong with a transform's work on a fixture; empty when all holds: the output and report are as expected, a
 * second run finds nothing, nothing was taken back by the proofs (which cover syntax, comments and names), the edits
 * alone make the output, and the metadata tells the truth about safety.
 */
export function checkFixture(transform: Transform, fixture: Fixture, syntaxCheck?: SyntaxCheck): string[] {
  const outcome = runFixture(transform, fixture, syntaxCheck)
  if (outcome.kind === 'failed' || outcome.kind === 'skipped') return [`the file is ${outcome.kind}: ${outcome.reason}`]
  const result = resultOf(outcome)
  return [
    ...expectSame('the output', result.output ?? fixture.input, fixture.output ?? fixture.input),
    ...(fixture.report === undefined ? [] : expectSame('the report', result.report, fixture.report)),
    ...unproved(outcome.leftAlone),
    ...secondRun(transform, fixture, result.output),
    ...editsAlone(outcome),
    ...metadata(transform, outcome),
  ]
}

function expectSame(what: string, found: string, wanted: string): string[] {
  return found === wanted ? [] : [`${what} differs; found:\n${found}\nexpected:\n${wanted}`]
}

function unproved(leftAlone: readonly LeftAloneFinding[]): string[] {
  const defects = leftAlone.filter((finding) => finding.leftAlone === 'unproved' || finding.leftAlone === 'waiting')
  return defects.map((finding) => reportLine(finding))
}

function secondRun(transform: Transform, fixture: Fixture, output: string | undefined): string[] {
  if (output === undefined) return []
  try {
    const again = runFixture(transform, { ...fixture, input: output })
    return again.kind === 'unchanged' ? [] : [`a second run is not empty: ${again.kind}`]
  } catch (error) {
    // What the options ask for is done: nothing in the file fits them any more.
    if (error instanceof Error && error.name === 'ToolError') return []
    throw error
  }
}

function editsAlone(outcome: FileOutcome): string[] {
  if (outcome.kind !== 'changed') return []
  return expectSame('the input with the edits applied', applyEdits(outcome.before, outcome.edits), outcome.after)
}

function metadata({ meta }: Transform, outcome: FileOutcome): string[] {
  const findings =
    outcome.kind === 'changed'
      ? [...outcome.applied, ...outcome.leftAlone]
      : outcome.kind === 'unchanged'
        ? outcome.leftAlone
        : []
  const undeclared = meta.unsafeWhen === undefined && findings.some((finding) => finding.unsafe !== undefined)
  return undeclared ? ['a finding is unsafe, and the metadata do not say when'] : []
}
