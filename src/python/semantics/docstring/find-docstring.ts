import { docstringOfStatement } from '../../syntax/is-docstring.ts'
import type { SyntaxNode } from '../../syntax/node.ts'

/** The string that documents a module, class or function, without parentheses; undefined where there is none. */
export function findDocstring(owner: SyntaxNode): SyntaxNode | undefined {
  const body = owner.is('module') ? owner : owner.child('body')
  const first = body?.parts[0]
  const string = first && docstringOfStatement(first.tree, first.index)
  return string === undefined ? undefined : first!.tree.node(string)
}
