import type { SyntaxNode } from '../../syntax/node.ts'
import type { Scope } from '../scope.ts'

/** Whole statements of one suite of one function (or module) scope, one behind the other. */
export interface Region {
  readonly scope: Scope
  /** At least one; comments and `;` between them are not listed. */
  readonly statements: readonly SyntaxNode[]
}

/** Whether a node, by its index, is written in the region. */
export function isInRegion({ statements }: Region, node: number): boolean {
  const [first] = statements
  const last = statements.at(-1)
  return first !== undefined && last !== undefined && node >= first.index && node < last.tree.nexts[last.index]!
}
