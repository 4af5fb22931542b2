import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { parse } from '../../../src/python/syntax/parse.ts'

test('offsets are UTF-16 units, also behind an emoji', () => {
  const outcome = parse('s = "🐍"\nname = 1\n')
  if (outcome.kind !== 'parsed') throw new Error(outcome.reason)
  const [first, second] = outcome.tree.root.namedChildren
  expect([first?.text, second?.text]).toEqual(['s = "🐍"', 'name = 1'])
})

test('a lone carriage return ends a line', () => {
  const outcome = parse('a = 1\rb = 2\r')
  if (outcome.kind !== 'parsed') throw new Error(outcome.reason)
  expect(outcome.tree.root.namedChildren.map((node) => node.text)).toEqual(['a = 1', 'b = 2'])
})

test.each([
  ['a = (1\n', 'a syntax error', 0],
  ['a = 1\nprint "x"\n', 'Python 2: a print statement', 6],
  ['exec "x"\n', 'Python 2: an exec statement', 0],
  ['a <> b\n', 'Python 2: the operator <>', 2],
  ['try:\n    pass\nexcept OSError, error:\n    pass\n', 'Python 2: except with a comma', 14],
  ['a\0b', 'a NUL character', 1],
  ['if a:\n    b = 1\n      c = 2\n', 'statements of one suite are indented differently', 22],
  ['if a:\n    b = 1\n  c = 2\n', 'statements of one suite are indented differently', 18],
  ['for a in b:\nc()\n', 'a suite is empty', 11],
  ['a = 1\n  b = 2\n', 'statements of one suite are indented differently', 8],
])('rejects %j', (text, reason, offset) => {
  expect(parse(text)).toEqual({ kind: 'rejected', reason, offset })
})

test('what a rejected text leaves behind does not disturb later parses', async () => {
  setFlagsFromString('--expose-gc')
  const collectGarbage: () => void = runInNewContext('gc')
  const text = 'def f(a):\n    return a.b(c, 1)\n'.repeat(2000)
  for (let round = 0; round < 20; round++) {
    parse('x = (1\n')
    const before = parse(text)
    collectGarbage()
    await new Promise((resume) => setTimeout(resume, 5))
    expect([before.kind, parse(text).kind]).toEqual(['parsed', 'parsed'])
  }
})

test.each([
  'if a: \\\nb = 1\n',
  'a = 1; \\\n  b = 2\n',
  'if a:\n    b = 1; c = 2\n    # comment\n  # comment\n    d = 3\n',
  'class A: pass\n\f\nclass B: pass\n',
  'if a:\n\tb = 1\n\tif c: d = 1\n\telse:\n\t\te = 1\n',
])('takes the layout of %j', (text) => {
  expect(parse(text).kind).toBe('parsed')
})
