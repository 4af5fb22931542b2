import { Kind } from '../../../syntax/node-kinds.generated.ts'
import type { SyntaxNode } from '../../../syntax/node.ts'
import type { SyntaxTree } from '../../../syntax/tree.ts'
import { readTarget } from './read-target.ts'

/** What a statement binds to a name or attribute: one value on each way through it; undefined where it may bind none. */
export function boundBy(statement: SyntaxNode, text: string): readonly SyntaxNode[] | undefined {
  if (statement.is('expression_statement')) {
    const value = statement.namedChildren[0] && assignedTo(statement.namedChildren[0], text)
    return value && [value]
  }
  if (statement.is('if_statement')) {
    const clauses = statement.get('alternative')
    const hasElse = clauses.some((clause) => clause.is('else_clause'))
    return hasElse ? onEachWay(statement.get('consequence'), clauses, text) : undefined
  }
  if (!statement.is('try_statement')) return undefined
  const handlers = statement.namedChildren.filter((child) => child.is('except_clause'))
  return onEachWay(statement.get('body'), handlers, text)
}

/** The values that the last of the statements of a suite binds that binds any. */
export function boundIn(block: SyntaxNode, text: string): readonly SyntaxNode[] | undefined {
  return block.namedChildren.map((statement) => boundBy(statement, text)).findLast((values) => values !== undefined)
}

/** Whether a suite ends by leaving. */
export function leaves(block: SyntaxNode): boolean {
  return block.parts.at(-1)?.is('return_statement', 'raise_statement', 'continue_statement', 'break_statement') === true
}

/** The clauses bind as the first suite does, or leave. */
function onEachWay(block: SyntaxNode, clauses: readonly SyntaxNode[], text: string): readonly SyntaxNode[] | undefined {
  const first = boundIn(block, text)
  const others = clauses.map(blockOf).map((each) => boundIn(each, text) ?? (leaves(each) ? [] : undefined))
  const all = [first, ...others].filter((values) => values !== undefined)
  return all.length === others.length + 1 ? all.flat() : undefined
}

function blockOf(clause: SyntaxNode): SyntaxNode {
  return clause.namedChildren.find((child) => child.is('block')) ?? clause
}

/** The value of `text = value`, also of `other = text = value`. */
function assignedTo(assignment: SyntaxNode, text: string): SyntaxNode | undefined {
  if (!assignment.is('assignment')) return undefined
  const right = assignment.get('right')
  if (assignment.get('left').text !== text) return right && assignedTo(right, text)
  let value = right
  while (value?.is('assignment')) value = value.get('right')
  return value
}

/**
 * Whether something may bind a name or attribute anew on the way from one node to a read of it.
 * @param from the index of the first node that runs
 */
export function isBoundBetween(from: number, read: SyntaxNode, text: string): boolean {
  const { tree } = read
  const end = endOfLoops(tree, from, read.index)
  for (let index = from; index < end; index++) {
    const kind = tree.kinds[index]!
    if (kind !== Kind.identifier && kind !== Kind.attribute) continue
    if (tree.ends[index]! - tree.starts[index]! !== text.length || tree.textOf(index) !== text) continue
    const target = tree.node(index)
    const giver = readTarget(target)?.giver
    if (giver && gives(giver, target) && !comesFrom(giver, read)) return true
  }
  return false
}

/** Where the read stands, or the end of the outermost loop around it that begins behind a node: it comes round again. */
function endOfLoops({ kinds, parents, nexts }: SyntaxTree, from: number, read: number): number {
  let end = read
  for (let around = parents[read]!; around >= from; around = parents[around]!) {
    if (kinds[around] === Kind.for_statement || kinds[around] === Kind.while_statement) end = nexts[around]!
  }
  return end
}

function gives(giver: SyntaxNode, target: SyntaxNode): boolean {
  if (giver.is('as_pattern_target')) return true
  if (giver.is('named_expression')) return giver.get('name') === target
  const binds = giver.is('assignment', 'augmented_assignment', 'for_statement', 'for_in_clause')
  return binds && giver.child('left')?.contains(target) === true
}

/** Whether a read is part of what is given: it comes before. */
function comesFrom(giver: SyntaxNode, read: SyntaxNode): boolean {
  const value = giver.child('right') ?? giver.child('value')
  return value?.contains(read) === true
}
