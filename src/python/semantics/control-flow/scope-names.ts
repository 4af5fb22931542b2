import { Kind } from '../../syntax/node-kinds.generated.ts'
import type { SyntaxTree } from '../../syntax/tree.ts'
import type { Binding, Scope, Variable } from '../scope.ts'

/** The names that live in a scope, numbered, and where they are read and bound while the scope runs. */
export interface ScopeNames {
  readonly variables: readonly Variable[]
  readonly numbers: ReadonlyMap<Variable, number>
  /** By the index of the identifier: the number of the variable read there. */
  readonly reads: ReadonlyMap<number, number>
  /** By the index of `Binding.node`, bare annotations left out. */
  readonly bindings: ReadonlyMap<number, NumberedBinding>
  /** Numbers of the variables that code may read, or bind, at a time that the graph does not show. */
  readonly escaping: ReadonlySet<number>
  /** `locals()`, `vars()`, `dir()`, `eval` or `exec`: any name may be read by its text. */
  readonly readsNamesByText: boolean
  /** Indices of the `:=` in the scope's text, in order. */
  readonly walruses: readonly number[]
}

export interface NumberedBinding {
  readonly binding: Binding
  readonly name: number
}

const textReaders = ['locals', 'vars', 'dir', 'eval', 'exec']

export function collectScopeNames(tree: SyntaxTree, scope: Scope): ScopeNames {
  const variables = [...scope.variables.values()].filter((variable) => variable.owner === variable)
  const reads = new Map<number, number>()
  const bindings = new Map<number, NumberedBinding>()
  const escaping = new Set<number>()
  variables.forEach((variable, name) => {
    // The variable's own bindings come last: a `:=` in a comprehension may be written down in both scopes.
    for (const capture of variable.captures) {
      if (runsWithin(capture.scope, scope)) collectPlaces(capture, name, reads, bindings)
      else escaping.add(name)
    }
    collectPlaces(variable, name, reads, bindings)
  })
  const numbers = new Map(variables.map((variable, name) => [variable, name]))
  const readsNamesByText = hasTextReader(tree, scope)
  return { variables, numbers, reads, bindings, escaping, readsNamesByText, walruses: findWalruses(tree, scope) }
}

/**
 * Whether a nested scope runs where it is written, once and at once: class bodies, comprehensions and the scope around
 * a generic definition do; functions, lambdas, generator expressions and lazy type expressions (PEP 695) do not.
 */
export function runsWithin(scope: Scope, outer: Scope): boolean {
  for (let inner: Scope | undefined = scope; inner !== outer; inner = inner.parent) {
    if (!inner || !runsInPlace(inner)) return false
  }
  return true
}

function runsInPlace(scope: Scope): boolean {
  if (scope.kind === 'comprehension') return !scope.node.is('generator_expression')
  return scope.kind === 'class' || scope.kind === 'type-parameters'
}

function collectPlaces(
  variable: Variable,
  name: number,
  reads: Map<number, number>,
  bindings: Map<number, NumberedBinding>,
): void {
  for (const reference of variable.references) reads.set(reference.node.index, name)
  for (const binding of variable.bindings) {
    // `x: int` declares, and neither binds nor unbinds.
    if (binding.kind !== 'annotation') bindings.set(binding.node.index, { binding, name })
  }
}

function findWalruses(tree: SyntaxTree, scope: Scope): number[] {
  const found: number[] = []
  const start = scope.node.index
  for (let index = start; index < tree.nexts[start]!; index++) {
    if (tree.kinds[index] === Kind.named_expression) found.push(index)
  }
  return found
}

/** Comprehensions count: from Python 3.12 on their `locals()` has the names around them (PEP 709). */
function hasTextReader(tree: SyntaxTree, scope: Scope): boolean {
  const pending = [scope]
  for (let inner = pending.pop(); inner; inner = pending.pop()) {
    for (const name of textReaders) if (readsByText(tree, inner.variables.get(name))) return true
    pending.push(...inner.children.filter((child) => child.kind === 'comprehension'))
  }
  return false
}

function readsByText(tree: SyntaxTree, variable: Variable | undefined): boolean {
  if (!variable || variable.owner?.isLocal) return false
  const takesObject = variable.name === 'vars' || variable.name === 'dir'
  return variable.references.some(({ node }) => !takesObject || !isCallWithArguments(tree, node.index))
}

/** `vars(x)` asks an object, `vars()` the scope; a mere `vars` may become either. */
function isCallWithArguments(tree: SyntaxTree, callee: number): boolean {
  const call = tree.parents[callee]!
  if (tree.kinds[call] !== Kind.call || tree.childInField(call, 'function') !== callee) return false
  const list = tree.childInField(call, 'arguments')
  return tree.nexts[list]! - list > 3
}
