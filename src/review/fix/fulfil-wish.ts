import type { ChosenTransform, ConfiguredTransform, RunSettings } from '../../engine/configured-transform.ts'
import type { Changed, FileOutcome } from '../../engine/outcome.ts'
import { parseOptions } from '../../engine/parse-options.ts'
import { runParsed } from '../../engine/run-file.ts'
import { learnProject, runProject, settle, type SyntaxCheck } from '../../engine/run-project.ts'
import type { Transform } from '../../engine/transform.ts'
import { ToolError } from '../../errors.ts'
import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { Wish } from '../../claims/answer.ts'
import type { ReviewedSource } from '../reviewed-files.ts'
import { applySuggestion } from './apply-suggestion.ts'
import { findingOnly, KnownFindings, type KnownFinding } from './known-findings.ts'

/** What became of a wish: files that would change, or why none would. */
export type Fulfilment =
  | { readonly kind: 'ready'; readonly changed: readonly Changed[]; readonly unsafe: string | undefined }
  | Left

interface Left {
  readonly kind: 'left'
  /** Undefined where nothing is found. */
  readonly reason: string | undefined
}

export interface FulfilledWish {
  readonly wish: Wish
  readonly fulfilment: Fulfilment
}

/** Runs transforms for wishes. The files are those of the review as they are now. */
export class WishRunner {
  readonly #sources: readonly ReviewedSource[]
  readonly #transforms: ReadonlyMap<string, Transform>
  readonly #syntaxCheck: SyntaxCheck | undefined
  readonly #knowledge = new Map<string, unknown>()
  readonly #known = new KnownFindings()

  constructor(sources: readonly ReviewedSource[], transforms: readonly Transform[], syntaxCheck?: SyntaxCheck) {
    this.#sources = sources
    this.#transforms = new Map([...transforms, applySuggestion].map((transform) => [transform.meta.id, transform]))
    this.#syntaxCheck = syntaxCheck
  }

  /**
   * What becomes of the wishes of one claim. Where each is needed and one is left for certain, the others are not run: half
   * of an edit settles nothing.
   */
  fulfilAll(wishes: readonly Wish[], file: PythonFile, isEachNeeded: boolean): readonly FulfilledWish[] {
    const prepared = wishes.map((wish) => ({ wish, ready: this.#prepare(wish, file) }))
    const isHopeless = isEachNeeded && prepared.some(({ ready }) => typeof ready !== 'function')
    return prepared.map(({ wish, ready }) => {
      if (typeof ready !== 'function') return { wish, fulfilment: ready }
      return { wish, fulfilment: isHopeless ? { kind: 'left', reason: 'only a part of it can be written' } : ready() }
    })
  }

  /** Safe edits where there are any, else unsafe ones, with the reason. */
  fulfil(wish: Wish, file: PythonFile): Fulfilment {
    const ready = this.#prepare(wish, file)
    return typeof ready === 'function' ? ready() : ready
  }

  /** How to run what the wish asks for, or why that would do nothing. */
  #prepare(wish: Wish, file: PythonFile): Left | (() => Fulfilment) {
    const transform = this.#transforms.get(wish.transform)
    if (!transform) return { kind: 'left', reason: `there is no transform \`${wish.transform}\`` }
    const options = optionsOf(wish, transform, file)
    if (typeof options === 'string') return { kind: 'left', reason: options }
    if (wish.isProjectWide) return () => toFulfilment(wish, file, this.#runWide({ transform, options }))
    return this.#prepareHere(wish, { transform, options }, file)
  }

  #runWide(chosen: ChosenTransform): readonly FileOutcome[] {
    const run = (unsafe: boolean): readonly FileOutcome[] =>
      settle(runProject(this.#sources, [chosen], { unsafe, syntaxCheck: this.#syntaxCheck }))
    const safe = run(false)
    return safe.some(isChanged) ? safe : run(true)
  }

  /** A file is searched once for all the wishes of one transform; it runs only for what it would not leave alone. */
  #prepareHere(wish: Wish, chosen: ChosenTransform, file: PythonFile): Left | (() => Fulfilment) {
    const configured = { ...chosen, knowledge: this.#learn(chosen) }
    const known = this.#known.startingIn(configured, file, wish.at)
    if (!known) return { kind: 'left', reason: `\`${wish.transform}\` failed on the file` }
    const wanted = known.filter(({ reason }) => reason === undefined)
    if (wanted.length === 0) return { kind: 'left', reason: known[0]?.reason }
    return () => toFulfilment(wish, file, [this.#runSafeFirst(configured, wanted, file)])
  }

  #runSafeFirst(configured: ConfiguredTransform, wanted: readonly KnownFinding[], file: PythonFile): FileOutcome {
    const safe = wanted.filter(({ finding }) => finding.unsafe === undefined)
    if (safe.length === 0 || safe.length === wanted.length) return this.#run(configured, wanted, file)
    const outcome = this.#run(configured, safe, file)
    return isChanged(outcome) ? outcome : this.#run(configured, wanted, file)
  }

  #run(configured: ConfiguredTransform, known: readonly KnownFinding[], file: PythonFile): FileOutcome {
    const syntaxCheck = this.#syntaxCheck
    const settings: RunSettings = {
      unsafe: true,
      ...(syntaxCheck && { objection: (after) => syntaxCheck([{ before: file.text, after }])[0] }),
    }
    return runParsed(file, [{ ...configured, transform: findingOnly(configured.transform, known, file) }], settings)
  }

  /** What a transform knows of the project is the same for all its wishes with the same options. */
  #learn(chosen: ChosenTransform): unknown {
    const key = `${chosen.transform.meta.id} ${JSON.stringify(chosen.options)}`
    if (!this.#knowledge.has(key)) this.#knowledge.set(key, learnProject(this.#sources, chosen))
    return this.#knowledge.get(key)
  }
}

/** The options of a wish, or what is wrong with them: a new name may come out of the review. */
function optionsOf(wish: Wish, transform: Transform, file: PythonFile): ChosenTransform['options'] | string {
  const { line, column } = file.lines.positionOf(wish.at.start)
  try {
    return parseOptions(transform, wish.options({ path: file.path, line, column }))
  } catch (error) {
    if (error instanceof ToolError) return error.message
    throw error
  }
}

function toFulfilment(wish: Wish, file: PythonFile, outcomes: readonly FileOutcome[]): Fulfilment {
  const changed = outcomes.filter(isChanged)
  if (changed.length === 0) return { kind: 'left', reason: reasonIn(outcomes) }
  const stranger = changed.find((outcome) => outcome.path !== file.path && !goesAlong(outcome))
  if (stranger) return { kind: 'left', reason: `it would change ${stranger.path} as well` }
  const reasons = changed.flatMap(({ applied }) => applied.flatMap(({ unsafe }) => unsafe ?? []))
  return { kind: 'ready', changed, unsafe: wish.onRequest ?? ([...new Set(reasons)].join('; ') || undefined) }
}

function isChanged(outcome: FileOutcome): outcome is Changed {
  return outcome.kind === 'changed'
}

/** Whether all that changes in another file is a part of what changes here. */
function goesAlong({ applied }: Changed): boolean {
  return applied.every(({ together }) => together !== undefined)
}

/** Why a transform left alone what was meant; undefined where it found nothing. */
function reasonIn(outcomes: readonly FileOutcome[]): string | undefined {
  for (const outcome of outcomes) {
    if (outcome.kind === 'failed' || outcome.kind === 'skipped') return outcome.reason
    if (outcome.leftAlone[0]) return outcome.leftAlone[0].reason
  }
  return undefined
}
