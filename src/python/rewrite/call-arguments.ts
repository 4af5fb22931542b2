import type { SyntaxNode } from '../syntax/node.ts'

/** The arguments of a call, comments left out. */
export interface CallArguments {
  readonly all: readonly SyntaxNode[]
  readonly positional: readonly SyntaxNode[]
  readonly keywords: readonly SyntaxNode<'keyword_argument'>[]
  /** `*values` or `**options` is among them, so that the count of the others says nothing. */
  readonly hasSplat: boolean
}

/** Reads `(a, b=1)`; a lone generator expression without brackets of its own is one positional argument. */
export function readCallArguments(call: SyntaxNode<'call'>): CallArguments {
  const list = call.get('arguments')
  const all = list.is('argument_list') ? list.namedChildren.filter((each) => !isTrivia(each)) : [list]
  return {
    all,
    positional: all.filter((each) => !each.is('keyword_argument', 'list_splat', 'dictionary_splat')),
    keywords: all.filter((each) => each.is('keyword_argument')),
    hasSplat: all.some((each) => each.is('list_splat', 'dictionary_splat')),
  }
}

/** Whether a node is a comment or a backslash at the end of a line. */
export function isTrivia(node: SyntaxNode): boolean {
  return node.is('comment', 'line_continuation')
}
