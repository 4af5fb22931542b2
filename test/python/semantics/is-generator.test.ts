import { expect, test } from 'vitest'
import { isGenerator } from '../../../src/python/semantics/is-generator.ts'
import { parse } from '../../../src/python/syntax/parse.ts'

test.each([
  ['def f(): yield', true],
  ['def f(): x = yield from g()', true],
  ['def f():\n  if a:\n    return [(yield)]', true],
  ['def f():\n  def g(): yield\n  return g', false],
  ['def f(): return lambda: (yield)', false],
  ['def f():\n  def g(): pass\n  yield', true],
  ['def f(a=lambda: (yield)): pass', false],
  ['def f(): return (x for x in y)', false],
])('%j: %s', (text, expected) => {
  const outcome = parse(text)
  if (outcome.kind === 'rejected') throw new Error(outcome.reason)
  const [definition] = outcome.tree.nodesOfKind('function_definition')
  expect(isGenerator(definition!)).toBe(expected)
})
