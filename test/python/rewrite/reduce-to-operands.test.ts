import { expect, test } from 'vitest'
import { reduceToOperands } from '../../../src/python/rewrite/reduce-to-operands.ts'
import { edited, fileOf } from './edited-file.ts'

/** Reduces the first argument of `f(…)` to what stands from `a` to `b`. */
function reduce(text: string, lead?: string): string | undefined {
  const file = fileOf(text)
  const list = file.tree.root.namedChildren[0]!.namedChildren[0]!.child('arguments')!
  const operands = { start: text.indexOf('a'), end: text.indexOf('b') + 1 }
  const edits = reduceToOperands(file, list.namedChildren[0]!, operands, lead)
  return edits && edited(file, edits)
}

test.each([
  ['f((a == b))', 'f(a == b)'],
  ['f(((a == b)), c)', 'f(a == b, c)'],
  ['f(g(a, b,))', 'f(a, b)'],
  ['f(g(\n  a, b))', 'f(\n  a, b)'],
  ['f(g(\n  a,\n  b,\n))', 'f(\n  a,\n  b,\n)'],
  ['f(g(\n  a,\n  b,\n), c)', 'f(\n  a,\n  b, c)'],
  ['f(\n  (\n    a == b\n  ),\n)', 'f(\n  a == b,\n)'],
  ['f((  # one\n  a == b))', 'f(  # one\n  a == b)'],
  ['f((a == b  # one\n  ))', undefined],
  ['f(\n  (  # one\n    a == b))', undefined],
])('%j becomes %j', (text, result) => {
  expect(reduce(text)).toBe(result)
})

test('the lead goes in front of the operands', () => {
  expect([reduce('f((a == b))', '1, '), reduce('f((\n  a == b))', '1, ')]).toEqual(['f(1, a == b)', 'f(\n  1, a == b)'])
})
