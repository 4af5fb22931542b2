import { expect, test } from 'vitest'
import { movedBy, movedLines } from '../../../src/python/rewrite/moved-lines.ts'
import { fileOf } from './edited-file.ts'

function moved(text: string, columns: number): string {
  return movedLines(fileOf(text).tree, { start: 0, end: text.length }, movedBy(columns))
}

test('lines behind the first move, but for blank ones and those that start in a string', () => {
  expect(moved('f(a,\n  b)\n\n# c\n', 2)).toBe('f(a,\n    b)\n\n  # c\n')
  expect(moved('f("""\n  a\n""",\r\n  b)\r\n', 2)).toBe('f("""\n  a\n""",\r\n    b)\r\n')
  expect(moved('f(f"""\n{a(\n  "b")}\n""",\n  b)\n', 1)).toBe('f(f"""\n{a(\n  "b")}\n""",\n   b)\n')
})

test('a line that is too short to be moved back stays', () => {
  expect(moved('f(a,\n    b,\n c)\n', -2)).toBe('f(a,\n  b,\n c)\n')
})
