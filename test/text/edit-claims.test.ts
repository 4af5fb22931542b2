import { expect, test } from 'vitest'
import { EditClaims } from '../../src/text/edit-claims.ts'
import { EditShift } from '../../src/text/edit-shift.ts'

const edit = (start: number, end: number, text = 'x'): { start: number; end: number; text: string } => ({
  start,
  end,
  text,
})

test.each([
  ['a span inside another', [2, 8], [3, 4], false],
  ['spans that share a character', [2, 5], [4, 8], false],
  ['spans that touch', [2, 5], [5, 8], true],
  ['an insertion inside a span', [2, 5], [3, 3], false],
  ['an insertion at the start of a span', [2, 5], [2, 2], false],
  ['an insertion at the end of a span', [2, 5], [5, 5], false],
  ['two insertions at one place', [2, 2], [2, 2], false],
  ['spans apart', [2, 5], [7, 8], true],
] as const)('%s', (_, first, second, isFree) => {
  for (const [one, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const claims = new EditClaims()
    expect(claims.claim([edit(20, 21), edit(one[0], one[1])])).toBe(true)
    expect(claims.claim([edit(other[0], other[1])])).toBe(isFree)
  }
})

test('of the edits of one finding none is taken when one is not free', () => {
  const claims = new EditClaims()
  expect(claims.claim([edit(5, 8)])).toBe(true)
  expect(claims.claim([edit(1, 2), edit(6, 7)])).toBe(false)
  expect(claims.claim([edit(1, 2)])).toBe(true)
})

test('text outside of edits moves by what is inserted and removed before it', () => {
  const shift = new EditShift([edit(2, 5, ''), edit(7, 7, 'four'), edit(9, 10, 'z')])
  expect([0, 1, 5, 6, 7, 8, 10].map((offset) => shift.offset(offset))).toEqual([0, 1, 2, 3, 8, 9, 11])
  expect([
    shift.isEdited({ start: 0, end: 2 }),
    shift.isEdited({ start: 1, end: 3 }),
    shift.isEdited({ start: 5, end: 7 }),
  ]).toEqual([false, true, false])
  expect([...shift.inserted()]).toEqual([
    { start: 2, end: 2 },
    { start: 4, end: 8 },
    { start: 10, end: 11 },
  ])
})
