import { expect, test } from 'vitest'
import { findLineMentions } from '../../../../src/review/read/prose/line-mentions.ts'

test.each([
  ['in line 12', ['12-12']],
  ['on line #12', ['12-12']],
  ['lines 12-15', ['12-15']],
  ['lines 12 to 15', ['12-15']],
  ['between lines 12 and 15', ['12-15']],
  ['lines 12 and 15', ['12-12', '15-15']],
  ['lines 12, 15 and 18', ['12-12', '15-15', '18-18']],
  ['L12', ['12-12']],
  ['#L12-L15', ['12-15']],
  ['143 lines of code', []],
  ['line 12 and 3 arguments', ['12-12']],
  ['deadline 12', []],
  ['lines 15-12', ['15-15']],
])('%s', (text, expected) => {
  expect(findLineMentions(text).map(({ first, last }) => `${first}-${last}`)).toEqual(expected)
})
