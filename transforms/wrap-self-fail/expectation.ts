import { readCaught } from '../../src/python/semantics/handler-around.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { isTrivia } from '../../src/python/rewrite/call-arguments.ts'
import type { FailCall } from './fail-call.ts'

type TryStatement = SyntaxNode<'try_statement'>

/** A `try` that fails the test when nothing is raised in it: the long form of `assertRaises`. */
export interface Expectation {
  readonly statement: TryStatement
  /** What shall raise; more than one statement can be refused alone. */
  readonly raising: readonly SyntaxNode[]
  readonly handlers: readonly SyntaxNode<'except_clause'>[]
  /** The failure stands behind the raising statement in the `try` suite, so that the handler may catch it as well. */
  readonly isGuarded: boolean
  /** A `finally`, or an `else` with or beside the failure that does something else. */
  readonly hasOtherSuites: boolean
}

/**
 * The `try` of `try: call(); self.fail() except E: …` and of `try: call() except E: … else: self.fail()`. Undefined
 * where the call of `fail` is no such last word.
 */
export function findExpectation({ statement }: FailCall): Expectation | undefined {
  const suite = statement?.parent
  const owner = suite?.parent
  if (!statement || !suite || !owner) return undefined
  const isGuarded = owner.is('try_statement') && suite.field === 'body'
  const outer = isGuarded ? owner : owner.is('else_clause') ? owner.parent : undefined
  if (!outer?.is('try_statement')) return undefined
  const inSuite = statementsOf(suite)
  if (inSuite.at(-1) !== statement) return undefined
  const parts = outer.namedChildren
  const others = parts.filter((part) => part.is('finally_clause', 'else_clause') && part !== owner)
  return {
    statement: outer,
    raising: isGuarded ? inSuite.slice(0, -1) : statementsOf(outer.get('body')),
    handlers: parts.filter((part) => part.is('except_clause')),
    isGuarded,
    hasOtherSuites: others.length > 0 || (!isGuarded && inSuite.length > 1),
  }
}

/** The statements of a suite, comments and semicolons left out. */
export function statementsOf(suite: SyntaxNode): SyntaxNode[] {
  return suite.namedChildren.filter((child) => !isTrivia(child))
}

/** The suite of a handler. */
export function suiteOf(handler: SyntaxNode<'except_clause'>): SyntaxNode | undefined {
  return handler.namedChildren.find((child) => child.is('block'))
}

/** What a handler does with the exception beyond catching it. */
export function checksOf(handler: SyntaxNode<'except_clause'>): SyntaxNode[] {
  const suite = suiteOf(handler)
  const statements = suite ? statementsOf(suite) : []
  return statements.filter((statement) => !statement.is('pass_statement') && !isEllipsis(statement))
}

function isEllipsis(statement: SyntaxNode): boolean {
  return statement.is('expression_statement') && statement.text === '...'
}

/** The name of the caught exception where the handler makes use of it. */
export function usedName(handler: SyntaxNode<'except_clause'>): SyntaxNode<'identifier'> | undefined {
  return checksOf(handler).length > 0 ? readCaught(handler).name : undefined
}
