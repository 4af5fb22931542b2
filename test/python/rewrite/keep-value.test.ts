import { expect, test } from 'vitest'
import { dropTarget, outermost, readChain } from '../../../src/python/rewrite/drop-target.ts'
import { keepValue } from '../../../src/python/rewrite/keep-value.ts'
import { edited, fileOf } from './edited-file.ts'

function kept(text: string): string {
  const file = fileOf(text)
  const assignment = [...file.tree.nodesOfKind('assignment')][0]!
  const { value } = readChain(assignment)
  return edited(file, keepValue(assignment.parent!, value!))
}

test.each([
  ['x = g()\n', 'g()\n'],
  ['x: int = g()\n', 'g()\n'],
  ['x = y = *a, b\n', '*a, b\n'],
  ['x = g(1,\n      2)\n', 'g(1,\n  2)\n'],
  ['x = g(\n    1,\n    h(2,\n      3),\n)\n', 'g(\n    1,\n    h(2,\n      3),\n)\n'],
  ['x = g("""\n      a\n""", [\n          3],\n      4)\n', 'g("""\n      a\n""", [\n          3],\n  4)\n'],
  ['x = \\\n        g(\n            1,\n        )\n', 'g(\n    1,\n)\n'],
  ['x = g(1,\n\t2)\n', 'g(1,\n\t2)\n'],
  ['x = g(1,\n   2)\n', 'g(1,\n   2)\n'],
  ['x = g(1) + \\\n    g(2)\n', 'g(1) + \\\n    g(2)\n'],
])('%j leaves %j', (before, after) => {
  expect(kept(before)).toBe(after)
})

test.each([
  ['a = x = c = v\n', 'a = c = v\n'],
  ['x = a.b = v\n', 'a.b = v\n'],
  ['a = x = g(1,\n          2)\n', 'a = g(1,\n      2)\n'],
  ['a, b = (x) = v\n', 'a, b = v\n'],
])('%j without x is %j', (before, after) => {
  const file = fileOf(before)
  const chain = readChain(outermost([...file.tree.nodesOfKind('assignment')].at(-1)!))
  const target = chain.targets.find((each) => each.text === 'x' || each.text === '(x)')!
  expect(edited(file, dropTarget(chain, target))).toBe(after)
})

test('the only target is not dropped', () => {
  const file = fileOf('x = 1\n')
  const chain = readChain([...file.tree.nodesOfKind('assignment')][0]!)
  expect(() => dropTarget(chain, chain.targets[0]!)).toThrow(RangeError)
})
