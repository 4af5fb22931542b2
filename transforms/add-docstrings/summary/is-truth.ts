import type { SyntaxNode } from '../../../src/python/syntax/node.ts'

/** Whether an expression is true or false as far as its form tells. */
export function isTruth(value: SyntaxNode): boolean {
  if (value.is('true', 'false', 'not_operator', 'comparison_operator')) return true
  if (value.is('boolean_operator')) return isTruth(value.get('left')) && isTruth(value.get('right'))
  return (
    value.is('call') && /^(?:bool|isinstance|issubclass|hasattr|callable|any|all)$/.test(value.get('function').text)
  )
}
