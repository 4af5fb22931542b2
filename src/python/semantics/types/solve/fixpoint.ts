import { join, never, unknown, type PythonType } from './type.ts'

/** Names a question; a number where questions are asked so often that a name would cost more than the answer. */
export type Question = string | number

/** A question that is being answered. */
interface OpenQuestion {
  readonly depth: number
  /** What is answered meanwhile to whoever asks it again. */
  answer: PythonType
  /** Counts the changes of the answer. */
  version: number
  /** The open questions that its answer rests on, itself among them, with the versions that it saw. */
  restsOn: Map<OpenQuestion, number> | undefined
  /** Questions whose answers rest on this one. */
  dependents: Question[] | undefined
}

/** An answer that rests on questions that are still open: it holds as long as their answers stay. */
interface Provisional {
  readonly answer: PythonType
  readonly restsOn: ReadonlyMap<OpenQuestion, number>
}

/** After so many rounds a value that still grows is unknown. */
const roundsLimit = 4
/** Chains of questions that are longer end in unknown. */
const depthLimit = 180
/** How many questions in circles one outermost question may ask. */
const stepsLimit = 30_000

/**
 * Answers each question once. A question that comes back to itself starts from `never` and is asked again until its
 * answer grows no more; answers that rest on one that is still open are kept only as long as its answer stays.
 */
export class Fixpoint {
  readonly #answers = new Map<Question, PythonType>()
  readonly #open: OpenQuestion[] = []
  readonly #openByName = new Map<Question, OpenQuestion>()
  readonly #provisional = new Map<Question, Provisional>()
  #steps = 0

  solve(question: Question, compute: () => PythonType): PythonType {
    return this.#answers.get(question) ?? this.#meanwhile(question) ?? this.#ask(question, compute)
  }

  #ask(question: Question, compute: () => PythonType): PythonType {
    const depth = this.#open.length
    if (depth === 0) this.#begin()
    this.#steps += 1
    if (this.#steps > stepsLimit) this.#giveUp()
    if (depth > depthLimit || this.#steps > stepsLimit) return unknown
    // What it was found to be in the round before is part of what it is.
    const answer = this.#provisional.get(question)?.answer ?? never
    const open = { depth, answer, version: 0, restsOn: undefined, dependents: undefined }
    return this.#answer(question, open, compute)
  }

  #begin(): void {
    this.#steps = 0
    this.#provisional.clear()
  }

  /** The answer so far of a question that is open, or of one that rests on such questions. */
  #meanwhile(question: Question): PythonType | undefined {
    const open = this.#openByName.get(question)
    if (open) {
      this.#restOn(open, open.version)
      return open.answer
    }
    const kept = this.#provisional.get(question)
    if (!kept || !this.#holds(kept)) return undefined
    this.#inherit(kept.restsOn)
    return kept.answer
  }

  #holds({ restsOn }: Provisional): boolean {
    for (const [open, version] of restsOn) {
      if (open.version !== version || this.#open[open.depth] !== open) return false
    }
    return true
  }

  /** What the innermost open question is made from rests on others: so does it. */
  #inherit(restsOn: ReadonlyMap<OpenQuestion, number> | undefined): void {
    if (restsOn) for (const [open, version] of restsOn) this.#restOn(open, version)
  }

  #restOn(open: OpenQuestion, version: number): void {
    const asking = this.#open.at(-1)
    if (asking) (asking.restsOn ??= new Map<OpenQuestion, number>()).set(open, version)
  }

  #answer(question: Question, open: OpenQuestion, compute: () => PythonType): PythonType {
    this.#open.push(open)
    this.#openByName.set(question, open)
    const answer = this.#settle(open, compute)
    this.#open.pop()
    this.#openByName.delete(question)
    // What rests on this question alone is settled now.
    open.restsOn?.delete(open)
    this.#inherit(open.restsOn)
    this.#keep(question, answer, open.restsOn)
    this.#settleDependents(open)
    return answer
  }

  #settle(open: OpenQuestion, compute: () => PythonType): PythonType {
    let answer = compute()
    for (let round = 1; !isSettled(open, answer); round++) {
      open.answer = round > roundsLimit ? unknown : join([open.answer, answer])
      open.version += 1
      open.restsOn = undefined
      answer = compute()
      if (round > roundsLimit) return unknown
    }
    return answer
  }

  #keep(question: Question, answer: PythonType, restsOn: ReadonlyMap<OpenQuestion, number> | undefined): void {
    if (this.#steps > stepsLimit) return
    if (!restsOn || restsOn.size === 0) {
      this.#answers.set(question, answer)
      return
    }
    this.#provisional.set(question, { answer, restsOn })
    for (const open of restsOn.keys()) (open.dependents ??= []).push(question)
  }

  /** What rested on a question that is closed now rests on what that one rests on. */
  #settleDependents(closed: OpenQuestion): void {
    for (const question of closed.dependents ?? []) {
      const kept = this.#provisional.get(question)
      if (kept?.restsOn.get(closed) !== closed.version) continue
      const restsOn = new Map([...kept.restsOn, ...(closed.restsOn ?? [])])
      restsOn.delete(closed)
      this.#provisional.delete(question)
      if (this.#holds({ answer: kept.answer, restsOn })) this.#keep(question, kept.answer, restsOn)
    }
  }

  /** Too much hangs together: what is being asked stays unknown, so that the next question need not try again. */
  #giveUp(): void {
    for (const question of this.#openByName.keys()) this.#answers.set(question, unknown)
  }
}

/** Whether the answer grows no more: it does not rest on itself, or is what it was taken for. */
function isSettled(open: OpenQuestion, answer: PythonType): boolean {
  return !open.restsOn?.has(open) || answer.key === open.answer.key
}
