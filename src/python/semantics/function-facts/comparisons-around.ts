import type { SyntaxNode } from '../../syntax/node.ts'

type Comparison = SyntaxNode<'comparison_operator'>

/** The comparisons that places are operands of, each once: a chain may hold thousands of them. */
export function comparisonsAround(places: readonly SyntaxNode[]): readonly Comparison[] {
  const found = new Map<number, Comparison>()
  for (const { parent } of places) if (parent?.is('comparison_operator')) found.set(parent.index, parent)
  return [...found.values()]
}
