import { expect, test } from 'vitest'
import { mangle } from '../../../src/python/semantics/mangle.ts'

test.each([
  ['__x', 'A', '_A__x'],
  ['__x', '__A', '_A__x'],
  ['__x', '__', '__x'],
  ['__x__', 'A', '__x__'],
  ['_x', 'A', '_x'],
  ['__x', undefined, '__x'],
])('%s in class %s is %s', (name, className, expected) => {
  expect(mangle(name, className)).toBe(expected)
})
