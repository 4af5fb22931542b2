import { PythonFile } from '../python/semantics/python-file.ts'
import { parse, reparse } from '../python/syntax/parse.ts'
import type { SyntaxTree } from '../python/syntax/tree.ts'
import { ComposedEdits } from '../text/composed-edits.ts'
import { findEditFault } from '../text/edit-fault.ts'
import { applyEdits, sortEdits } from '../text/edit-set.ts'
import type { LineIndex } from '../text/line-index.ts'
import { collectFindings, type Candidate } from './collect-findings.ts'
import type { AppliedFinding, FileOutcome, LeftAloneFinding } from './outcome.ts'
import { placeOf } from './place.ts'
import type { ConfiguredTransform, RunSettings } from './configured-transform.ts'
import { objectionTo } from './verify.ts'

/** A run that still finds something to do after so many passes leaves the rest for the next run, and says so. */
const maximumPasses = 10

/** Findings whose edits hold together, and the file they make. */
interface Admitted {
  readonly candidates: readonly Candidate[]
  readonly file: PythonFile
}

/** The passes over one file: its present text, what was applied and what was taken back. */
export class FileRun {
  readonly #original: PythonFile
  readonly #lines: LineIndex
  readonly #transforms: readonly ConfiguredTransform[]
  readonly #settings: RunSettings
  readonly #composed: ComposedEdits
  readonly #applied: AppliedFinding[] = []
  /** By finding id: why the edits were taken back. */
  readonly #unproved = new Map<string, string>()
  #file: PythonFile
  #deferred = 0

  constructor(file: PythonFile, transforms: readonly ConfiguredTransform[], settings: RunSettings) {
    this.#original = file
    this.#lines = file.lines
    this.#file = file
    this.#transforms = transforms
    this.#settings = settings
    this.#composed = new ComposedEdits(file.text)
  }

  toOutcome(): FileOutcome {
    for (let pass = 1; pass <= maximumPasses; pass++) {
      const { candidates, leftAlone, deferred } = this.#collect()
      if (candidates.length === 0) return this.#outcome(leftAlone, pass - 1)
      this.#deferred += deferred
      this.#commit(this.#admit({ candidates: [], file: this.#file }, candidates), pass)
    }
    const { candidates, leftAlone } = this.#collect()
    const waiting = candidates.map(({ report }): LeftAloneFinding => {
      return { ...report, leftAlone: 'waiting', reason: `still to do after ${maximumPasses} passes: run again` }
    })
    return this.#outcome([...leftAlone, ...waiting], maximumPasses)
  }

  #collect(): ReturnType<typeof collectFindings> {
    return collectFindings({
      file: this.#file,
      transforms: this.#transforms,
      unsafe: this.#settings.unsafe,
      unproved: this.#unproved,
      withheld: this.#settings.withheld,
      rejected: this.#settings.rejected,
      place: (span) => placeOf(this.#lines, this.#composed, span),
    })
  }

  /** Adds as many candidates as hold together; the ones that do not are found by halving, and taken back alone. */
  #admit(base: Admitted, candidates: readonly Candidate[]): Admitted {
    const together = [...base.candidates, ...candidates]
    const proof = this.#prove(together)
    if (typeof proof !== 'string') return { candidates: together, file: proof }
    if (candidates.length === 1) {
      this.#unproved.set(candidates[0]!.report.id, proof)
      return base
    }
    const half = candidates.length >> 1
    return this.#admit(this.#admit(base, candidates.slice(0, half)), candidates.slice(half))
  }

  /** The file that the candidates make, or the reason against it. */
  #prove(candidates: readonly Candidate[]): PythonFile | string {
    const edits = sortEdits(candidates.flatMap((candidate) => candidate.edits))
    const fault = findEditFault(this.#file.text, edits)
    if (fault) return fault.reason
    const text = applyEdits(this.#file.text, edits)
    const reparsed = reparse({ tree: this.#file.tree, edits }, text)
    const quick = reparsed && this.#judge(reparsed, candidates)
    // Only a parse of the whole text may take a finding back.
    if (quick instanceof PythonFile) return quick
    const parsed = parse(text)
    if (parsed.kind === 'rejected') return `the result would be rejected: ${parsed.reason}`
    return this.#judge(parsed.tree, candidates)
  }

  #judge(tree: SyntaxTree, candidates: readonly Candidate[]): PythonFile | string {
    const after = new PythonFile(this.#file.path, tree, {
      lineOf: (offset) => this.#originalLine(offset),
      conventions: this.#file.conventions,
    })
    return objectionTo(this.#file, after, candidates) ?? this.#settings.objection?.(after.text) ?? after
  }

  /** Lines in messages are those of the file as it was read, in later passes too. */
  #originalLine(offset: number): number {
    return this.#lines.positionOf(this.#composed.toOriginal(offset)).line
  }

  #commit(admitted: Admitted, pass: number): void {
    if (admitted.candidates.length === 0) return
    this.#applied.push(...admitted.candidates.map(({ report }) => ({ ...report, pass })))
    this.#composed.add(sortEdits(admitted.candidates.flatMap((candidate) => candidate.edits)))
    this.#file = admitted.file
  }

  #outcome(leftAlone: readonly LeftAloneFinding[], passes: number): FileOutcome {
    const { path, text: before } = this.#original
    const after = this.#file.text
    if (after === before) return { kind: 'unchanged', path, leftAlone }
    const edits = this.#composed.toEdits()
    return {
      kind: 'changed',
      path,
      before,
      after,
      edits,
      applied: this.#applied,
      leftAlone,
      passes,
      deferred: this.#deferred,
    }
  }
}
