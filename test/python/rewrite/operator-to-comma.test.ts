import { expect, test } from 'vitest'
import { operatorToComma } from '../../../src/python/rewrite/operator-to-comma.ts'
import { edited, fileOf } from './edited-file.ts'

test.each([
  ['f(a == b)', 'f(a, b)'],
  ['f(a==b)', 'f(a, b)'],
  ['f(a not   in b)', 'f(a, b)'],
  ['f(a ==\n  b)', 'f(a,\n  b)'],
  ['f(a\n  == b)', 'f(a,\n  b)'],
  ['f(a\n  ==\n  b)', 'f(a,\n  b)'],
  ['f(a == \\\n  b)', 'f(a,\n  b)'],
  ['f(a \\\n  == \\\n  b)', 'f(a,\n  b)'],
  ['f(a ==  # one\n  b)', 'f(a,  # one\n  b)'],
  ['f(a  # one\n  == b)', 'f(a,  # one\n  b)'],
  ['f(a  # one\n  ==  # two\n  b)', 'f(a,  # one\n  # two\n  b)'],
  ['f(a ==\r\n  b)', 'f(a,\r\n  b)'],
])('%j becomes %j', (text, result) => {
  const file = fileOf(text)
  const [comparison] = [...file.tree.nodesOfKind('comparison_operator')]
  const [left, right] = comparison!.namedChildren.filter((child) => child.is('identifier'))
  const edits = operatorToComma(file, left!, comparison!.get('operators')[0]!, right!)
  expect(edited(file, edits)).toBe(result)
})
