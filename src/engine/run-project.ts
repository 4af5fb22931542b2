import { PythonFile } from '../python/semantics/python-file.ts'
import { parse } from '../python/syntax/parse.ts'
import type { Changed, FileOutcome, Skipped } from './outcome.ts'
import { runFile, type ConfiguredTransform, type RunSettings } from './run-file.ts'
import type { OptionSpecifications, OptionValues, Transform } from './transform.ts'

/** A file that can be read when its turn comes, as often as needed. */
export interface FileSource {
  /** As the user named it, with `/`. */
  readonly path: string
  /** The decoded text, or why there is none. */
  readonly read: () => string | Skipped
}

/** A transform with its options parsed. */
export interface ChosenTransform {
  readonly transform: Transform
  readonly options: OptionValues<OptionSpecifications>
}

/** Two texts of one file, and what a second parser says of the new one: the reason against it, or undefined. */
export type SyntaxCheck = (files: readonly { before: string; after: string }[]) => readonly (string | undefined)[]

export interface ProjectSettings {
  /** Also apply unsafe findings. */
  readonly unsafe: boolean
  /** CPython's own parser, say: asked once for all changed files. */
  readonly syntaxCheck?: SyntaxCheck | undefined
  /** Called with each outcome as it comes, before the syntax check. */
  readonly onOutcome?: (outcome: FileOutcome) => void
}

/**
 * Runs transforms over files: one outcome a file, in the order given. Where a transform surveys the project, every file
 * is read twice: once for the facts, once for the edits. Findings whose result a second parser rejects are taken back.
 */
export function runProject(
  sources: readonly FileSource[],
  chosen: readonly ChosenTransform[],
  settings: ProjectSettings,
): FileOutcome[] {
  const transforms = chosen.map((one) => ({ ...one, knowledge: learn(sources, one) }))
  const outcomes = sources.map((source) => {
    const outcome = runSource(source, transforms, settings)
    settings.onOutcome?.(outcome)
    return outcome
  })
  return settings.syntaxCheck ? recheck(outcomes, transforms, settings, settings.syntaxCheck) : outcomes
}

function runSource(source: FileSource, transforms: readonly ConfiguredTransform[], settings: RunSettings): FileOutcome {
  const text = source.read()
  return typeof text === 'string' ? runFile(source.path, text, transforms, settings) : text
}

/** What `conclude` makes of the surveys of all files; undefined for a transform without. */
function learn(sources: readonly FileSource[], { transform, options }: ChosenTransform): unknown {
  if (!transform.survey) return undefined
  const surveys: unknown[] = []
  for (const source of sources) {
    const text = source.read()
    const parsed = typeof text === 'string' ? parse(text) : undefined
    if (parsed?.kind === 'parsed') surveys.push(transform.survey(new PythonFile(source.path, parsed.tree), options))
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
