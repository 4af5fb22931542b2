import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { Scope } from '../../python/semantics/scope.ts'
import type { SyntaxNode } from '../../python/syntax/node.ts'
import type { NewFunction } from './new-function.ts'
import type { PairedToken } from './paired-tokens.ts'

/** The part of before that became a new function: its tokens from the first to the last, by node index. */
export interface BlockRange {
  readonly first: number
  readonly last: number
  /** The function or module it is taken from. */
  readonly host: Scope
}

/** The blocks that were taken out, in the order of the text. */
export function blockRanges(before: PythonFile, pairs: readonly PairedToken[]): BlockRange[] {
  const spans = new Map<NewFunction, { first: number; last: number }>()
  for (const { from, before: node } of pairs) {
    if (!from) continue
    const span = spans.get(from)
    if (span) span.last = node
    else spans.set(from, { first: node, last: node })
  }
  return [...spans.values()].map((span) => ({ ...span, host: hostOf(before, span.first) }))
}

/** The scope in which a block that starts at this node is run. */
function hostOf({ scopes, tree }: PythonFile, first: number): Scope {
  let scope = scopes.scopeOf(tree.node(first))
  while (scope.parent && scope.node.index >= first) scope = scope.parent
  return scope
}

export function isInBlock({ first, last }: BlockRange, { index }: SyntaxNode): boolean {
  return index >= first && index <= last
}
