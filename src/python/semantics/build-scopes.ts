import type { SyntaxNode } from '../syntax/node.ts'
import type { SyntaxTree } from '../syntax/tree.ts'
import { collectNames } from './collect-names.ts'
import { resolveNames } from './resolve-names.ts'
import { ScopeDraft } from './scope-draft.ts'
import type { ScopeRecord } from './scope-records.ts'
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
  readonly all: readonly ScopeRecord[]
  readonly #tree: SyntaxTree
  readonly #opened: ReadonlyMap<number, Scope>
  readonly #regions: ReadonlyMap<number, Scope>
  #variables: NumberedVariables | undefined

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
    const { numbers, variables } = (this.#variables ??= this.#numberVariables())
    return variables[numbers[identifier.index]! - 1]
  }

  #comprehension(index: number): Scope | undefined {
    const scope = this.#opened.get(index)
    return scope?.kind === 'comprehension' ? scope : undefined
  }

  #numberVariables(): NumberedVariables {
    const numbers = new Int32Array(this.#tree.length)
    const variables = this.all.flatMap((scope) => [...scope.variables.values()])
    for (const [at, variable] of variables.entries()) variable.writeAt(numbers, at + 1)
    return { numbers, variables }
  }
}

interface NumberedVariables {
  /** By node: the place of its variable in `variables`, counted from 1; 0 for none. */
  readonly numbers: Int32Array
  readonly variables: readonly Variable[]
}
