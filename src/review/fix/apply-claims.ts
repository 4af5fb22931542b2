import type { AppliedFinding, Changed } from '../../engine/outcome.ts'
import { settle, type SyntaxCheck } from '../../engine/run-project.ts'
import type { Transform } from '../../engine/transform.ts'
import type { PythonFile } from '../../python/semantics/python-file.ts'
import { ComposedEdits } from '../../text/composed-edits.ts'
import type { Edit } from '../../text/edit.ts'
import { EditShift } from '../../text/edit-shift.ts'
import type { Span } from '../../text/span.ts'
import type { Wish } from '../../claims/answer.ts'
import type { Judgement } from '../judge-review.ts'
import { parseFile, type ReviewedFiles, type ReviewedSource } from '../reviewed-files.ts'
import type { Verdict } from '../verdict.ts'
import { WishRunner, type Fulfilment } from './fulfil-wish.ts'
import { claimCheck, type ClaimCheck } from '../check/check-claim.ts'
import { shiftLines, stillHolds } from './recheck.ts'

export interface ApplySettings {
  readonly transforms: readonly Transform[]
  readonly syntaxCheck: SyntaxCheck | undefined
  /** Whether the user asked for what a claim proposes, safe or not. */
  accepts(claimId: string): boolean
}

/** What applying made of the files and of the verdicts. */
export interface AppliedClaims {
  readonly outcomes: readonly Changed[]
  readonly verdicts: readonly Verdict[]
}

/** A file as the claims applied so far have left it. */
interface PresentFile {
  readonly file: PythonFile
  /** One list a step, each against the text before it. */
  readonly steps: readonly (readonly Edit[])[]
  readonly applied: readonly AppliedFinding[]
}

/**
 * Makes the edits of confirmed claims that are safe, and of the claims that were accepted: one claim after the other, each
 * against the text as the ones before have left it, and checks the claim again. One that still holds takes its edits back.
 */
export function applyClaims(
  judgements: readonly Judgement[],
  files: ReviewedFiles,
  settings: ApplySettings,
): AppliedClaims {
  return settle(applyJudgements(judgements, files, settings))
}

/** The same, with a stop behind each claim: the runtime can clear away trees there. */
export function* applyJudgements(
  judgements: readonly Judgement[],
  files: ReviewedFiles,
  settings: ApplySettings,
): Generator<undefined, AppliedClaims> {
  const { syntaxCheck } = settings
  const quick = yield* applyAll(judgements, files, { ...settings, syntaxCheck: undefined })
  if (!syntaxCheck || quick.outcomes.length === 0) return quick
  // The second parser is asked once; only where it rejects a result, it looks at each edit.
  const isRejected = syntaxCheck(quick.outcomes).some((reason) => reason !== undefined)
  return isRejected ? yield* applyAll(judgements, files, settings) : quick
}

function* applyAll(
  judgements: readonly Judgement[],
  files: ReviewedFiles,
  settings: ApplySettings,
): Generator<undefined, AppliedClaims> {
  const run = new ApplyRun(files, settings)
  const verdicts: Verdict[] = []
  for (const judgement of judgements) {
    verdicts.push(run.apply(judgement))
    yield
  }
  return { outcomes: run.outcomes(), verdicts }
}

class ApplyRun {
  readonly #files: ReviewedFiles
  readonly #settings: ApplySettings
  readonly #runner: WishRunner
  readonly #check: ClaimCheck
  #present = new Map<string, PresentFile>()

  constructor(files: ReviewedFiles, settings: ApplySettings) {
    this.#files = files
    this.#settings = settings
    const sources = files.sources.map((source): ReviewedSource => ({
      path: source.path,
      absolute: source.absolute,
      read: () => this.#present.get(source.path)?.file.text ?? source.read(),
      get conventions() {
        return source.conventions ?? {}
      },
    }))
    this.#check = claimCheck(settings.transforms)
    this.#runner = new WishRunner(sources, settings.transforms, settings.syntaxCheck)
  }

  apply(judgement: Judgement): Verdict {
    const { verdict, source, wishes } = judgement
    const isAccepted = this.#settings.accepts(verdict.claim.id)
    const isWanted = verdict.status === 'confirmed' || (isAccepted && verdict.status === 'needs-decision')
    if (!isWanted || !source || wishes.length === 0) return verdict
    const before = this.#present
    this.#present = new Map(before)
    const reason = this.#fulfilAll(wishes, source, isAccepted) ?? this.#objection(judgement, source, before)
    if (reason === undefined) return { ...verdict, status: 'fixed' }
    this.#present = before
    return { ...verdict, summary: reason === '' ? verdict.summary : `${verdict.summary}; not applied: ${reason}` }
  }

  outcomes(): readonly Changed[] {
    return [...this.#present].map(([path, { file, steps, applied }]) => {
      const before = this.#original(path)?.text ?? ''
      const composed = new ComposedEdits(before)
      for (const edits of steps) composed.add(edits)
      const edits = composed.toEdits()
      return { kind: 'changed', path, before, after: file.text, edits, applied, leftAlone: [], passes: 1, deferred: 0 }
    })
  }

  /** Why not all of the wishes could be fulfilled; an empty text where the verdict says it already. */
  #fulfilAll(wishes: readonly Wish[], source: ReviewedSource, isAccepted: boolean): string | undefined {
    for (const wish of wishes) {
      const file = this.#file(source.path)
      if (!file) return 'the file cannot be read'
      const fulfilment = this.#runner.fulfil({ ...wish, at: this.#shift(source.path, wish.at) }, file)
      if (fulfilment.kind === 'left') return fulfilment.reason ?? 'an earlier claim has changed the place'
      if (fulfilment.unsafe !== undefined && !isAccepted) return ''
      this.#commit(fulfilment)
    }
    return undefined
  }

  #commit({ changed }: Extract<Fulfilment, { kind: 'ready' }>): void {
    for (const { path, after, edits, applied } of changed) {
      const source = this.#files.sources.find((each) => each.path === path)
      const parsed = source && parseFile(source, after)
      if (!parsed || 'kind' in parsed) continue
      const { steps = [], applied: earlier = [] } = this.#present.get(path) ?? {}
      this.#present.set(path, { file: parsed, steps: [...steps, edits], applied: [...earlier, ...applied] })
    }
  }

  /** The claim is checked again; opinions cannot be. */
  #objection(
    { verdict, answer }: Judgement,
    { path }: ReviewedSource,
    earlier: ReadonlyMap<string, PresentFile>,
  ): string | undefined {
    const original = this.#original(path)
    const now = this.#present.get(path)
    if (!original || !now || !answer || verdict.status !== 'confirmed') return undefined
    if (verdict.fixes.some(({ transform }) => transform === 'split-long-functions')) return undefined
    const old = earlier.get(path)
    const steps = old?.steps ?? []
    const lines = verdict.claim.lines && this.#moved(original, steps, old?.file ?? original, verdict.claim.lines)
    const evidence = answer.evidence.map((each) => {
      return { ...each, lines: this.#moved(original, steps, old?.file ?? original, each.lines) }
    })
    const edits = composedStep(old?.file ?? original, now.steps.slice(steps.length))
    const edited = { before: old?.file ?? original, after: now.file, edits }
    const holds = stillHolds({ ...verdict.claim, lines }, { ...answer, evidence }, edited, this.#check)
    return holds ? 'the claim still holds after its edit, which is taken back' : undefined
  }

  #moved(
    before: PythonFile,
    steps: readonly (readonly Edit[])[],
    after: PythonFile,
    lines: NonNullable<Verdict['claim']['lines']>,
  ): NonNullable<Verdict['claim']['lines']> {
    return steps.length === 0 ? lines : shiftLines(lines, { before, after, edits: composedStep(before, steps) })
  }

  #shift(path: string, { start, end }: Span): Span {
    let span = { start, end }
    for (const edits of this.#present.get(path)?.steps ?? []) {
      const shift = new EditShift(edits)
      span = { start: shift.offset(span.start), end: shift.offset(span.end) }
    }
    return span
  }

  #file(path: string): PythonFile | undefined {
    return this.#present.get(path)?.file ?? this.#original(path)
  }

  #original(path: string): PythonFile | undefined {
    const source = this.#files.sources.find((each) => each.path === path)
    const file = source && this.#files.fileOf(source)
    return file && !('kind' in file) ? file : undefined
  }
}

function composedStep(before: PythonFile, steps: readonly (readonly Edit[])[]): readonly Edit[] {
  const composed = new ComposedEdits(before.text)
  for (const edits of steps) composed.add(edits)
  return composed.toEdits()
}
