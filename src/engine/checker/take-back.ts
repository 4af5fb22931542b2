import type { Changed, FileOutcome } from '../outcome.ts'
import { newErrors, placeErrors, spotOf } from './new-errors.ts'
import type { CheckerError, ProjectChecker } from './project-checker.ts'
import { rejectionsOf, suspectsOf, type Rejections, type Suspect } from './suspects.ts'

/** A checker takes seconds for a project: what so many runs do not tell is taken back by the file. */
const maximumRuns = 60

/** More runs, for findings that were blamed without need. */
const maximumRunsToPutBack = 10

/** What the run comes to without some findings. */
export type Attempt = (rejections: Rejections) => readonly FileOutcome[]

/**
 * Takes back the findings that bring errors the project had not before, until the checker has nothing new to say.
 * @param outcomes with all that may be applied
 */
export function takeBack(
  outcomes: readonly FileOutcome[],
  checker: ProjectChecker,
  attempt: Attempt,
): readonly FileOutcome[] {
  if (!outcomes.some(isChanged)) return outcomes
  return new Search(outcomes, checker, attempt).toOutcomes()
}

class Search {
  readonly #outcomes: readonly FileOutcome[]
  readonly #checker: ProjectChecker
  readonly #attempt: Attempt
  readonly #suspects: readonly Suspect[]
  readonly #before: readonly CheckerError[]
  readonly #rejected = new Map<Suspect, string>()
  /** Taken back for an error that was still there without them. */
  readonly #doubtful = new Set<Suspect>()
  /** The spots of errors that were looked for already. */
  readonly #sought = new Set<string>()
  #fewest = Infinity
  #runs = 0

  constructor(outcomes: readonly FileOutcome[], checker: ProjectChecker, attempt: Attempt) {
    this.#outcomes = outcomes
    this.#checker = checker
    this.#attempt = attempt
    this.#suspects = suspectsOf(outcomes)
    this.#before = this.#check([], this.#suspects.length)
  }

  toOutcomes(): readonly FileOutcome[] {
    let settled = this.#outcomes
    let errors = this.#newErrors(settled)
    while (errors.size > 0) {
      const culprits = this.#findCulprits(this.#chooseErrors(errors))
      if (culprits.size === 0) this.#rejectWidely(errors)
      for (const [suspect, error] of culprits) this.#rejected.set(suspect, this.#reason(error))
      settled = this.#attempt(rejectionsOf(this.#rejected))
      errors = this.#newErrors(settled)
      for (const [suspect, error] of culprits) if (errors.has(spotOf(error))) this.#doubtful.add(suspect)
    }
    return this.#putBackDoubtful(settled)
  }

  /** All at once as long as that helps; else the first alone, so that no other search misleads its own. */
  #chooseErrors(errors: ReadonlyMap<string, CheckerError>): ReadonlyMap<string, CheckerError> {
    const isOther = [...errors.keys()].some((spot) => !this.#sought.has(spot))
    const isProgress = isOther || errors.size < this.#fewest
    this.#fewest = Math.min(this.#fewest, errors.size)
    for (const spot of errors.keys()) this.#sought.add(spot)
    return isProgress ? errors : new Map([...errors].slice(0, 1))
  }

  /**
   * For each error a finding without which it goes, all of them by the same runs: as all lists of suspects are halved
   * in the same places, two of them are the same or have nothing in common, and one search does not mislead another.
   * Empty when the runs are used up.
   */
  #findCulprits(errors: ReadonlyMap<string, CheckerError>): ReadonlyMap<Suspect, CheckerError> {
    const all = this.#suspects.filter((suspect) => !this.#rejected.has(suspect))
    const lists = new Map<string, readonly Suspect[]>([...errors.keys()].map((spot) => [spot, all]))
    while ([...lists.values()].some(({ length }) => length > 1)) {
      if (this.#runs >= maximumRuns) return new Map()
      const present = this.#newErrorsWithout(
        [...lists.values()].flatMap(firstHalf),
        new Set([...lists.values()].flat()),
      )
      for (const [spot, list] of lists) {
        if (list.length > 1) lists.set(spot, present.has(spot) ? list.slice(list.length >> 1) : firstHalf(list))
      }
    }
    return new Map([...lists].flatMap(([spot, [suspect]]) => (suspect ? [[suspect, errors.get(spot)!]] : [])))
  }

  #newErrorsWithout(tried: readonly Suspect[], suspects: ReadonlySet<Suspect>): ReadonlyMap<string, CheckerError> {
    const reasons = new Map([...this.#rejected, ...tried.map((suspect): [Suspect, string] => [suspect, 'on trial'])])
    return this.#newErrors(this.#attempt(rejectionsOf(reasons)), suspects.size)
  }

  /** Everything in the files that have errors, then everything. */
  #rejectWidely(errors: ReadonlyMap<string, CheckerError>): void {
    const paths = new Set([...errors.values()].map(({ path }) => path))
    const left = this.#suspects.filter((suspect) => !this.#rejected.has(suspect))
    const near = left.filter(({ findings }) => findings.some(({ path }) => paths.has(path)))
    const [error] = errors.values()
    const reason = `${maximumRuns} runs did not tell which finding brings it: ${this.#reason(error!)}`
    for (const suspect of near.length > 0 ? near : left) this.#rejected.set(suspect, reason)
  }

  /** What was blamed for errors of others may stay after all: put back together, else one by one. */
  #putBackDoubtful(settled: readonly FileOutcome[]): readonly FileOutcome[] {
    if (this.#doubtful.size === 0) return settled
    const together = this.#putBack([...this.#doubtful])
    if (together || this.#doubtful.size === 1) return together ?? settled
    let best = settled
    for (const suspect of [...this.#doubtful].slice(0, maximumRunsToPutBack)) best = this.#putBack([suspect]) ?? best
    return best
  }

  /** Undefined, and nothing is put back, when that brings errors. */
  #putBack(suspects: readonly Suspect[]): readonly FileOutcome[] | undefined {
    const reasons = suspects.map((suspect): [Suspect, string] => [suspect, this.#rejected.get(suspect)!])
    for (const suspect of suspects) this.#rejected.delete(suspect)
    const outcomes = this.#attempt(rejectionsOf(this.#rejected))
    if (this.#newErrors(outcomes).size === 0) return outcomes
    for (const [suspect, reason] of reasons) this.#rejected.set(suspect, reason)
    return undefined
  }

  /** By spot, the first new error. */
  #newErrors(
    outcomes: readonly FileOutcome[],
    suspects = this.#suspects.length - this.#rejected.size,
  ): Map<string, CheckerError> {
    const changed = outcomes.filter(isChanged)
    if (changed.length === 0) return new Map()
    const errors = newErrors(this.#before, this.#check(changed, suspects))
    return new Map(errors.toReversed().map((error) => [spotOf(error), error]))
  }

  #check(changed: readonly Changed[], suspects: number): readonly CheckerError[] {
    this.#runs += 1
    const step = { run: this.#runs, suspects, findings: this.#suspects.length }
    return placeErrors(this.#checker.check(changed, step), changed)
  }

  #reason({ path, line, rule, message }: CheckerError): string {
    const place = path === '' ? '' : line > 0 ? ` ${path}:${line}:` : ` ${path}:`
    const kind = rule === undefined ? '' : ` (${rule})`
    return `\`${this.#checker.name}\` reports a new error:${place} ${message.split('\n')[0]!}${kind}`
  }
}

function firstHalf(suspects: readonly Suspect[]): readonly Suspect[] {
  return suspects.slice(0, suspects.length >> 1)
}

function isChanged(outcome: FileOutcome): outcome is Changed {
  return outcome.kind === 'changed'
}
