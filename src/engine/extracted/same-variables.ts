import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { Scope } from '../../python/semantics/scope.ts'
import { Kind } from '../../python/syntax/node-kinds.generated.ts'
import type { NewFunction } from './new-function.ts'
import type { PairedToken } from './paired-tokens.ts'

/**
 * Each name stands for the variable it stood for; a local of the function that a block was taken from may now live in
 * the function that was made of it.
 */
export function objectionToVariables(
  before: PythonFile,
  after: PythonFile,
  pairs: readonly PairedToken[],
): string | undefined {
  const twins = new ScopeTwins(after, pairs)
  const keyBefore = keyIn(before, (scope) => twins.keyBefore(scope))
  const keyAfter = keyIn(after, (scope) => twins.keyAfter(scope))
  for (const pair of pairs) {
    if (before.tree.kinds[pair.before] !== Kind.identifier) continue
    if (keyBefore(pair.before) !== keyAfter(pair.after)) return `\`${pair.text}\` would stand for another variable`
  }
  return undefined
}

function keyIn(file: PythonFile, scopeKey: (scope: Scope) => string): (identifier: number) => string | undefined {
  return (identifier) => {
    const variable = file.scopes.variableAt(file.tree.node(identifier))
    return variable && `${variable.owner ? scopeKey(variable.owner.scope) : 'outside'} ${variable.name}`
  }
}

/** Names scopes alike before and after: by kind, name and the place of their first token in the stream. */
class ScopeTwins {
  readonly #before = new Map<number, number>()
  readonly #after = new Map<number, number>()
  /** By the index of a new function: the key of the scope that its block was taken from. */
  readonly #hosts = new Map<number, Scope>()

  constructor(after: PythonFile, pairs: readonly PairedToken[]) {
    const functions = new Set(pairs.map(({ from }) => from).filter((from) => from !== undefined))
    for (const each of functions) this.#hosts.set(each.definition.index, hostOf(after, each))
    for (const [place, pair] of pairs.entries()) {
      this.#before.set(pair.before, place)
      this.#after.set(pair.after, place)
    }
  }

  keyBefore(scope: Scope): string {
    return keyOf(scope, this.#before)
  }

  keyAfter(scope: Scope): string {
    return keyOf(this.#hosts.get(scope.node.index) ?? scope, this.#after)
  }
}

/** The scope that the call stands in. */
function hostOf(after: PythonFile, { callee }: NewFunction): Scope {
  return after.scopes.scopeOf(callee)
}

function keyOf(scope: Scope, places: ReadonlyMap<number, number>): string {
  if (scope.kind === 'module') return 'module'
  const { index, tree } = scope.node
  for (let node = index; node < tree.nexts[index]!; node++) {
    const place = places.get(node)
    if (place !== undefined) return `${scope.kind} ${scope.name} ${place}`
  }
  return `${scope.kind} ${scope.name} gone`
}
