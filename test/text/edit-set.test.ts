import { describe, expect, test } from 'vitest'
import { findEditFault } from '../../src/text/edit-fault.ts'
import { applyEdits, sortEdits } from '../../src/text/edit-set.ts'
import type { Edit } from '../../src/text/edit.ts'
import { makeChooser, randomEdits, randomText, textPieces } from './random-edits.ts'

const edit = (start: number, end: number, text = ''): Edit => ({ start, end, text })

/** The plainest way to apply edits, as an oracle. */
function splice(source: string, edits: readonly Edit[]): string {
  let text = source
  for (const { start, end, text: added } of edits.toReversed()) text = text.slice(0, start) + added + text.slice(end)
  return text
}

describe('applyEdits', () => {
  test.each([
    ['replaces, removes and inserts', 'abcdef', [edit(0, 1, 'X'), edit(2, 4), edit(6, 6, '!')], 'Xbef!'],
    ['keeps the order of insertions at one place', 'ab', [edit(1, 1, 'x'), edit(1, 1, 'y'), edit(1, 1, 'z')], 'axyzb'],
    [
      'takes insertions at both borders of a replaced span',
      'abc',
      [edit(1, 1, '<'), edit(1, 2, 'B'), edit(2, 2, '>')],
      'a<B>c',
    ],
    [
      'takes insertions at both borders of a removed span',
      'abc',
      [edit(1, 1, '<'), edit(1, 2), edit(2, 2, '>')],
      'a<>c',
    ],
    ['takes spans that touch', 'abcd', [edit(0, 2, 'x'), edit(2, 4, 'y')], 'xy'],
    ['inserts into an empty source', '', [edit(0, 0, 'a'), edit(0, 0, 'b')], 'ab'],
    ['takes both halves of a CRLF apart', 'a\r\nb', [edit(0, 2), edit(2, 4)], ''],
    ['lets a replacement bring the missing half of a CRLF', 'a\r\nb', [edit(0, 2, 'x\r')], 'x\r\nb'],
    ['takes a whole surrogate pair', 'a🐍b', [edit(1, 3, '🐢')], 'a🐢b'],
  ])('%s', (_, source, edits, expected) => {
    expect(applyEdits(source, edits)).toBe(expected)
  })

  test.each([
    ['an edit outside the source', 'ab', [edit(1, 3)]],
    ['an edit outside the source', 'ab', [edit(-1, 1)]],
    ['an edit that ends before it starts', 'ab', [edit(1, 0)]],
    ['an edit whose offsets are no whole numbers', 'ab', [edit(0.5, 1)]],
    ['an edit whose offsets are no whole numbers', 'ab', [edit(Number.NaN, 1)]],
    ['edits that are not sorted', 'abcd', [edit(2, 3), edit(0, 1)]],
    ['edits that are not sorted', 'abcd', [edit(1, 2), edit(1, 1, 'x')]],
    ['edits that overlap', 'abcd', [edit(0, 3), edit(2, 4)]],
    ['edits that overlap', 'abcd', [edit(0, 4), edit(1, 2)]],
    ['edits that overlap', 'abcd', [edit(1, 2), edit(0, 4)]],
    ['edits that overlap', 'abcd', [edit(0, 4), edit(2, 2, 'x')]],
    ['edits that overlap', 'abcd', [edit(1, 3, 'x'), edit(1, 3, 'x')]],
    ['an edit that splits a surrogate pair', 'a🐍b', [edit(2, 2, 'x')]],
    ['an edit that splits a surrogate pair', 'a🐍b', [edit(0, 2)]],
    ['an edit that splits a surrogate pair', 'a🐍b', [edit(2, 4)]],
    ['an edit that tears a CRLF apart', 'a\r\nb', [edit(2, 2, 'x')]],
    ['an edit that tears a CRLF apart', 'a\r\nb', [edit(0, 2, 'x')]],
    ['an edit that tears a CRLF apart', 'a\r\nb', [edit(2, 3)]],
    ['an edit that tears a CRLF apart', 'a\r\nb', [edit(0, 2), edit(2, 2, 'x')]],
  ])('refuses %s: %j %j', (reason, source, edits) => {
    expect(findEditFault(source, edits)?.reason).toBe(reason)
    expect(() => applyEdits(source, edits)).toThrow(RangeError)
  })

  test('agrees with plain splicing on random edits', () => {
    const choose = makeChooser(7)
    let applied = 0
    for (let round = 0; round < 4000; round++) {
      const source = randomText(choose, textPieces, 30)
      const edits = sortEdits(randomEdits(choose, source, textPieces))
      if (findEditFault(source, edits)) continue
      applied++
      expect(applyEdits(source, edits)).toBe(splice(source, edits))
    }
    expect(applied).toBeGreaterThan(2000)
  })
})
