import type { SyntaxNode } from '../../../syntax/node.ts'

/** How a target gets its value: the whole of it, or a part that an unpacking gives it. */
export interface TargetPath {
  /** The assignment, loop, `with` item … that gives the value. */
  readonly giver: SyntaxNode
  /** The places to take, the outermost first; negative from the end, behind a starred target. */
  readonly parts: readonly number[]
  /** Whether it is starred, so that it gets a list. */
  readonly isStarred: boolean
}

const patterns = ['pattern_list', 'tuple_pattern', 'list_pattern', 'tuple', 'list', 'expression_list'] as const

/** Climbs from an identifier or attribute to what gives it its value. */
export function readTarget(target: SyntaxNode): TargetPath | undefined {
  const parts: number[] = []
  let isStarred = false
  for (let node = target; node.parent; node = node.parent) {
    const { parent } = node
    if (parent.is('list_splat_pattern')) isStarred = true
    else if (parent.is(...patterns)) parts.unshift(placeIn(parent, node))
    else if (!parent.is('parenthesized_expression')) return { giver: parent, parts, isStarred }
  }
  return undefined
}

/** The place in a pattern, counted from the end where a starred target stands in front. */
function placeIn(pattern: SyntaxNode, node: SyntaxNode): number {
  const items = pattern.parts
  const at = items.indexOf(node)
  const starred = items.findIndex((each) => each.is('list_splat_pattern', 'list_splat'))
  return starred >= 0 && starred < at ? at - items.length : at
}
