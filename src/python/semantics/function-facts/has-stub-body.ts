import { ownNodes } from './own-nodes.ts'
import type { SyntaxNode } from '../../syntax/node.ts'

/**
 * Whether the body is a place holder that says nothing about what overrides return: a docstring, `pass`, `...`, or
 * nothing but a `raise` behind statements that make its message.
 */
export function hasStubBody(definition: SyntaxNode<'function_definition'>): boolean {
  const statements = definition.get('body').namedChildren.filter((child) => !child.is('comment') && !isBlank(child))
  if (statements.length === 0) return true
  const last = statements.at(-1)
  return last?.is('raise_statement') === true && ownNodes(definition, 'return_statement', 'yield').length === 0
}

function isBlank(statement: SyntaxNode): boolean {
  if (statement.is('pass_statement')) return true
  const [only, ...more] = statement.is('expression_statement') ? statement.namedChildren : []
  return more.length === 0 && only?.is('string', 'concatenated_string', 'ellipsis') === true
}
