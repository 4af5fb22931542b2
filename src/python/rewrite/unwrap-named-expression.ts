import type { Edit } from '../../text/edit.ts'
import type { SyntaxNode } from '../syntax/node.ts'

// Expressions that no operator around them can tear apart.
// prettier-ignore
const atoms = [
  'identifier', 'call', 'attribute', 'subscript', 'string', 'concatenated_string', 'integer', 'float', 'true', 'false', 'none', 'ellipsis',
  'list', 'dictionary', 'set', 'tuple', 'parenthesized_expression', 'list_comprehension', 'dictionary_comprehension',
  'set_comprehension', 'generator_expression',
] as const

/**
 * Leaves the value of a named expression in its place: `(n := f()) > 1` → `f() > 1`. The parentheses go where nothing
 * needs them.
 */
export function unwrapNamedExpression(named: SyntaxNode): Edit[] {
  const value = named.child('value')
  if (!value) throw new RangeError('a named expression without a value')
  const { parent } = named
  const isLoose = parent?.is('parenthesized_expression') && value.is(...atoms) && hasOnlyParentheses(parent, named)
  const around = isLoose && parent && !wouldGrowTogether(parent) && !isDecimal(value) ? parent : named
  const edits = [
    { start: around.start, end: value.start, text: '' },
    { start: value.end, end: around.end, text: '' },
  ]
  return edits.filter((edit) => edit.start < edit.end)
}

/** Parentheses that close tightly around one line. */
function hasOnlyParentheses(parentheses: SyntaxNode, inner: SyntaxNode): boolean {
  const { text } = inner.tree
  const isTight = inner.start === parentheses.start + 1 && inner.end === parentheses.end - 1
  return isTight && !/[\n\r]/.test(text.slice(inner.start, inner.end))
}

/** `if(x := y):` → not `ify:`, and `f'{({…})}'` → not `f'{{…}}'`. */
function wouldGrowTogether(parentheses: SyntaxNode): boolean {
  const { text } = parentheses.tree
  const before = text.charAt(parentheses.start - 1)
  const behind = text.charAt(parentheses.end)
  return /[\w"'{\u0080-\uffff]/.test(before) || /[\w"'([.\u0080-\uffff]/.test(behind)
}

/** `1 .real` and `1.real` differ. */
function isDecimal(value: SyntaxNode): boolean {
  return value.is('integer', 'float')
}
