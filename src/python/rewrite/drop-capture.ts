import type { Edit } from '../../text/edit.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import { dropAlias } from './drop-alias.ts'

/**
 * Lets a pattern of a `case` accept what it accepted without binding the name: `A() as x` → `A()`, `x` → `_`,
 * `*rest` → `*_`, `{'a': 1, **rest}` → `{'a': 1}`.
 * @param capture the identifier that is bound
 */
export function dropCapture(capture: SyntaxNode): Edit {
  const { parent } = capture
  if (parent?.is('as_pattern')) return dropAlias(parent)
  if (parent?.is('splat_pattern') && parent.token('**')) return dropRest(parent)
  return { start: capture.start, end: capture.end, text: '_' }
}

/** `**rest` is the last element of its pattern; `**_` is a syntax error. */
function dropRest(rest: SyntaxNode): Edit {
  const previous = rest.previousSibling
  const comma = rest.nextSibling?.isToken(',') ? rest.nextSibling : undefined
  if (!previous?.isToken(',')) return { start: rest.start, end: comma?.end ?? rest.end, text: '' }
  return { start: previous.start, end: comma ? comma.start : rest.end, text: '' }
}
