import type { Conventions } from '../python/semantics/conventions.ts'
import { PythonFile } from '../python/semantics/python-file.ts'
import type { ChosenTransform, ConfiguredTransform, RunSettings } from './configured-transform.ts'
import type { ProjectChecker } from './checker/project-checker.ts'
import type { Rejections } from './checker/suspects.ts'
import { takeBack, type Attempt } from './checker/take-back.ts'
import { incompleteGroups } from './incomplete-groups.ts'
import type { Changed, Failed, FileOutcome, Skipped } from './outcome.ts'
import { ParsedTexts } from './parsed-texts.ts'
import { failed, runFile } from './run-file.ts'

/** A file that can be read when its turn comes, as often as needed. */
export interface FileSource {
  /** As the user named it, with `/`. */
  readonly path: string
  /** The decoded text, or why there is none. */
  readonly read: () => string | Skipped
  /** What the configuration around it asks for. */
  readonly conventions?: Conventions
}

/** Two texts of one file, and what a second parser says of the new one: the reason against it, or undefined. */
export type SyntaxCheck = (files: readonly { before: string; after: string }[]) => readonly (string | undefined)[]

export interface ProjectSettings {
  /** Also apply unsafe findings. */
  readonly unsafe: boolean
  /** CPython's own parser, say: asked once for all changed files. */
  readonly syntaxCheck?: SyntaxCheck | undefined
  /** Findings that make it report a new error are taken back. */
  readonly checker?: ProjectChecker | undefined
}

/**
 * Runs transforms over files: one outcome a file, in the order given. Where a transform surveys the project, every file
 * is read twice, for the facts and for the edits, and parsed once as far as memory allows. Findings whose result a second
 * parser rejects are taken back, and so are those of a group that was not applied everywhere and those that bring errors
 * of a checker. A file of which no facts could be read has `failed`, and the others go on without them.
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
  const surveyed: Surveyed = { texts: new ParsedTexts(), failures: new Map() }
  for (const one of chosen) transforms.push({ ...one, knowledge: yield* learn(sources, one, surveyed) })
  const outcomes: FileOutcome[] = []
  for (const source of sources) {
    const outcome = surveyed.failures.get(source.path) ?? runSource(source, transforms, settings, surveyed.texts)
    outcomes.push(outcome)
    yield outcome
  }
  const rerun = rerunner(sources, transforms, settings)
  const settled = completeGroups(recheck(outcomes, settings.syntaxCheck, rerun), rerun)
  if (!settings.checker) return settled
  return [...takeBack(settled, settings.checker, attempter(settled, sources, transforms, settings))]
}

/** Runs the files of rejected findings again without them. */
function attempter(
  outcomes: readonly FileOutcome[],
  sources: readonly FileSource[],
  transforms: readonly ConfiguredTransform[],
  settings: ProjectSettings,
): Attempt {
  return (rejections) => {
    // The second parser is asked once for all files and not for each: it is a process.
    const quick = rerunner(sources, transforms, { ...settings, syntaxCheck: undefined }, rejections)
    const thorough = rerunner(sources, transforms, settings, rejections)
    const tried = outcomes.map((outcome) =>
      isChanged(outcome) && rejections.has(outcome.path) ? quick(outcome) : outcome,
    )
    return completeGroups(recheck(tried, settings.syntaxCheck, thorough), thorough)
  }
}

/** Runs to the end without looking at what comes by. */
export function settle<Result>(run: Generator<unknown, Result>): Result {
  for (;;) {
    const step = run.next()
    if (step.done) return step.value
  }
}

/** What a transform knows of all files before it looks at one; undefined for a transform without a survey. */
export function learnProject(sources: readonly FileSource[], chosen: ChosenTransform): unknown {
  return settle(learn(sources, chosen, { texts: new ParsedTexts(), failures: new Map() }))
}

function runSource(
  source: FileSource,
  transforms: readonly ConfiguredTransform[],
  settings: RunSettings,
  texts: ParsedTexts,
): FileOutcome {
  const text = source.read()
  if (typeof text !== 'string') return text
  const parsed = texts.take(source.path, text)
  return runFile(source.path, text, transforms, { ...settings, conventions: source.conventions }, parsed)
}

/** What the surveys leave to the runs. */
interface Surveyed {
  readonly texts: ParsedTexts
  /** By path, the files of which no facts could be read. */
  readonly failures: Map<string, Failed>
}

/** What `conclude` makes of the surveys of all files; undefined for a transform without. */
function* learn(
  sources: readonly FileSource[],
  { transform, options }: ChosenTransform,
  surveyed: Surveyed,
): Generator<undefined, unknown> {
  if (!transform.survey && !transform.surveyText) return undefined
  const surveys: unknown[] = []
  for (const source of sources) {
    const text = source.read()
    if (typeof text === 'string') surveys.push(...surveysOf(source, text, { transform, options }, surveyed))
    yield
  }
  return transform.conclude ? transform.conclude(surveys, options) : surveys
}

/** None for a file that cannot be parsed, or at which the survey fails. */
function surveysOf(
  { path, conventions }: FileSource,
  text: string,
  { transform, options }: ChosenTransform,
  { texts, failures }: Surveyed,
): unknown[] {
  if (transform.surveyText) return [transform.surveyText(text, options, path)]
  try {
    const parsed = texts.parse(path, text)
    if (parsed.kind === 'rejected' || !transform.survey) return []
    const survey = transform.survey(new PythonFile(path, parsed.tree, { conventions }), options)
    parsed.tree.forgetNodes()
    return [survey]
  } catch (error) {
    failures.set(path, failed(path, error))
    return []
  }
}

/** Runs a changed file again, each result checked by the second parser at once. */
type Rerun = (outcome: Changed, withheld?: ReadonlyMap<string, string>) => FileOutcome

function rerunner(
  sources: readonly FileSource[],
  transforms: readonly ConfiguredTransform[],
  { unsafe, syntaxCheck }: ProjectSettings,
  rejections: Rejections = new Map(),
): Rerun {
  const conventions = new Map(sources.map((source) => [source.path, source.conventions]))
  return ({ path, before }, withheld = new Map()) => {
    const settings = { unsafe, withheld, rejected: rejections.get(path), conventions: conventions.get(path) }
    if (!syntaxCheck) return runFile(path, before, transforms, settings)
    const objection = (after: string): string | undefined => syntaxCheck([{ before, after }])[0]
    return runFile(path, before, transforms, { ...settings, objection })
  }
}

/** Asks the second parser for all changed files at once; a file it rejects runs again with the parser at hand. */
function recheck(
  outcomes: readonly FileOutcome[],
  syntaxCheck: SyntaxCheck | undefined,
  rerun: Rerun,
): readonly FileOutcome[] {
  const changed = outcomes.filter(isChanged)
  const reasons = syntaxCheck && changed.length > 0 ? syntaxCheck(changed) : []
  const rejected = new Set<FileOutcome>(changed.filter((_, index) => reasons[index] !== undefined))
  return outcomes.map((outcome) => (isChanged(outcome) && rejected.has(outcome) ? rerun(outcome) : outcome))
}

/** Takes back the findings of groups that were applied in part; each round withholds at least one group more. */
function completeGroups(outcomes: readonly FileOutcome[], rerun: Rerun): FileOutcome[] {
  const withheld = new Map<string, string>()
  for (let settled = [...outcomes]; ;) {
    const incomplete = incompleteGroups(settled)
    if (incomplete.size === 0) return settled
    for (const [group, reason] of incomplete) withheld.set(group, reason)
    settled = settled.map((outcome) => {
      const isTouched =
        isChanged(outcome) && outcome.applied.some(({ together }) => incomplete.has(together?.group ?? ''))
      return isTouched ? rerun(outcome, withheld) : outcome
    })
  }
}

function isChanged(outcome: FileOutcome): outcome is Changed {
  return outcome.kind === 'changed'
}
