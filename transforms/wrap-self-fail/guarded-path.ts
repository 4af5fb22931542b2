import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { statementBefore } from './fail-call.ts'

/** The statements that lead to a failure, neighbours in one suite. */
export interface GuardedPath {
  readonly first: SyntaxNode
  readonly last: SyntaxNode
}

/**
 * The loop in front of a failure, or in front of the `if` that holds nothing else; without a loop, the statements since
 * the last one by which the suite may be left. A reason in the user's words where there is no such path.
 */
export function findGuardedPath(statement: SyntaxNode): GuardedPath | string {
  const owner = statement.parent?.parent
  if (!owner) return 'it is not in a function'
  if (owner.is('except_clause', 'finally_clause')) return 'an error is being handled here already'
  if (owner.is('else_clause')) return 'it is itself part of the statement that would be wrapped'
  const before = statementBefore(statement)
  if (before) return pathUpTo(before)
  const previous = owner.is('if_statement') && statement.field === undefined ? statementBefore(owner) : undefined
  if (isLoop(previous)) return { first: previous, last: previous }
  return 'no loop or statement leads up to it'
}

function isLoop(statement: SyntaxNode | undefined): statement is SyntaxNode<'for_statement' | 'while_statement'> {
  return statement?.is('for_statement', 'while_statement') ?? false
}

function pathUpTo(last: SyntaxNode): GuardedPath | string {
  if (isLoop(last)) return { first: last, last }
  if (last.is('try_statement')) return 'the statement before it handles its errors already'
  let first: SyntaxNode | undefined
  for (let each: SyntaxNode | undefined = last; each && !isExit(each); each = statementBefore(each)) {
    if (!isText(each)) first = each
  }
  if (!first || !mayRaise(first, last)) return 'nothing before it calls anything that could raise'
  return { first, last }
}

/** A statement by which the suite may be left. */
function isExit(statement: SyntaxNode): boolean {
  for (const node of statement.descendants())
    if (node.is('return_statement', 'break_statement', 'continue_statement')) return true
  return false
}

/** A docstring must stay the first statement. */
function isText(statement: SyntaxNode): boolean {
  return statement.is('expression_statement') && statement.namedChildren.every((child) => child.is('string'))
}

function mayRaise(first: SyntaxNode, last: SyntaxNode): boolean {
  for (let index = first.index; index < first.tree.nexts[last.index]!; index++) {
    if (first.tree.node(index).is('call', 'raise_statement', 'assert_statement')) return true
  }
  return false
}

/** All nodes of a path; those of functions within it only on request. */
export function* nodesOfPath({ first, last }: GuardedPath, hasFunctions: boolean): Generator<SyntaxNode> {
  const { tree } = first
  for (let index = first.index; index < tree.nexts[last.index]!; index++) {
    const node = tree.node(index)
    yield node
    if (!hasFunctions && node.is('function_definition', 'lambda')) index = tree.nexts[index]! - 1
  }
}
