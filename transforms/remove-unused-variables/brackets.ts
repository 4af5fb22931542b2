/** The open brackets of a line: groups of targets `(a, [b])`, and inner ones: calls, subscripts and braces. */
export class Brackets {
  readonly #isInner: boolean[] = []
  #inner = 0

  get depth(): number {
    return this.#isInner.length
  }

  /** Whether one of the open brackets is no group. */
  get isInner(): boolean {
    return this.#inner > 0
  }

  open(isInner: boolean): void {
    this.#isInner.push(isInner)
    if (isInner) this.#inner += 1
  }

  close(): void {
    if (this.#isInner.pop()) this.#inner -= 1
  }
}
