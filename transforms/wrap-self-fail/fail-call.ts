import { isTrivia, readCallArguments } from '../../src/python/rewrite/call-arguments.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'

export type FailStatement = SyntaxNode<'expression_statement' | 'return_statement'>

/** A call of `self.fail` with its argument. */
export interface FailCall {
  readonly call: SyntaxNode<'call'>
  readonly attribute: SyntaxNode<'attribute'>
  /** The statement that the call alone makes up, `return` and parentheses aside; undefined: its value is used. */
  readonly statement: FailStatement | undefined
  /** The message, its keyword left out. */
  readonly message: SyntaxNode | undefined
  /** How many arguments are given. */
  readonly count: number
  /** Set when the arguments are not those of the method. */
  readonly misuse: string | undefined
}

/** Reads a call whose function is an attribute. */
export function readFailCall(call: SyntaxNode<'call'>, attribute: SyntaxNode<'attribute'>): FailCall {
  const { all, positional, keywords, hasSplat } = readCallArguments(call)
  const unknown = keywords.find((keyword) => keyword.get('name').text !== 'msg')
  const message = positional[0] ?? keywords[0]?.get('value')
  return { call, attribute, statement: statementOf(call), message, count: all.length, misuse: findMisuse() }

  function findMisuse(): string | undefined {
    if (hasSplat) return 'an argument is unpacked with a star'
    if (unknown) return `fail has no parameter \`${unknown.get('name').text}\``
    return all.length > 1 ? 'fail takes one message: this call raises TypeError today' : undefined
  }
}

function statementOf(call: SyntaxNode): FailStatement | undefined {
  let node = call.parent
  while (node?.is('parenthesized_expression')) node = node.parent
  if (!node?.is('expression_statement', 'return_statement')) return undefined
  // self.fail(), is a tuple
  return node.token(',') ? undefined : node
}

/** The statement behind one in the same suite. */
export function statementBehind(statement: SyntaxNode): SyntaxNode | undefined {
  let next = statement.nextSibling
  while (next && (isTrivia(next) || next.isToken(';'))) next = next.nextSibling
  return next
}

/** The statement before one in the same suite. */
export function statementBefore(statement: SyntaxNode): SyntaxNode | undefined {
  let previous = statement.previousSibling
  while (previous && (isTrivia(previous) || previous.isToken(';'))) previous = previous.previousSibling
  return previous
}
