import { planExtraction } from '../src/python/rewrite/extraction/plan-extraction.ts'
import type { PythonFile } from '../src/python/semantics/python-file.ts'
import type { Region } from '../src/python/semantics/region/region.ts'
import type { Scope } from '../src/python/semantics/scope.ts'
import type { SyntaxNode } from '../src/python/syntax/node.ts'

/** A region that can become a function. */
export interface Block {
  readonly region: Region
}

/**
 * By outermost function: its runs of statements, of at least so many with those within, that can be extracted. In long
 * suites only runs of up to eight statements are tried, and whole suites.
 */
export function legalBlocks(file: PythonFile, fewest: number, refuse: (reason: string) => void): Block[][] {
  const found = new Map<Scope, Block[]>()
  for (const suite of file.tree.nodesOfKind('block')) {
    if (suite.parent?.is('match_statement', 'class_definition')) continue
    const statements = suite.namedChildren.filter((child) => !child.is('comment', 'line_continuation'))
    const scope = statements[0] && file.scopes.scopeOf(statements[0])
    const host = scope?.kind === 'function' ? outermostFunction(scope) : undefined
    if (!scope || !host) continue
    for (const run of runsOf(statements, fewest)) {
      const region = { scope, statements: run }
      const plan = planExtraction(file, region)
      if ('refused' in plan) refuse(plan.refused)
      else found.set(host, [...(found.get(host) ?? []), { region }])
    }
  }
  return [...found.values()]
}

function* runsOf(statements: readonly SyntaxNode[], fewest: number): Generator<readonly SyntaxNode[]> {
  const sizes = statements.map((statement) => sizeOf(statement))
  for (let from = 0; from < statements.length; from++) {
    let size = 0
    for (let to = from; to < statements.length; to++) {
      size += sizes[to]!
      const isTried = to - from < 8 || (from === 0 && to + 1 === statements.length)
      if (size >= fewest && isTried) yield statements.slice(from, to + 1)
    }
  }
}

/** The statements in a statement, itself included. */
function sizeOf(statement: SyntaxNode): number {
  return 1 + [...statement.descendants()].filter((node) => node.parent?.is('block') && !node.is('comment')).length
}

function outermostFunction(scope: Scope): Scope {
  let outermost = scope
  for (let outer: Scope | undefined = scope; outer; outer = outer.parent)
    if (outer.kind === 'function') outermost = outer
  return outermost
}
