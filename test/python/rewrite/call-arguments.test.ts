import { expect, test } from 'vitest'
import { readCallArguments } from '../../../src/python/rewrite/call-arguments.ts'
import { fileOf } from './edited-file.ts'

test.each([
  ['f(a, b=c)', ['a'], ['b=c'], false],
  ['f(a,  # one\n  # two\n  b)', ['a', 'b'], [], false],
  ['f(*a, b, **c)', ['b'], [], true],
  ['f(x for x in y)', ['(x for x in y)'], [], false],
  ['f()', [], [], false],
])('reads %j', (text, positional, keywords, hasSplat) => {
  const [call] = [...fileOf(text).tree.nodesOfKind('call')]
  const found = readCallArguments(call!)
  expect(found.positional.map((node) => node.text)).toEqual(positional)
  expect(found.keywords.map((node) => node.text)).toEqual(keywords)
  expect(found.hasSplat).toBe(hasSplat)
})
