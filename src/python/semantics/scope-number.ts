import { oncePer } from '../syntax/once-per.ts'
import type { PythonFile } from './python-file.ts'
import type { Scope } from './scope.ts'

/** The index of a scope in `ScopeGraph.all`: a name for it in plain data, which renames leave as it is. */
export function scopeNumber(file: PythonFile, scope: Scope): number {
  return scopeNumbers(file).get(scope) ?? -1
}

const scopeNumbers = oncePer((file: PythonFile): ReadonlyMap<Scope, number> => {
  return new Map(file.scopes.all.map((each, number) => [each, number]))
})
