import type { Finding } from '../../src/engine/transform.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { Span } from '../../src/text/span.ts'

/** What is to be written, or why nothing is. */
export type Plan =
  | { readonly kind: 'add-parentheses'; readonly expression: SyntaxNode }
  /** From the end of what stands before the parentheses to their own end. */
  | { readonly kind: 'remove-parentheses'; readonly span: Span }
  | { readonly kind: 'remove-argument'; readonly list: SyntaxNode<'argument_list'>; readonly argument: SyntaxNode }
  | { readonly kind: 'leave'; readonly reason: string }

/** A place where the file has another style than the one asked for. */
export interface StyleFinding extends Finding {
  readonly plan: Plan
  readonly suppressedBy: readonly string[]
}

/** The codes of linters that report the same, by style. */
export const codes = {
  bareReferences: ['B018', 'W0104', 'pointless-statement', 'WPS428'],
  mockAssertions: ['PGH005', 'B018', 'W0104', 'pointless-statement', 'WPS428'],
  raiseParentheses: ['RSE102'],
  classParentheses: ['UP039'],
  objectBase: ['UP004', 'R0205', 'useless-object-inheritance'],
  pytestFixture: ['PT001'],
  pytestMark: ['PT023'],
  lruCache: ['UP011'],
} as const

/** The call without arguments that an expression is, parentheses around it left out. */
export function emptyCall(expression: SyntaxNode | undefined): SyntaxNode<'call'> | undefined {
  const call = expression && withoutParentheses(expression)
  if (!call?.is('call')) return undefined
  const list = call.get('arguments')
  const isEmpty =
    list.is('argument_list') && list.namedChildren.every((child) => child.is('comment', 'line_continuation'))
  return isEmpty ? call : undefined
}

/** `((x))` → `x`. */
export function withoutParentheses(expression: SyntaxNode): SyntaxNode {
  let inner: SyntaxNode = expression
  while (inner.is('parenthesized_expression')) {
    const value = inner.namedChildren.find((child) => !child.is('comment', 'line_continuation'))
    if (!value) return inner
    inner = value
  }
  return inner
}

/** What goes when a call loses its parentheses. */
export function parenthesesOf(call: SyntaxNode<'call'>): Span {
  return { start: call.get('function').end, end: call.end }
}
