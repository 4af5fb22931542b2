import { expect, test } from 'vitest'
import { LineIndex } from '../../src/text/line-index.ts'
import { makeChooser, randomText, textPieces } from './random-edits.ts'

const text = 'a\nbc\r\nd\re\u2028f\fg\u0085h\n'

test('lines end at LF, CRLF and CR alone', () => {
  expect(new LineIndex(text).starts).toEqual([0, 2, 6, 8, 16])
})

test('a position counts from one, also behind the end', () => {
  const index = new LineIndex(text)
  expect(index.positionOf(0)).toEqual({ line: 1, column: 1 })
  expect(index.positionOf(5)).toEqual({ line: 2, column: 4 })
  expect(index.positionOf(6)).toEqual({ line: 3, column: 1 })
  expect(index.positionOf(16)).toEqual({ line: 5, column: 1 })
})

test('a line span leaves out its line ending', () => {
  const index = new LineIndex(text)
  const lines = Array.from({ length: index.count }, (_, line) => {
    const { start, end } = index.lineSpan(line + 1)
    return text.slice(start, end)
  })
  expect(lines).toEqual(['a', 'bc', 'd', 'e\u2028f\fg\u0085h', ''])
})

test('an offset outside the lines is the nearest end of the text', () => {
  const index = new LineIndex(text)
  expect([index.offsetOf(0), index.offsetOf(2), index.offsetOf(99)]).toEqual([0, 2, 16])
  expect(index.lineSpan(99)).toEqual({ start: 16, end: 16 })
})

test('starts agree with a regular expression on random texts', () => {
  const choose = makeChooser(3)
  for (let round = 0; round < 500; round++) {
    const random = randomText(choose, textPieces, 40)
    const expected = [0, ...Array.from(random.matchAll(/\r\n|\n|\r/g), (found) => found.index + found[0].length)]
    const index = new LineIndex(random)
    expect(index.starts).toEqual(expected)
    for (const [line, start] of expected.entries())
      expect(index.positionOf(start)).toEqual({ line: line + 1, column: 1 })
  }
})
