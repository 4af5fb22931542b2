import { Occurrence, type OccurrenceKind } from './name-regions.ts'

/** Where in `def name[T](parameter: annotation = default):` or `class name[T](base):` the next word stands. */
export class DefinitionHead {
  #awaitsName = false
  #isFunction = false
  #hasParameters = false
  #awaitsParameter = false
  #hasShadow = false

  begin(isFunction: boolean): void {
    this.#awaitsName = true
    this.#isFunction = isFunction
    this.#hasParameters = this.#awaitsParameter = this.#hasShadow = false
  }

  get awaitsName(): boolean {
    return this.#awaitsName
  }

  get awaitsParameter(): boolean {
    return this.#awaitsParameter
  }

  /** Takes the name of the definition; whether it is a function. */
  takeName(): boolean {
    this.#awaitsName = false
    return this.#isFunction
  }

  /** Takes an opening parenthesis behind which `depth` brackets were open. */
  open(depth: number): void {
    if (depth === 0) this.#hasParameters = this.#awaitsParameter = true
  }

  comma(depth: number): void {
    if (depth === 1) this.#awaitsParameter = this.#hasParameters
  }

  /** A lambda or comprehension binds names of its own: none of the words that follow is taken for a use. */
  shadow(): void {
    this.#hasShadow = true
  }

  /** What a name is that stands between so many brackets. */
  kindAt(depth: number): OccurrenceKind {
    if (this.#awaitsParameter && this.#isFunction && depth === 1) {
      this.#awaitsParameter = false
      return Occurrence.bind
    }
    const isTypeParameter = depth > 0 && !this.#hasParameters
    return this.#hasShadow || isTypeParameter ? Occurrence.shadow : Occurrence.outer
  }
}
