import { expect, test } from 'vitest'
import { PythonFile } from '../../../src/python/semantics/python-file.ts'
import { purityOf, suspends } from '../../../src/python/semantics/purity.ts'
import { parse } from '../../../src/python/syntax/parse.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'

const head = 'import os\ndef known(): pass\nasync def f(a, *b, c=1, **d):\n    sure = 1\n    if a: maybe = 1\n    x = '

function valueOf(expression: string): [value: SyntaxNode, file: PythonFile] {
  const outcome = parse(`${head}${expression}\nlate = 1\n`)
  if (outcome.kind === 'rejected') throw new Error(outcome.reason)
  const file = new PythonFile('file.py', outcome.tree)
  const value = outcome.tree.nodeAt(head.length, head.length + expression.length)
  return [value, file]
}

test.each([
  '1', '-1', '1.5', '60 * 60', "'a'", "'a' 'b'", "b'a'", 'None', '...', 'a', 'b', 'sure', 'os', 'known', 'len', '(a, b)', '[a, (c,)]',
  "{'k': a, 1: b}", '{1, 2}', '()', '{}', 'lambda: g()', 'lambda x, y=a, *z: x.y + missing()', 'list()', 'dict()', 'a is b', 'a is not None',
])('%s does nothing', (expression) => {
  expect(purityOf(...valueOf(expression))).toBe('inert')
}) // prettier-ignore

test.each([
  'maybe', 'late', 'missing', 'a.b', 'a[0]', 'a[1:2]', 'a < b', 'a == b', 'a in b', 'a + b', '1 / 0', '-a', 'not a', 'a and b', 'a if b else c',
  "f'{a}'", "f'{a:>{c}}'", '[*b]', '{**d}', '{a: 1}', '{a}', '[i for i in a]', '(i for i in a)', 'lambda x=missing: x', 'len(a)', 'str(a)',
  "'{}'.format(a)", "', '.join(b)", "'%s' % a", 'a is missing',
])('%s may raise', (expression) => {
  expect(purityOf(...valueOf(expression))).toBe('pure')
}) // prettier-ignore

test.each([
  'a()', 'a.b()', 'known()', 'await a', '(yield)', '(y := a)', '[g() for g in a]', '[a, a()]', "f'{a()}'", 'len(a())', 'lambda x=a(): x',
  'print(a)', '[i async for i in a]', 'a[b()]',
])('%s may do anything', (expression) => {
  expect(purityOf(...valueOf(expression))).toBe('effect')
}) // prettier-ignore

test('a builtin that the file binds anew is any function', () => {
  const outcome = parse('from m import *\ndef f(a):\n    x = len(a)\n')
  if (outcome.kind === 'rejected') throw new Error(outcome.reason)
  const file = new PythonFile('file.py', outcome.tree)
  const [call] = [...file.tree.nodesOfKind('call')]
  expect(purityOf(call!, file)).toBe('effect')
})

test.each([
  ['(yield)', true],
  ['[await a]', true],
  ['[i async for i in a]', true],
  ['lambda: (yield)', false],
  ['a()', false],
])('%s suspends the function: %s', (expression, isExpected) => {
  expect(suspends(valueOf(expression)[0])).toBe(isExpected)
})
