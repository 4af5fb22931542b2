import type { PythonFile } from './python-file.ts'
import type { Scope } from './scope.ts'

const numbers = new WeakMap<PythonFile, ReadonlyMap<Scope, number>>()

/** The index of a scope in `ScopeGraph.all`: a name for it in plain data, which renames leave as it is. */
export function scopeNumber(file: PythonFile, scope: Scope): number {
  let known = numbers.get(file)
  if (!known) numbers.set(file, (known = new Map(file.scopes.all.map((each, number) => [each, number]))))
  return known.get(scope) ?? -1
}
