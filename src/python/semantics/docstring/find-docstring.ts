import { isDocstring } from '../../syntax/is-docstring.ts'
import type { SyntaxNode } from '../../syntax/node.ts'

/** The string that documents a module, class or function; undefined where there is none. */
export function findDocstring(owner: SyntaxNode): SyntaxNode | undefined {
  const body = owner.is('module') ? owner : owner.child('body')
  const first = body?.namedChildren.find((child) => !child.is('comment'))
  return first && isDocstring(first.tree, first.index) ? first.namedChildren[0] : undefined
}
