import type { SyntaxNode } from '../syntax/node.ts'

/** Context managers that expect or swallow an exception of their body: what raises there is the point of the code. */
const expectsException = /^(?:assert(?:Raises|Warns)\w*|raises|warns|deprecated_call|suppress|ExpectedException)$/

/**
 * Whether an exception of this node would be seen where it stands: in the body of a `with` that expects or suppresses
 * one, or of a `try` with handlers. Looks no further than the innermost function.
 */
export function isInRaisingContext(node: SyntaxNode): boolean {
  for (let inner = node, outer = node.parent; outer; inner = outer, outer = outer.parent) {
    if (outer.is('function_definition', 'lambda', 'class_definition')) return false
    if (outer.is('with_statement') && inner.field === 'body' && managesException(outer)) return true
    if (outer.is('with_clause') && managesException(outer)) return true
    if (outer.is('try_statement') && inner.field === 'body' && hasHandler(outer)) return true
  }
  return false
}

function hasHandler(statement: SyntaxNode): boolean {
  return statement.namedChildren.some((child) => child.is('except_clause'))
}

function managesException(statement: SyntaxNode): boolean {
  const clause = statement.is('with_clause')
    ? statement
    : statement.namedChildren.find((child) => child.is('with_clause'))
  for (const node of clause?.descendants() ?? []) {
    if (node.is('call') && expectsException.test(lastName(node.get('function')))) return true
  }
  return false
}

/** `a.b.c` → `c`. */
function lastName(callee: SyntaxNode): string {
  return callee.is('attribute') ? callee.get('attribute').text : callee.text
}
