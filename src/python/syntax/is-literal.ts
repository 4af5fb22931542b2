import type { SyntaxNode } from './node.ts'

const constants = ['string', 'integer', 'float', 'true', 'false', 'none', 'ellipsis'] as const
const containers = [
  'tuple',
  'list',
  'set',
  'dictionary',
  'pair',
  'parenthesized_expression',
  'concatenated_string',
] as const

/** Whether an expression is a constant or a display of nothing but constants: it has no effects and no names. */
export function isLiteral(expression: SyntaxNode): boolean {
  const waiting: SyntaxNode[] = [expression]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.is('string') && node.namedChildren.some((child) => child.is('interpolation'))) return false
    if (node.is(...constants, 'comment')) continue
    if (node.is(...containers)) waiting.push(...node.namedChildren)
    else if (node.is('unary_operator')) waiting.push(node.get('argument'))
    else return false
  }
  return true
}
