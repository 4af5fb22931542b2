import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { Binding, Variable } from '../../src/python/semantics/scope.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { Verdict } from './plan.ts'
import { bindingsOf, readsOf } from './unread-bindings.ts'

/**
 * Plans `except E as error:` → `except E:`. The end of a handler also unbinds the name, so all other bindings of it
 * must be handlers' too, and each read must stand in one of those and not around this one.
 */
export function judgeHandler({ node, variable }: Binding, file: PythonFile): Verdict {
  const pattern = node.ancestor('as_pattern')
  const clause = node.ancestor('except_clause')
  if (!pattern || !clause) return { refused: 'its handler is not understood' }
  const others = bindingsOf(variable).filter((binding) => binding.node !== node)
  const inner = others.find((binding) => clause.contains(binding.node))
  if (inner) return { refused: `it is bound again in the handler, at line ${file.lineOf(inner.node.start)}` }
  const reads = readsOf(variable)
  if (reads.length > 0) {
    const other = others.find(({ kind }) => kind !== 'except')
    if (other)
      return { refused: `the handler unbinds it, and it is also bound at line ${file.lineOf(other.node.start)}` }
    const outside = reads.find(({ node: read }) => !isInOtherHandler(read, variable, clause))
    if (outside) return { refused: `the handler unbinds it, and it is read at line ${file.lineOf(outside.node.start)}` }
  }
  return { steps: [{ kind: 'drop-alias', pattern }] }
}

/** Whether the innermost handler of the name around the read does not hold this one, and no nested scope reads. */
function isInOtherHandler(read: SyntaxNode, variable: Variable, clause: SyntaxNode): boolean {
  if (variable.captures.length > 0) return false
  for (let outer = read.ancestor('except_clause'); outer; outer = outer.ancestor('except_clause')) {
    const handler = outer
    if (variable.bindings.some(({ kind, node }) => kind === 'except' && node.ancestor('except_clause') === handler)) {
      return !handler.contains(clause)
    }
  }
  return false
}
