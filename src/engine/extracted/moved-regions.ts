import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { Region } from '../../python/semantics/region/region.ts'
import type { Scope } from '../../python/semantics/scope.ts'
import type { SyntaxNode } from '../../python/syntax/node.ts'
import type { NewFunction } from './new-function.ts'
import type { PairedToken } from './paired-tokens.ts'

/** The parts of before that became new functions, in the order of the text. */
export function movedRegions(before: PythonFile, pairs: readonly PairedToken[]): Region[] {
  const spans = new Map<NewFunction, { first: number; last: number }>()
  for (const { from, before: node } of pairs) {
    if (!from) continue
    const span = spans.get(from)
    if (span) span.last = node
    else spans.set(from, { first: node, last: node })
  }
  return [...spans.values()].map(({ first, last }) => regionOf(before, first, last))
}

function regionOf({ scopes, tree }: PythonFile, first: number, last: number): Region {
  const statements: SyntaxNode[] = []
  for (let node = statementAt(tree.node(first)); node && node.index <= last; node = node.nextSibling) {
    if (node.isNamed && !node.is('comment')) statements.push(node)
  }
  return { scope: hostOf(scopes.scopeOf(tree.node(first)), first), statements }
}

/** The outermost node that starts with this token and stands in a suite. */
function statementAt(token: SyntaxNode): SyntaxNode | undefined {
  let node: SyntaxNode | undefined = token
  while (node && !node.parent?.is('block', 'module')) node = node.parent
  return node
}

/** The scope in which code that starts at a node is run: not one that it opens itself. */
function hostOf(scope: Scope, first: number): Scope {
  let host = scope
  while (host.parent && host.node.index >= first) host = host.parent
  return host
}
