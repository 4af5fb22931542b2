import type { SolvedModule } from '../../../src/python/semantics/types/solve/program.ts'

/** A place as it is told in another file, or in the same one: `line 5`, `tool/main.py:5`. */
export function placeIn(module: SolvedModule, of: { readonly module: SolvedModule; readonly line: number }): string {
  return of.module === module ? `line ${of.line}` : `${of.module.path}:${of.line}`
}
