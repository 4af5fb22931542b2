import { Kind } from '../../python/syntax/node-kinds.generated.ts'
import { isDocstring } from '../../python/syntax/is-docstring.ts'
import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { SyntaxNode } from '../../python/syntax/node.ts'
import type { LineRange } from '../claim.ts'

type FunctionNode = SyntaxNode<'function_definition'>

/** From the line of `def` to the last line of the body. */
export function functionLines(file: PythonFile, node: FunctionNode): LineRange {
  const { tree } = node
  let last = tree.nexts[node.index]! - 1
  while (last > node.index && tree.kinds[last] === Kind.comment) last -= 1
  return { first: file.lines.lineOf(node.start), last: file.lines.lineOf(Math.max(node.start, tree.ends[last]! - 1)) }
}

/** The number of lines in every way people count them: decorators, blank lines and comments in or out, the body alone. */
export function lineCounts(file: PythonFile, node: FunctionNode): readonly number[] {
  const { first, last } = functionLines(file, node)
  const decorated = node.parent?.is('decorated_definition') ? file.lines.lineOf(node.parent.start) : first
  const body = file.lines.lineOf(node.get('body').start)
  const texts = Array.from({ length: last - first + 1 }, (_, index) => textOfLine(file, first + index))
  const filled = texts.filter((text) => text !== '')
  const code = filled.filter((text) => !text.startsWith('#'))
  return [last - first + 1, last - first, last - decorated + 1, last - body + 1, filled.length, code.length]
}

function textOfLine(file: PythonFile, line: number): string {
  const { start, end } = file.lines.lineSpan(line)
  return file.text.slice(start, end).trim()
}

const branching: ReadonlySet<number> = new Set([
  Kind.if_statement,
  Kind.elif_clause,
  Kind.for_statement,
  Kind.while_statement,
  Kind.except_clause,
  Kind.case_clause,
])

/** The number of branches without and with `else` and `finally`. */
export function branchCounts({ tree, index }: FunctionNode): readonly number[] {
  let branches = 0
  let more = 0
  for (let node = index; node < tree.nexts[index]!; node++) {
    const kind = tree.kinds[node]!
    if (branching.has(kind)) branches += 1
    else if (kind === Kind.else_clause || kind === Kind.finally_clause || kind === Kind.try_statement) more += 1
  }
  return range(branches, branches + more)
}

/** The number of statements of the body, nested ones in it, clauses counted or not. */
export function statementCounts({ tree, index }: FunctionNode): readonly number[] {
  let statements = 0
  let clauses = 0
  for (let node = index + 1; node < tree.nexts[index]!; node++) {
    const kind = tree.kinds[node]!
    if (
      kind === Kind.elif_clause ||
      kind === Kind.else_clause ||
      kind === Kind.except_clause ||
      kind === Kind.finally_clause
    )
      clauses += 1
    const isStatement =
      tree.kinds[tree.parents[node]!] === Kind.block && kind !== Kind.comment && tree.node(node).isNamed
    if (isStatement) statements += isDocstring(tree, node) ? 0 : 1
  }
  return range(statements, statements + clauses + 2)
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
