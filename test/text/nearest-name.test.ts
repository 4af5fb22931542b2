import { expect, test } from 'vitest'
import { nearestName } from '../../src/text/nearest-name.ts'

const names = ['convert-assertions', 'add-docstrings', 'add-type-hints', 'run', 'rename-variables']

test.each([
  ['convert-asertions', 'convert-assertions'],
  ['add-dosctrings', 'add-docstrings'],
  ['Add-Type-Hint', 'add-type-hints'],
  ['rnu', 'run'],
  ['rum', 'run'],
  ['add-docstrings', 'add-docstrings'],
])('%s → %s', (wanted, expected) => {
  expect(nearestName(wanted, names)).toBe(expected)
})

test.each(['zzz', '', 'sort-imports-by-length'])('nothing is near %j', (wanted) => {
  expect(nearestName(wanted, names)).toBeUndefined()
})

test('of equally near names the first wins', () => {
  expect(nearestName('bat', ['cat', 'hat'])).toBe('cat')
})
