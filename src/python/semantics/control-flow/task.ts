import type { SyntaxTree } from '../../syntax/tree.ts'

/** A step of evaluating an expression. */
export type Task =
  /** All nodes from one index up to another. */
  | { readonly does: 'evaluate'; readonly from: number; readonly to: number }
  | { readonly does: 'test'; readonly node: number; readonly whenTrue: number; readonly whenFalse: number }
  | { readonly does: 'read'; readonly node: number }
  | { readonly does: 'bind'; readonly node: number }
  /** An edge from here to the block; control stays here. */
  | { readonly does: 'go'; readonly block: number }
  | { readonly does: 'enter'; readonly block: number }

export function evaluateNode(tree: SyntaxTree, node: number): Task {
  return { does: 'evaluate', from: node, to: tree.nexts[node]! }
}
