import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { Kind } from '../../src/python/syntax/node-kinds.generated.ts'
import { isDocstring } from '../../src/python/syntax/is-docstring.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { SyntaxTree } from '../../src/python/syntax/tree.ts'

/** What a function is measured by. */
export type Metric = 'lines' | 'statements' | 'branches'

/** How much there is of each. */
export type Size = Readonly<Record<Metric, number>>

export const metrics: readonly Metric[] = ['lines', 'statements', 'branches']

const branching: ReadonlySet<number> = new Set([
  Kind.if_statement,
  Kind.elif_clause,
  Kind.else_clause,
  Kind.for_statement,
  Kind.while_statement,
  Kind.except_clause,
  Kind.finally_clause,
  Kind.case_clause,
])

/**
 * The size of a function, nested ones included: lines from its `def` to the end of its last statement.
 * @param wanted what is 0 is not counted, but for the lines
 */
export function functionSize(
  file: PythonFile,
  definition: SyntaxNode<'function_definition'>,
  wanted: Size = { lines: 1, statements: 1, branches: 1 },
): Size {
  const { start, end } = functionSpan(file, definition)
  const isCounted = wanted.statements > 0 || wanted.branches > 0
  const parts = isCounted ? countParts(file.tree, definition.get('body')) : { statements: 0, branches: 0 }
  return { ...parts, lines: end - start + 1 }
}

/** The 1-based lines of a function's `def` and of the end of its body. */
export function functionSpan(
  file: PythonFile,
  definition: SyntaxNode<'function_definition'>,
): { readonly start: number; readonly end: number } {
  return { start: file.lines.lineOf(definition.start), end: file.lines.lineOf(endOfCode(definition)) }
}

/** The end of a node without the comments that trail behind its last statement. */
export function endOfCode(node: SyntaxNode): number {
  const { tree } = node
  let last = tree.nexts[node.index]! - 1
  while (last > node.index && tree.kinds[last] === Kind.comment) last -= 1
  return last > node.index ? tree.ends[last]! : node.end
}

/** Statements and branches below a node; a docstring is no statement, a suite that is asked for is no branch. */
export function countParts(tree: SyntaxTree, node: SyntaxNode): { statements: number; branches: number } {
  let statements = 0
  let branches = 0
  for (let index = node.index; index < tree.nexts[node.index]!; index++) {
    const kind = tree.kinds[index]!
    if (branching.has(kind)) branches += 1
    if (tree.kinds[tree.parents[index]!] !== Kind.block || !tree.node(index).isNamed) continue
    if (kind !== Kind.comment && !isDocstring(tree, index)) statements += 1
  }
  return { statements, branches }
}
