import type { Edit } from '../../text/edit.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import { reindentBehind } from './reindent.ts'

/** The targets of a chain in the order of the text, and its value: `a = b = v`. */
export interface AssignmentChain {
  readonly targets: readonly SyntaxNode[]
  /** Absent in `a: int`. */
  readonly value: SyntaxNode | undefined
}

/** The assignment that starts the chain of this one. */
export function outermost(assignment: SyntaxNode): SyntaxNode {
  let first = assignment
  while (first.parent?.is('assignment')) first = first.parent
  return first
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

/** Drops one of several targets: `a = b = v` → `b = v`. Another target has to stay. */
export function dropTarget({ targets, value }: AssignmentChain, dropped: SyntaxNode): Edit[] {
  const index = targets.indexOf(dropped)
  if (index < 0 || !value || targets.length < 2)
    throw new RangeError('the only target of an assignment cannot be dropped')
  const end = targets[index + 1]?.start ?? value.start
  const isOneLine = !/[\n\r]/.test(value.tree.text.slice(dropped.start, value.start))
  const edit = { start: dropped.start, end, text: '' }
  return [edit, ...(isOneLine ? reindentBehind(value, dropped.start - end) : [])]
}
