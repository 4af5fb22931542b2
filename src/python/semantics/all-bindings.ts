import type { Binding, Variable } from './scope.ts'

/** All places in the file that bind a variable: in its own scope and, by `global` or `nonlocal`, in others. */
export function allBindings(owner: Variable): readonly Binding[] {
  return [owner, ...owner.captures].flatMap(({ bindings }) => bindings)
}
