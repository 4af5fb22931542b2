import { PythonFile } from '../python/semantics/python-file.ts'
import { parse } from '../python/syntax/parse.ts'
import type { ChosenTransform, ConfiguredTransform, RunSettings } from './configured-transform.ts'
import type { Changed, FileOutcome, Skipped } from './outcome.ts'
import { runFile } from './run-file.ts'

/** A file that can be read when its turn comes, as often as needed. */
export interface FileSource {
  /** As the user named it, with `/`. */
  readonly path: string
  /** The decoded text, or why there is none. */
  readonly read: () => string | Skipped
}

/** Two texts of one file, and what a second parser says of the new one: the reason against it, or undefined. */
export type SyntaxCheck = (files: readonly { before: string; after: string }[]) => readonly (string | undefined)[]

export interface ProjectSettings {
  /** Also apply unsafe findings. */
  readonly unsafe: boolean
  /** CPython's own parser, say: asked once for all changed files. */
  readonly syntaxCheck?: SyntaxCheck | undefined
}

/**
 * Runs transforms over files: one outcome a file, in the order given. Where a transform surveys the project, every file
 * is read twice: once for the facts, once for the edits. Findings whose result a second parser rejects are taken back.
 *
 * Yields once a file, the outcome as far as it is known (nothing while surveying), so that the caller can show progress
 * and let the runtime clear away trees; the final outcomes are returned.
 */
export function* runProject(
  sources: readonly FileSource[],
  chosen: readonly ChosenTransform[],
  settings: ProjectSettings,
): Generator<FileOutcome | undefined, FileOutcome[]> {
  const transforms: ConfiguredTransform[] = []
  for (const one of chosen) transforms.push({ ...one, knowledge: yield* learn(sources, one) })
  const outcomes: FileOutcome[] = []
  for (const source of sources) {
    const outcome = runSource(source, transforms, settings)
    outcomes.push(outcome)
    yield outcome
  }
  return settings.syntaxCheck ? recheck(outcomes, transforms, settings, settings.syntaxCheck) : outcomes
}

/** Runs to the end without looking at what comes by. */
export function settle(run: ReturnType<typeof runProject>): FileOutcome[] {
  for (;;) {
    const step = run.next()
    if (step.done) return step.value
  }
}

function runSource(source: FileSource, transforms: readonly ConfiguredTransform[], settings: RunSettings): FileOutcome {
  const text = source.read()
  return typeof text === 'string' ? runFile(source.path, text, transforms, settings) : text
}

/** What `conclude` makes of the surveys of all files; undefined for a transform without. */
function* learn(
  sources: readonly FileSource[],
  { transform, options }: ChosenTransform,
): Generator<undefined, unknown> {
  if (!transform.survey) return undefined
  const surveys: unknown[] = []
  for (const source of sources) {
    const text = source.read()
    const parsed = typeof text === 'string' ? parse(text) : undefined
    if (parsed?.kind === 'parsed') surveys.push(transform.survey(new PythonFile(source.path, parsed.tree), options))
    yield
  }
  return transform.conclude ? transform.conclude(surveys, options) : surveys
}

/** Asks the second parser for all changed files at once; a file it rejects runs again with the parser at hand. */
function recheck(
  outcomes: readonly FileOutcome[],
  transforms: readonly ConfiguredTransform[],
  settings: ProjectSettings,
  syntaxCheck: SyntaxCheck,
): FileOutcome[] {
  const changed = outcomes.filter((outcome): outcome is Changed => outcome.kind === 'changed')
  const reasons = changed.length > 0 ? syntaxCheck(changed) : []
  const rejected = new Set(changed.filter((_, index) => reasons[index] !== undefined))
  return outcomes.map((outcome) => {
    if (outcome.kind !== 'changed' || !rejected.has(outcome)) return outcome
    const { path, before } = outcome
    const objection = (after: string): string | undefined => syntaxCheck([{ before, after }])[0]
    return runFile(path, before, transforms, { unsafe: settings.unsafe, objection })
  })
}
