import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { Variable } from '../../python/semantics/scope.ts'
import { Kind } from '../../python/syntax/node-kinds.generated.ts'
import type { SyntaxNode } from '../../python/syntax/node.ts'
import { isInBlock, type BlockRange } from './block-range.ts'

/**
 * A local that functions, lambdas or generators share is one cell; once a part of its function is moved there are two.
 * That is no matter as long as nothing writes one of them while the other is in use.
 */
export function objectionToCaptures(before: PythonFile, ranges: readonly BlockRange[]): string | undefined {
  for (const range of ranges) {
    for (const variable of localsIn(before, range)) {
      if (isShared(variable, range)) return `\`${variable.name}\` is shared with a function inside`
    }
  }
  return undefined
}

/** The variables of the host that the block mentions. */
function localsIn({ tree, scopes }: PythonFile, { first, last, host }: BlockRange): Set<Variable> {
  const found = new Set<Variable>()
  for (let node = first; node <= last; node++) {
    if (tree.kinds[node] !== Kind.identifier) continue
    const owner = scopes.variableAt(tree.node(node))?.owner
    if (owner && owner.scope === host) found.add(owner)
  }
  return found
}

function isShared(variable: Variable, range: BlockRange): boolean {
  const late = variable.captures.filter(({ scope }) => scope.kind !== 'class' && !isComprehension(scope.node))
  const inside = late.filter(({ scope }) => isInBlock(range, scope.node))
  const outside = late.filter(({ scope }) => !isInBlock(range, scope.node))
  const writes = [...variable.bindings, ...late.flatMap(({ bindings }) => bindings)]
  const written = writes.filter(({ node }) => isInBlock(range, node))
  const isRepeated = isInLoop(range)
  if (late.some(({ bindings }) => bindings.length > 0)) return true
  if (written.length > 0 && outside.some(({ scope }) => isRepeated || scope.node.index < range.first)) return true
  const isWrittenLater = writes.some(({ node }) => !isInBlock(range, node) && (isRepeated || node.index > range.last))
  return inside.length > 0 && isWrittenLater
}

/** List, set and dictionary comprehensions have run when their expression has. */
function isComprehension(node: SyntaxNode): boolean {
  return node.is('list_comprehension', 'set_comprehension', 'dictionary_comprehension')
}

function isInLoop({ first, host }: BlockRange): boolean {
  const { tree } = host.node
  for (let node = tree.parents[first]!; node > host.node.index; node = tree.parents[node]!) {
    if (tree.node(node).is('for_statement', 'while_statement')) return true
  }
  return false
}
