import type { Io } from './io.ts'

const width = 24
/** Short runs need no bar, and redrawing more often than the eye sees only costs time. */
const firstMilliseconds = 500
const everyMilliseconds = 100

/** A bar on standard error while a long run goes on; nothing where that is no terminal. */
export class Progress {
  readonly #io: Io
  readonly #total: number
  #done = 0
  #next: number
  #isShown = false

  constructor(io: Io, total: number) {
    this.#io = io
    this.#total = total
    this.#next = io.now() + firstMilliseconds
  }

  step(): void {
    this.#done += 1
    if (!this.#io.isErrTerminal || this.#io.now() < this.#next) return
    this.#next = this.#io.now() + everyMilliseconds
    const filled = Math.round((this.#done / this.#total) * width)
    this.#io.err(`\r${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${this.#done}/${this.#total} files`)
    this.#isShown = true
  }

  clear(): void {
    if (this.#isShown) this.#io.err('\r\x1b[K')
  }
}
