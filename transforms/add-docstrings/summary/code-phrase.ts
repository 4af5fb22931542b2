import type { SyntaxNode } from '../../../src/python/syntax/node.ts'

/** What a sentence may repeat of the code, in characters. */
const longestCode = 32

/** An expression as it may stand in a sentence: `None`, `3` and names in backticks; undefined where it is too long. */
export function codePhrase(expression: SyntaxNode): string | undefined {
  const node = unwrap(expression)
  if (node.is('none', 'true', 'false', 'integer', 'float')) return node.text
  const text = node.text
  // A backslash or a backtick in prose would have to be escaped.
  if (text.length > longestCode || /[\n\r\t\\`]|"""|'''/.test(text)) return undefined
  return node.is(
    'identifier',
    'attribute',
    'subscript',
    'string',
    'call',
    'unary_operator',
    'binary_operator',
    'tuple',
    'list',
  )
    ? `\`${text}\``
    : undefined
}

/** An expression without the parentheses around it. */
export function unwrap(expression: SyntaxNode): SyntaxNode {
  let node = expression
  while (node.is('parenthesized_expression')) {
    const inner = node.parts[0]
    if (!inner) return node
    node = inner
  }
  return node
}
