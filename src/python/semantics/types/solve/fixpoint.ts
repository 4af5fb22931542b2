import { join, never, unknown, type PythonType } from './type.ts'

/** Names a question; a number where questions are asked so often that a name would cost more than the answer. */
export type Question = string | number

/** A question that is being answered. */
interface OpenQuestion {
  readonly depth: number
  /** What is answered meanwhile to whoever asks it again. */
  answer: PythonType
  /** The answer where it rests on nothing else. */
  readonly alone: PythonType
  /** Counts the changes of the answer. */
  version: number
  /** The open questions that its answer rests on, itself among them, with the versions that it saw. */
  restsOn: Map<OpenQuestion, number> | undefined
  /** Questions whose answers rest on this one. */
  dependents: Question[] | undefined
}

/** An answer, with the open questions that it rests on: it holds as long as their answers stay. */
interface Kept {
  readonly answer: PythonType
  readonly alone: PythonType
  readonly restsOn: ReadonlyMap<OpenQuestion, number> | undefined
}

interface Provisional extends Kept {
  readonly restsOn: ReadonlyMap<OpenQuestion, number>
}

/** After so many rounds a value that still grows is unknown. */
const roundsLimit = 4
/** Chains of questions that are longer end in unknown. */
const depthLimit = 180
/** How many questions in circles one outermost question may ask. */
const stepsLimit = 100_000

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

  /** @param alone the answer to a question that rests on nothing but itself */
  solve(question: Question, compute: () => PythonType, alone: PythonType = never): PythonType {
    return this.#answers.get(question) ?? this.#meanwhile(question) ?? this.#ask(question, compute, alone)
  }

  #ask(question: Question, compute: () => PythonType, alone: PythonType): PythonType {
    const depth = this.#open.length
    if (depth === 0) this.#begin()
    this.#steps += 1
    if (this.#steps === stepsLimit + 1) this.#giveUp()
    if (depth > depthLimit || this.#steps > stepsLimit) return unknown
    // What it was found to be in the round before is part of what it is.
    const answer = this.#provisional.get(question)?.answer ?? never
    const open = { depth, answer, alone, version: 0, restsOn: undefined, dependents: undefined }
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
    if (!kept || !this.#holds(kept.restsOn)) return undefined
    this.#inherit(kept.restsOn)
    return kept.answer
  }

  #holds(restsOn: ReadonlyMap<OpenQuestion, number>): boolean {
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
    const answer = this.#settleAll(open, compute)
    this.#open.pop()
    this.#openByName.delete(question)
    // What rests on this question alone is settled now.
    open.restsOn?.delete(open)
    this.#inherit(open.restsOn)
    this.#keep(question, { answer, alone: open.alone, restsOn: open.restsOn })
    this.#settleDependents(open)
    return answer
  }

  /** The same with all questions that rest on nothing but each other: those without an answer are what they are alone. */
  #settleAll(open: OpenQuestion, compute: () => PythonType): PythonType {
    let answer = this.#settle(open, compute)
    if (restsOnOthers(open)) return answer
    while (this.#leaveAlone(open)) answer = this.#settle(open, compute)
    if (answer.kind !== 'never' || open.alone.kind === 'never') return answer
    open.version += 1
    return open.alone
  }

  /** Answers the questions that found nothing but the one that is open; says whether there were any. */
  #leaveAlone(open: OpenQuestion): boolean {
    const found = (open.dependents ?? []).filter((question) => {
      const kept = this.#provisional.get(question)
      if (kept?.restsOn.get(open) !== open.version) return false
      return kept.answer.kind === 'never' && kept.alone.kind !== 'never'
    })
    for (const question of new Set(found)) {
      this.#answers.set(question, this.#provisional.get(question)!.alone)
      this.#provisional.delete(question)
    }
    if (found.length === 0) return false
    open.version += 1
    open.restsOn = undefined
    return true
  }

  #settle(open: OpenQuestion, compute: () => PythonType): PythonType {
    let answer = compute()
    for (let round = 1; !isSettled(open, answer); round++) {
      open.answer = round > roundsLimit ? unknown : grown(open.answer, answer)
      open.version += 1
      open.restsOn = undefined
      answer = compute()
      if (round > roundsLimit) return unknown
    }
    return answer
  }

  #keep(question: Question, kept: Kept): void {
    if (this.#steps > stepsLimit) return
    if (!isProvisional(kept)) {
      this.#answers.set(question, kept.answer)
      return
    }
    this.#provisional.set(question, kept)
    for (const open of kept.restsOn.keys()) (open.dependents ??= []).push(question)
  }

  /** What rested on a question that is closed now rests on what that one rests on. */
  #settleDependents(closed: OpenQuestion): void {
    for (const question of closed.dependents ?? []) {
      const kept = this.#provisional.get(question)
      if (kept?.restsOn.get(closed) !== closed.version) continue
      const restsOn = new Map([...kept.restsOn, ...(closed.restsOn ?? [])])
      restsOn.delete(closed)
      this.#provisional.delete(question)
      if (this.#holds(restsOn)) this.#keep(question, { ...kept, restsOn })
    }
  }

  /** Too much hangs together: what was asked first stays unknown, so that nobody need try again. */
  #giveUp(): void {
    const [outermost] = this.#openByName.keys()
    if (outermost !== undefined) this.#answers.set(outermost, unknown)
  }
}

function isProvisional(kept: Kept): kept is Provisional {
  return kept.restsOn !== undefined && kept.restsOn.size > 0
}

function restsOnOthers(open: OpenQuestion): boolean {
  return (open.restsOn?.size ?? 0) > (open.restsOn?.has(open) ? 1 : 0)
}

/** What was unknown because others were not known yet is what is known by now; all else keeps what it was found to be. */
function grown(before: PythonType, now: PythonType): PythonType {
  return before.kind === 'unknown' ? now : join([before, now])
}

/** Whether the answer grows no more: it does not rest on itself, or is what it was taken for. */
function isSettled(open: OpenQuestion, answer: PythonType): boolean {
  return !open.restsOn?.has(open) || answer.key === open.answer.key
}
