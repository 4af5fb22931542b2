import MagicString from 'magic-string'
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

/**
 * Whether edits cannot be applied together with others, so that their finding has to wait for the next pass: spans that
 * share a character, or an insertion inside a replaced span. Touching spans, and insertions at one place, do not.
 * @param others sorted and disjoint, as `sortEdits` and `findEditFault` have it
 */
export function overlaps(edits: readonly Edit[], others: readonly Edit[]): boolean {
  return edits.some((edit) => overlapsOne(edit, others))
}

function overlapsOne(edit: Edit, others: readonly Edit[]): boolean {
  for (let index = firstEndingBehind(edit.start, others); index < others.length; index++) {
    const other = others[index]!
    if (other.start >= edit.end && other.start > edit.start) return false
    if (other.start < edit.end && edit.start < other.end) return true
  }
  return false
}

/** Ends rise in a sorted disjoint list, so the first that lies behind an offset is found by halving. */
function firstEndingBehind(offset: number, edits: readonly Edit[]): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (edits[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * Where an offset of the source lies in the text with the sorted edits applied. An insertion at the offset itself comes
 * before it; an offset inside a replaced span goes to the start of the new text.
 */
export function shiftOffset(edits: readonly Edit[], offset: number): number {
  let shift = 0
  for (const edit of edits) {
    if (edit.start > offset) break
    if (edit.end > offset) return edit.start + shift
    shift += edit.text.length - (edit.end - edit.start)
  }
  return offset + shift
}
