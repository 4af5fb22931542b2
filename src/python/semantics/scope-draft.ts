import type { SyntaxTree } from '../syntax/tree.ts'
import { mangle, normalizeName } from './mangle.ts'
import type { ScopeKind, TextualReference } from './scope.ts'
import { ScopeRecord, type VariableRecord } from './scope-records.ts'
import { Fact, factsOfRole, postponedMark, regionMark, Role, type BindingRole } from './symbol-facts.ts'

/** A name outside the symbol table, to be found a variable for once all scopes are known. */
export interface LateName {
  readonly name: string
  readonly scope: ScopeRecord
  /** An identifier in a postponed annotation, or a place in a text. */
  readonly use: number | TextualReference
}

/** What the walk over one tree has found so far. */
export class ScopeDraft {
  readonly tree: SyntaxTree
  /** One byte a node: its role and marks, set when its parent is met. */
  readonly marks: Uint8Array
  /** Marked nodes that belong to another scope than their parent. */
  readonly regions = new Map<number, ScopeRecord>()
  /** The scopes that a node opens; for a comprehension all of its children belong to it but those in `regions`. */
  readonly opened = new Map<number, ScopeRecord>()
  /** An outer scope before those in it. */
  readonly scopes: ScopeRecord[] = []
  readonly lateNames: LateName[] = []
  readonly module: ScopeRecord
  /** The scope of the node that the walk is at, and the index where that scope's stretch ends. */
  current: ScopeRecord
  currentEnd: number
  /** Whether `from __future__ import annotations` was met. */
  postponesAnnotations = false
  readonly #isAscii: boolean
  readonly #around: { readonly scope: ScopeRecord; readonly end: number }[] = []

  constructor(tree: SyntaxTree) {
    this.tree = tree
    this.marks = new Uint8Array(tree.length)
    // oxlint-disable-next-line no-control-regex
    this.#isAscii = !/[^\0-\x7f]/.test(tree.text)
    this.module = this.open('module', 'top', 0, undefined)
    this.current = this.module
    this.currentEnd = tree.length
  }

  /** Adds a scope; a class passes its own name, all else is mangled as its parent is. */
  open(
    kind: ScopeKind,
    name: string,
    node: number,
    parent: ScopeRecord | undefined,
    privateName = parent?.privateName,
  ): ScopeRecord {
    const scope = new ScopeRecord(this.tree, kind, name, node, parent, privateName)
    this.scopes.push(scope)
    return scope
  }

  /** All up to `end` belongs to the scope. */
  enter(scope: ScopeRecord, end: number): void {
    this.#around.push({ scope: this.current, end: this.currentEnd })
    this.current = scope
    this.currentEnd = end
  }

  /** Back to the scope that holds the node at `index`. */
  leave(index: number): void {
    while (index >= this.currentEnd) {
      const around = this.#around.pop()
      if (!around) return
      this.current = around.scope
      this.currentEnd = around.end
    }
  }

  /** The node and all in it belong to the scope. */
  markRegion(node: number, scope: ScopeRecord): void {
    this.marks[node]! |= regionMark
    this.regions.set(node, scope)
  }

  /** As `markRegion`; under `from __future__ import annotations` the names in it are not evaluated. */
  markAnnotation(node: number, scope: ScopeRecord): void {
    this.markRegion(node, scope)
    if (this.postponesAnnotations) this.marks[node]! |= postponedMark
  }

  /** The text of an identifier, normalised, not mangled. */
  identifier(node: number): string {
    const text = this.tree.textOf(node)
    return this.#isAscii ? text : normalizeName(text)
  }

  /** An identifier as the symbol table of the scope has it. */
  nameIn(scope: ScopeRecord, node: number): string {
    const text = this.identifier(node)
    if (scope.privateName === undefined || !text.startsWith('__')) return text
    if (scope.mangledNames && !scope.mangledNames.has(text)) return text
    return mangle(text, scope.privateName)
  }

  read(node: number): void {
    const scope = this.current
    const name = this.nameIn(scope, node)
    const variable = scope.variable(name)
    variable.facts |= Fact.used
    variable.addReference(node)
    // `super()` finds its class through an implicit `__class__` (Python/symtable.c, Name_kind).
    if (name === 'super' && scope.kind !== 'module' && scope.kind !== 'class') {
      scope.variable('__class__').facts |= Fact.used
    }
  }

  /** Notes a binding; `named` is the identifier in it. */
  bind(node: number, role: BindingRole, named = node): void {
    const scope = this.current
    if (role === Role['type-parameter']) scope.mangledNames?.add(this.identifier(node))
    const name = this.nameIn(scope, named)
    const variable = scope.variable(name)
    if (role === Role.walrus && scope.kind === 'comprehension') this.#bindOutside(scope, name)
    variable.facts |= factsOfRole[role]!
    variable.addBinding(node, role)
    if (role === Role['augmented-assignment']) variable.addReference(node)
  }

  /** `global a` and what amounts to it: CPython marks the module's name as well. */
  declareGlobal(scope: ScopeRecord, name: string): VariableRecord {
    const variable = scope.variable(name)
    variable.facts |= Fact.global
    this.module.variable(name).facts |= Fact.global
    return variable
  }

  /** PEP 572: `:=` in a comprehension binds in the scope around all comprehensions. */
  #bindOutside(scope: ScopeRecord, name: string): void {
    let target = scope.parent
    while (target?.kind === 'comprehension') target = target.parent
    const outer = target?.variables.get(name)
    if (target?.kind === 'module' || ((outer?.facts ?? 0) & Fact.global) !== 0) this.declareGlobal(scope, name)
    else scope.variable(name).facts |= Fact.nonlocal
    if (!target) return
    target.variable(name).facts |= target.kind === 'module' ? Fact.global : Fact.local
  }
}
