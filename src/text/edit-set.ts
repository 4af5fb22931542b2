import { MagicString } from 'magic-string'
import { requireSoundEdits } from './edit-fault.ts'
import type { Edit } from './edit.ts'

/**
 * Edits in the order in which their texts come out: by start, insertions before a span replaced from there, insertions
 * at one place in the order given.
 */
export function sortEdits(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((first, second) => first.start - second.start || first.end - second.end)
}

/**
 * The source with its sorted edits applied.
 * @throws RangeError for edits in which `findEditFault` finds a fault
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  requireSoundEdits(source, edits)
  const text = new MagicString(source)
  for (const edit of edits) {
    // appendLeft: of insertions at one place the first given comes first, and none goes with a replaced neighbour
    if (edit.start === edit.end) text.appendLeft(edit.start, edit.text)
    else text.update(edit.start, edit.end, edit.text)
  }
  return text.toString()
}
