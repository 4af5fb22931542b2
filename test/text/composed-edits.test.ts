import { expect, test } from 'vitest'
import { ComposedEdits } from '../../src/text/composed-edits.ts'
import type { Edit } from '../../src/text/edit.ts'

const apply = (text: string, edits: readonly Edit[]): string =>
  edits.toReversed().reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text)

/** A small generator with a fixed seed: the same cases each run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    yield state >>> 8
  }
}

test('edits of several passes are one list against the original', () => {
  const random = numbers(7)
  const below = (limit: number): number => random.next().value % limit
  for (let round = 0; round < 2000; round++) {
    const original = 'abcdefghij'.slice(0, below(11))
    const composed = new ComposedEdits(original)
    let present = original
    for (let pass = 0; pass < 3; pass++) {
      const borders = Array.from({ length: 2 * below(4) }, () => below(present.length + 1)).sort((a, b) => a - b)
      const edits: Edit[] = []
      for (let index = 0; index + 1 < borders.length; index += 2) {
        const edit = { start: borders[index]!, end: borders[index + 1]!, text: 'XYZ'.slice(0, below(4)) }
        if (edit.start > (edits.at(-1)?.end ?? -1)) edits.push(edit)
      }
      composed.add(edits)
      present = apply(present, edits)
    }
    const edits = composed.toEdits()
    expect(apply(original, edits)).toBe(present)
    for (const [index, edit] of edits.entries()) expect(edit.start).toBeGreaterThanOrEqual(edits[index - 1]?.end ?? 0)
  }
})

test('an offset behind an insertion leads back to the original', () => {
  const composed = new ComposedEdits('one two')
  composed.add([{ start: 0, end: 3, text: 'three' }])
  expect([0, 5, 6, 9].map((offset) => composed.toOriginal(offset))).toEqual([0, 3, 4, 7])
})
