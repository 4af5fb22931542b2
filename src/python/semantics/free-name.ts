import type { PythonFile } from './python-file.ts'
import type { Scope } from './scope.ts'
import { findObserver } from './scope-observers.ts'

/**
 * The first of the wanted names that can be bound and deleted in a function without anyone noticing: neither the
 * function nor a scope within mentions it, as a local, a global or in a text. Undefined when there is none, when the
 * scope is no function, or when the function reads its names by text.
 */
export function findFreeName(file: PythonFile, scope: Scope, wanted: readonly string[]): string | undefined {
  if (scope.kind !== 'function' || findObserver(scope, file)) return undefined
  const taken = new Set<string>()
  const waiting: Scope[] = [scope]
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    for (const name of each.variables.keys()) taken.add(name)
    waiting.push(...each.children)
  }
  return wanted.find((name) => !taken.has(name))
}
