import { Kind } from '../../syntax/node-kinds.generated.ts'
import type { SyntaxTree } from '../../syntax/tree.ts'

/** The truth of a literal that CPython folds when it compiles a condition; undefined for all else. */
export function constantTruth(tree: SyntaxTree, node: number): boolean | undefined {
  switch (tree.kinds[node]) {
    case Kind.true:
      return true
    case Kind.false:
    case Kind.none:
      return false
    case Kind.integer:
      return integerTruth(tree.textOf(node))
    default:
      return undefined
  }
}

function integerTruth(text: string): boolean | undefined {
  if (/^[0_]+$/.test(text)) return false
  return /^[1-9][0-9_]*$/.test(text) ? true : undefined
}
