import type { SyntaxNode } from '../syntax/node.ts'
import type { SyntaxTree } from '../syntax/tree.ts'
import { collectNames } from './collect-names.ts'
import { resolveNames } from './resolve-names.ts'
import { ScopeDraft } from './scope-draft.ts'
import type { Scope, ScopeGraph, Variable } from './scope.ts'

/**
 * Builds the scopes of a file, with names and flags as CPython's symbol table has them: Python/symtable.c of 3.11, and
 * of 3.13 for type parameters (PEP 695). Never refuses: text that CPython rejects for its names gives some graph too.
 */
export function buildScopes(tree: SyntaxTree): ScopeGraph {
  const draft = new ScopeDraft(tree)
  collectNames(draft)
  resolveNames(draft)
  return new TreeScopes(draft)
}

/** Answers by node index. */
class TreeScopes implements ScopeGraph {
  readonly module: Scope
  readonly all: readonly Scope[]
  readonly #tree: SyntaxTree
  readonly #opened: ReadonlyMap<number, Scope>
  readonly #regions: ReadonlyMap<number, Scope>
  #variables: Map<number, Variable> | undefined

  constructor(draft: ScopeDraft) {
    this.module = draft.module
    this.all = draft.scopes
    this.#tree = draft.tree
    this.#opened = draft.opened
    this.#regions = draft.regions
  }

  scopeOf(node: SyntaxNode): Scope {
    const { parents } = this.#tree
    for (let index = node.index; index > 0; index = parents[index]!) {
      const scope = this.#regions.get(index) ?? this.#comprehension(parents[index]!)
      if (scope) return scope
    }
    return this.module
  }

  scopeOpenedBy(node: SyntaxNode): Scope | undefined {
    return node.index === 0 ? this.module : this.#opened.get(node.index)
  }

  variableAt(identifier: SyntaxNode): Variable | undefined {
    return (this.#variables ??= this.#indexVariables()).get(identifier.index)
  }

  #comprehension(index: number): Scope | undefined {
    const scope = this.#opened.get(index)
    return scope?.kind === 'comprehension' ? scope : undefined
  }

  #indexVariables(): Map<number, Variable> {
    const found = new Map<number, Variable>()
    for (const scope of this.all) {
      for (const variable of scope.variables.values()) {
        for (const { node } of variable.bindings)
          found.set(node.is('dotted_name') ? node.index + 1 : node.index, variable)
        for (const { node } of variable.references) found.set(node.index, variable)
        for (const node of variable.declarations) found.set(node.index, variable)
      }
    }
    return found
  }
}
