import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { Variable } from '../../../src/python/semantics/scope.ts'

/** How much there is to read of a variable. */
export interface LiveRange {
  /** From its first mention to its last, both included. */
  readonly lines: number
  /** How many places read it. */
  readonly reads: number
}

/** The range over which a reader has to keep a variable in mind, nested functions included. */
export function liveRange(file: PythonFile, variable: Variable): LiveRange {
  const all = [variable, ...variable.captures]
  const references = all.flatMap((each) => each.references)
  const nodes = [...references, ...all.flatMap((each) => each.bindings)].map(({ node }) => node)
  const lines = nodes.map(({ start }) => file.lineOf(start))
  const span =
    lines.reduce((last, line) => Math.max(last, line), 0) - lines.reduce((first, line) => Math.min(first, line))
  return { lines: span + 1, reads: references.length }
}
