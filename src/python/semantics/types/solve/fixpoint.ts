import { join, never, unknown, type PythonType } from './type.ts'

/** A question that is being answered. */
interface OpenQuestion {
  readonly depth: number
  /** What is answered meanwhile to whoever asks it again. */
  answer: PythonType
  isAsked: boolean
}

/** After so many rounds a value that still grows is unknown. */
const roundsLimit = 4
/** Chains of questions that are longer end in unknown. */
const depthLimit = 180
/** How many questions in circles one outermost question may ask. */
const stepsLimit = 30_000

/**
 * Answers each question once. A question that comes back to itself starts from `never` and is asked again until its
 * answer grows no more; answers that rest on one that is still open are not kept.
 */
export class Fixpoint {
  readonly #answers = new Map<string, PythonType>()
  readonly #open = new Map<string, OpenQuestion>()
  /** The outermost open question that an answer now in the making rests on. */
  #lowest = Infinity
  #steps = 0

  solve(question: string, compute: () => PythonType): PythonType {
    const known = this.#answers.get(question)
    if (known) return known
    const open = this.#open.get(question)
    if (open) {
      open.isAsked = true
      this.#lowest = Math.min(this.#lowest, open.depth)
      return open.answer
    }
    const depth = this.#open.size
    if (depth === 0) this.#steps = 0
    this.#steps += 1
    if (depth > depthLimit || this.#steps > stepsLimit) return unknown
    return this.#ask(question, { depth, answer: never, isAsked: false }, compute)
  }

  #ask(question: string, open: OpenQuestion, compute: () => PythonType): PythonType {
    this.#open.set(question, open)
    const outer = this.#lowest
    this.#lowest = Infinity
    let answer = compute()
    for (let round = 1; open.isAsked && answer.key !== open.answer.key; round++) {
      open.answer = round > roundsLimit ? unknown : join([open.answer, answer])
      answer = compute()
      if (round > roundsLimit) break
    }
    this.#open.delete(question)
    const rests = this.#lowest
    this.#lowest = Math.min(outer, rests)
    if (rests >= open.depth && this.#steps <= stepsLimit) this.#answers.set(question, answer)
    // What rests on this question alone is settled now.
    if (rests === open.depth) this.#lowest = outer
    return answer
  }
}
