import type { SyntaxNode } from '../../../src/python/syntax/node.ts'

/** `c` of `a.b.c` and `c`; undefined for other expressions. */
export function lastName(expression: SyntaxNode): string | undefined {
  if (expression.is('identifier')) return expression.text
  return expression.is('attribute') ? expression.get('attribute').text : undefined
}
