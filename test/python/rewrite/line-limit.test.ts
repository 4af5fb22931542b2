import { expect, test } from 'vitest'
import { lineLimitOf } from '../../../src/python/rewrite/line-limit.ts'
import { fileOf } from './edited-file.ts'

const lines = (count: number, length: number): string => `${'a'.repeat(length)}\n`.repeat(count)

test.each([
  ['79 for short lines', lines(10, 20), 79],
  ['79 for lines of 79 with CRLF', lines(10, 79).replaceAll('\n', '\r\n'), 79],
  ['79 when one line in a hundred is longer', lines(150, 20) + lines(1, 300), 79],
  ['88 when more lines are longer', lines(150, 20) + lines(3, 88), 88],
  ['120', lines(10, 101), 120],
  ['none', lines(10, 121), Infinity],
])('the limit is %s', (_, text, limit) => {
  expect(lineLimitOf(fileOf(text))).toBe(limit)
})
