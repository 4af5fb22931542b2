import { type NameRegions, Occurrence } from './name-regions.ts'
import { Brackets } from './brackets.ts'
import { DefinitionHead } from './definition-head.ts'
import { numberOf } from './name-table.ts'
import { kindInMode, Mode, modeOf } from './statement-mode.ts'
import { continuesPath, isSoftKeyword, skipBlanks } from '../../src/python/syntax/text-scan.ts'

/** Tells the names of statements apart by where they stand, without a grammar: what may be a store is taken for one. */
export class StatementReader {
  readonly #text: string
  readonly #regions: NameRegions
  #indent = 0
  readonly #brackets = new Brackets()
  #mode: number = Mode.plain
  /** No statement has begun yet on this line or behind the `;` or `:`. */
  #isAtStart = true
  /** The statement begins with a keyword: it has no targets but those of its mode. */
  #isCompound = false
  #isHandler = false
  #isAnnotation = false
  #isBehindDot = false
  #isBehindOperand = false
  #isBehindAs = false
  /** The depth at which `as (a, b)` opened, or -1. */
  #aliasDepth = -1
  /** The depth at which `lambda` stands until its colon, or -1. */
  #lambdaDepth = -1
  #hasLambda = false
  /** The depth of a comprehension's `for` until its `in`, or -1. */
  #comprehensionDepth = -1
  readonly #head = new DefinitionHead()
  /** Occurrences that an `=` or an annotation would make stores. */
  #pending: number[] = []

  constructor(text: string, regions: NameRegions) {
    this.#text = text
    this.#regions = regions
  }

  /** How many brackets are open. */
  get depth(): number {
    return this.#brackets.depth
  }

  /** Whether the next word is an attribute. */
  get isBehindDot(): boolean {
    return this.#isBehindDot
  }

  /** Begins a line with this indent; true when a block that it ends may bind an unread name. */
  startLine(indent: number): boolean {
    this.#endStatement()
    this.#indent = indent
    return this.#regions.closeTo(indent)
  }

  #endStatement(): void {
    this.#isAtStart = true
    this.#isCompound = this.#isHandler = this.#isAnnotation = this.#isBehindDot = this.#isBehindOperand = false
    this.#isBehindAs = this.#hasLambda = false
    this.#aliasDepth = this.#lambdaDepth = this.#comprehensionDepth = -1
    this.#mode = Mode.plain
    if (this.#pending.length > 0) this.#pending.length = 0
  }

  /** Notes a token behind which an operator or the end of an expression comes. */
  operand(): void {
    this.#isAtStart = this.#isBehindDot = this.#isBehindAs = false
    this.#isBehindOperand = true
  }

  /** Takes a sign, and gives its length as far as it matters. */
  sign(code: number, next: number): number {
    if (code === 46) {
      this.#isBehindDot = true
      this.#isAtStart = false
      return 1
    }
    this.#isBehindDot = false
    if (code === 40 || code === 91 || code === 123) this.#open(code)
    else if (code === 41 || code === 93 || code === 125) this.#close()
    else if (code === 58 || code === 61) return this.#colonOrEquals(code, next)
    else if (code === 59 && this.depth === 0) this.#endStatement()
    else return this.#operator(code, next)
    return 1
  }

  #colonOrEquals(code: number, next: number): number {
    const isDouble = next === 61
    this.#isBehindOperand = false
    if (code === 58 && !isDouble) this.#colon()
    else if (!isDouble && this.depth === 0) this.#assign()
    return isDouble ? 2 : 1
  }

  /** `<=`, `>=` and `!=` compare; behind any other operator an equals sign stores. */
  #operator(code: number, next: number): number {
    if (code === 44 && this.#mode === Mode.head) this.#head.comma(this.depth)
    this.#isBehindOperand = this.#isAtStart = this.#isBehindAs = false
    const isAngle = code === 60 || code === 62
    if (isAngle && next === code) return 2
    return (isAngle || code === 33) && next === 61 ? 2 : 1
  }

  #open(code: number): void {
    if (this.#isBehindAs) this.#aliasDepth = this.depth
    if (code === 40 && this.#mode === Mode.head) this.#head.open(this.depth)
    this.#brackets.open(this.#isBehindOperand || code === 123)
    this.#isAtStart = this.#isBehindOperand = this.#isBehindAs = false
  }

  #close(): void {
    this.#brackets.close()
    if (this.#aliasDepth === this.depth) this.#aliasDepth = -1
    this.operand()
  }

  #colon(): void {
    if (this.#lambdaDepth === this.depth) this.#lambdaDepth = -1
    else if (this.depth > 0) return
    else if (this.#isCompound || this.#mode === Mode.pattern) this.#endStatement()
    else {
      this.#store()
      this.#isAnnotation = true
    }
  }

  #assign(): void {
    if (this.#lambdaDepth < 0) this.#store()
    this.#isAnnotation = false
  }

  #store(): void {
    for (const index of this.#pending) this.#regions.turnInto(index, Occurrence.store)
    this.#pending.length = 0
  }

  /** Takes a hard keyword. */
  keyword(id: number): void {
    const isFirst = this.#isAtStart
    this.#isBehindOperand = this.#isBehindAs = false
    if (id === numberOf.async) return
    this.#isAtStart = false
    if (isFirst) this.#begin(id)
    if (id === numberOf.as) this.#isBehindAs = true
    else if (id === numberOf.lambda) this.#lambda()
    else if (id === numberOf.for) this.#for()
    else if (id === numberOf.in) this.#in()
    else if (id === numberOf.if && this.#mode === Mode.pattern) this.#mode = Mode.plain
  }

  #begin(id: number): void {
    this.#isCompound = true
    this.#mode = modeOf(id)
    if (id === numberOf.except) this.#isHandler = true
    else if (id === numberOf.def || id === numberOf.class) this.#head.begin(id === numberOf.def)
  }

  #lambda(): void {
    this.#hasLambda = true
    if (this.#lambdaDepth < 0) this.#lambdaDepth = this.depth
    if (this.#mode === Mode.head) this.#head.shadow()
  }

  #for(): void {
    if (this.depth === 0) this.#mode = Mode.loop
    else this.#comprehensionDepth = this.depth
    if (this.#mode === Mode.head) this.#head.shadow()
  }

  #in(): void {
    if (this.#comprehensionDepth === this.depth) this.#comprehensionDepth = -1
    else if (this.#mode === Mode.loop && this.depth === 0) this.#mode = Mode.plain
  }

  /** Takes a name that ends at `end`; true when the text is not worth reading on. */
  name(id: number, end: number): boolean {
    const isFirst = this.#isAtStart
    const isAlias = this.#isBehindAs || (this.#aliasDepth >= 0 && !this.#brackets.isInner)
    this.operand()
    if (this.#head.awaitsName) return this.#definition(id)
    const next = skipBlanks(this.#text, end, this.depth > 0)
    const code = this.#text.charCodeAt(next)
    if (isFirst && id <= numberOf.type && isSoftKeyword(code, next > end)) {
      this.#softKeyword(id, code)
      return false
    }
    if (code === 58 && this.#text.charCodeAt(next + 1) === 61 && this.#mode !== Mode.head) {
      this.#regions.add(id, Occurrence.store)
      return this.#hasLambda
    }
    if (this.#mode !== Mode.plain) this.#nameInMode(id, code)
    else if (isAlias) this.#alias(id, code)
    else this.#plainName(id, code, next)
    return false
  }

  #definition(id: number): boolean {
    this.#regions.add(id, Occurrence.bind)
    if (this.#head.takeName()) this.#regions.openFunction(this.#indent)
    else this.#regions.openClass(this.#indent)
    this.#mode = Mode.head
    return false
  }

  /** `match a:`, `case a:` and `type A = …`: what follows is no operator. */
  #softKeyword(id: number, next: number): void {
    this.#isBehindOperand = false
    if (id === numberOf.case) this.#mode = Mode.pattern
    // `match(a).b = c` is an assignment.
    this.#isCompound = id !== numberOf.type && next !== 40 && next !== 91
  }

  #nameInMode(id: number, next: number): void {
    if (this.#mode === Mode.head) {
      // `f(name=…)` in a default names a parameter of `f`.
      if (next !== 61 || this.#head.awaitsParameter) this.#regions.add(id, this.#head.kindAt(this.depth))
      return
    }
    const kind = kindInMode(this.#mode, next, this.#brackets)
    if (kind !== undefined) this.#regions.add(id, kind)
  }

  /** Takes a name in a replacement field of an f-string. */
  nameInField(id: number, isShadowed: boolean): void {
    const kind = this.#mode === Mode.head ? Occurrence.outer : Occurrence.use
    this.#regions.add(id, isShadowed ? Occurrence.shadow : kind)
  }

  #alias(id: number, next: number): void {
    this.#regions.add(id, continuesPath(next) ? Occurrence.use : Occurrence.store)
    if (this.#isHandler) this.#regions.openHandler(this.#indent, id)
  }

  /** `f(name=…)`: neither a use nor a binding. */
  #isKeywordArgument(next: number): boolean {
    return this.depth > 0 && this.#text.charCodeAt(next) === 61 && this.#text.charCodeAt(next + 1) !== 61
  }

  #plainName(id: number, code: number, next: number): void {
    if (this.#isKeywordArgument(next)) return
    if (this.#lambdaDepth >= 0 || this.#comprehensionDepth >= 0) {
      this.#regions.add(id, Occurrence.shadow)
      return
    }
    const index = this.#regions.add(id, Occurrence.use)
    if (index >= 0 && !continuesPath(code) && !this.#brackets.isInner && !this.#isCompound && !this.#isAnnotation)
      this.#pending.push(index)
  }
}
