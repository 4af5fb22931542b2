import type { Edit } from '../../text/edit.ts'
import type { SyntaxNode } from '../syntax/node.ts'

/** Drops the name of a `with` item, a handler or a pattern: `E as error` → `E`. */
export function dropAlias(pattern: SyntaxNode): Edit {
  const [value] = pattern.namedChildren
  if (!value) throw new RangeError('an as-pattern without a value')
  return { start: value.end, end: pattern.end, text: '' }
}
