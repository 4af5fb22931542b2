import type { Edit } from '../../text/edit.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import { reindentBehind } from './reindent.ts'

/** The targets of a chain in the order of the text, and its value: `a = b = v`. */
export interface AssignmentChain {
  readonly targets: readonly SyntaxNode[]
  /** Absent in `a: int`. */
  readonly value: SyntaxNode | undefined
}

/** Reads the chain that starts with an assignment. */
export function readChain(assignment: SyntaxNode): AssignmentChain {
  const targets: SyntaxNode[] = []
  let value: SyntaxNode | undefined = assignment
  while (value?.is('assignment')) {
    const target = value.child('left')
    if (target) targets.push(target)
    value = value.child('right')
  }
  return { targets, value }
}

/**
 * Drops one of several targets: `a = b = v` → `b = v`. The edit covers all targets, so that two of them are dropped one
 * pass after the other and the last one is met as the only target.
 */
export function dropTarget({ targets, value }: AssignmentChain, dropped: SyntaxNode): Edit[] {
  const first = targets[0]
  if (!first || !value || targets.length < 2) throw new RangeError('the only target of an assignment cannot be dropped')
  const { text } = value.tree
  const kept = targets.flatMap((target, index) => {
    const end = targets[index + 1]?.start ?? value.start
    return target === dropped ? [] : [text.slice(target.start, end)]
  })
  const prefix = kept.join('')
  const edit = { start: first.start, end: value.start, text: prefix }
  const isOneLine = !/[\n\r]/.test(text.slice(first.start, value.start))
  return [edit, ...(isOneLine ? reindentBehind(value, first.start + prefix.length) : [])]
}
