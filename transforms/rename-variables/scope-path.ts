import type { Scope } from '../../src/python/semantics/scope.ts'

/** The names of the functions and classes around a scope, its own among them, as pytest names things. */
export function scopePath(scope: Scope): readonly string[] {
  const names: string[] = []
  for (let around: Scope | undefined = scope; around; around = around.parent) {
    if (around.kind === 'function' || around.kind === 'class') names.unshift(around.name)
  }
  return names
}

/** Whether a scope is the one that a path names, or lies in it. */
export function isWithin(scope: Scope, names: readonly string[]): boolean {
  const path = scopePath(scope)
  return names.every((name, index) => path[index] === name)
}
