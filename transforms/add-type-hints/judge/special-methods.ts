import type { Solver } from '../../../src/python/semantics/types/solve/solver.ts'
import { join, type PythonType } from '../../../src/python/semantics/types/solve/type.ts'
import type { TypedFunction } from '../../../src/python/semantics/types/survey/module-facts.ts'

/** What the language gives to special methods (language reference, 3.3), behind the receiver. */
const scalars: Readonly<Record<string, readonly string[]>> = {
  __eq__: ['object'],
  __ne__: ['object'],
  __format__: ['str'],
  __getattr__: ['str'],
  __getattribute__: ['str'],
  __delattr__: ['str'],
  __setattr__: ['str'],
  __set_name__: ['type', 'str'],
  __instancecheck__: ['object'],
  __subclasscheck__: ['type'],
}

/** The type of a parameter of a special method, at its place in the signature; undefined for others. */
export function specialParameter(
  solver: Solver,
  { name, parameters }: TypedFunction,
  at: number,
): PythonType | undefined {
  const kind = parameters[at]!.kind
  if (kind !== 'either' && kind !== 'positional-only') return undefined
  if ((name === '__exit__' || name === '__aexit__') && parameters.length === 4) return exitParameter(solver, at)
  const wanted = scalars[name]?.[at - 1]
  return wanted === undefined ? undefined : solver.builtin(wanted)
}

/** The class, the exception and its traceback, or None three times. */
function exitParameter(solver: Solver, at: number): PythonType | undefined {
  const exception = solver.builtin('BaseException')
  if (at === 1) return join([solver.builtin('type', [exception]), solver.none()])
  if (at === 2) return join([exception, solver.none()])
  return at === 3 ? join([solver.library('types', 'TracebackType'), solver.none()]) : undefined
}
