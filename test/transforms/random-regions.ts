import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { Region } from '../../src/python/semantics/region/region.ts'
import type { Chooser } from '../text/random-edits.ts'

/** All suites of functions in a file, as lists of their statements. */
export function suitesOf(file: PythonFile): Region[] {
  const suites: Region[] = []
  for (const block of file.tree.nodesOfKind('block')) {
    const statements = block.namedChildren.filter((child) => !child.is('comment', 'line_continuation'))
    const [first] = statements
    if (!first || block.parent?.is('match_statement')) continue
    const scope = file.scopes.scopeOf(first)
    if (scope.kind === 'function') suites.push({ scope, statements })
  }
  return suites
}

/** A run of statements of some suite. */
export function randomRegion(choose: Chooser, suites: readonly Region[]): Region | undefined {
  const suite = suites[choose(Math.max(1, suites.length))]
  if (!suite) return undefined
  const from = choose(suite.statements.length)
  const to = from + 1 + choose(suite.statements.length - from)
  return { scope: suite.scope, statements: suite.statements.slice(from, to) }
}
