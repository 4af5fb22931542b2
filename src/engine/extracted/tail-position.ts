import type { SyntaxNode } from '../../python/syntax/node.ts'

/** Where control goes behind a statement when nothing in its function or loop follows. */
export type Tail = 'function' | 'loop'

/** What ends with the statement: the function around it, one turn of the loop around it, or neither. */
export function tailOf(statement: SyntaxNode): Tail | undefined {
  for (let node = statement; ;) {
    const suite = node.parent
    const owner = suite?.parent
    if (!suite?.is('block') || !owner || !isLast(node, suite)) return undefined
    if (owner.is('function_definition')) return 'function'
    if (owner.is('for_statement', 'while_statement')) return 'loop'
    const next = statementEndedBy(owner)
    if (!next) return undefined
    node = next
  }
}

function isLast(statement: SyntaxNode, suite: SyntaxNode): boolean {
  return suite.namedChildren.filter((child) => !child.is('comment')).at(-1) === statement
}

/** The statement that ends when a suite of its part `owner` does. */
function statementEndedBy(owner: SyntaxNode): SyntaxNode | undefined {
  if (owner.is('if_statement', 'with_statement')) return owner
  // Behind the body comes `else`; a `return` would leave it out.
  if (owner.is('try_statement')) return owner.namedChildren.some((part) => part.is('else_clause')) ? undefined : owner
  if (owner.is('elif_clause', 'else_clause', 'except_clause')) return owner.parent
  return owner.is('case_clause') ? owner.ancestor('match_statement') : undefined
}
