import { expect, test } from 'vitest'
import { isSamePath } from '../../src/text/same-path.ts'

test.each([
  ['a.py', 'a.py', true],
  ['./tests/a.py', 'tests/a.py', true],
  ['a.py', 'tests/a.py', true],
  ['/repo/tests/a.py', 'tests/a.py', true],
  ['tests\\a.py', 'tests/a.py', true],
  ['a.py', 'tests/ba.py', false],
  ['other/a.py', 'tests/a.py', false],
  ['', 'a.py', false],
])('%s means %s: %s', (given, path, same) => {
  expect(isSamePath(given, path)).toBe(same)
})
