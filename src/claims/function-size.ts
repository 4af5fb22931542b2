import { Kind } from '../python/syntax/node-kinds.generated.ts'
import { isDocstring } from '../python/syntax/is-docstring.ts'
import type { PythonFile } from '../python/semantics/python-file.ts'
import type { SyntaxNode } from '../python/syntax/node.ts'
import type { LineRange } from './claim.ts'

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

/**
 * The number of branches, from the fewest to the most: tools differ on `else` and `finally`, and on the functions and
 * classes within.
 */
export function branchCounts({ tree, index }: FunctionNode): readonly number[] {
  let own = 0
  let all = 0
  const inner = innerNodes(tree, index)
  for (let node = index; node < tree.nexts[index]!; node++) {
    const kind = tree.kinds[node]!
    const isInner = inner(node)
    if (!branching.has(kind) && !isRest(kind)) continue
    all += 1
    if (branching.has(kind) && !isInner) own += 1
  }
  return range(own, all)
}

function isRest(kind: number): boolean {
  return kind === Kind.else_clause || kind === Kind.finally_clause || kind === Kind.try_statement
}

/** The number of statements of the body, nested ones in it, from the fewest to the most. */
export function statementCounts({ tree, index }: FunctionNode): readonly number[] {
  let own = 0
  let all = 0
  let clauses = 0
  const inner = innerNodes(tree, index)
  for (let node = index + 1; node < tree.nexts[index]!; node++) {
    const isInner = inner(node)
    if (clause.has(tree.kinds[node]!)) clauses += 1
    if (!isCounted(tree, node)) continue
    all += 1
    if (!isInner && !uncounted.has(tree.kinds[node]!)) own += 1
  }
  return range(own, all + clauses + 2)
}

/** What pylint does not count. */
const uncounted: ReadonlySet<number> = new Set([Kind.return_statement, Kind.for_statement, Kind.while_statement])
const clause: ReadonlySet<number> = new Set([
  Kind.elif_clause,
  Kind.else_clause,
  Kind.except_clause,
  Kind.finally_clause,
])

function isCounted(tree: FunctionNode['tree'], node: number): boolean {
  const isStatement = tree.kinds[tree.parents[node]!] === Kind.block && tree.kinds[node] !== Kind.comment
  return isStatement && tree.node(node).isNamed && !isDocstring(tree, node)
}

/** Tells, of nodes in the order of the text, whether a function or class within the one at `index` holds them. */
function innerNodes(tree: FunctionNode['tree'], index: number): (node: number) => boolean {
  let end = 0
  return (node) => {
    if (node < end) return true
    const kind = tree.kinds[node]
    if (node !== index && (kind === Kind.function_definition || kind === Kind.class_definition)) end = tree.nexts[node]!
    return false
  }
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
