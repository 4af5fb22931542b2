import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readFixtures } from '../../src/cli/fixture-files.ts'
import { parseOptions, type GivenOptions } from '../../src/engine/parse-options.ts'
import type { Transform } from '../../src/engine/transform.ts'
import { PythonFile } from '../../src/python/semantics/python-file.ts'
import { parse } from '../../src/python/syntax/parse.ts'
import { resultOf, runFixture } from '../../src/testing/check-fixture.ts'
import removeUnusedVariables from '../../transforms/remove-unused-variables.ts'
import { standardLibrary } from '../python/semantics/symbol-tables.ts'
import { makeChooser } from '../text/random-edits.ts'
import { RandomFunction } from './random-function.ts'

const transform: Transform = removeUnusedVariables
const defaults = parseOptions(transform, {})
const hasPython = spawnSync('python3', ['--version']).status === 0
const program = readFileSync(new URL('function_outcomes.py', import.meta.url), 'utf8')

function removed(input: string, options: GivenOptions = {}): string {
  const outcome = runFixture(transform, { name: 'case', input, output: undefined, options, report: undefined })
  if (outcome.kind === 'failed' || outcome.kind === 'skipped') throw new Error(`${outcome.reason}\n${input}`)
  const defects = outcome.leftAlone.filter(({ leftAlone }) => leftAlone === 'unproved' || leftAlone === 'waiting')
  if (defects.length > 0) throw new Error(`${defects[0]!.reason}\n${input}`)
  return resultOf(outcome).output ?? input
}

function findingsIn(text: string): number {
  const outcome = parse(text)
  if (outcome.kind === 'rejected') throw new Error(outcome.reason)
  return [...transform.detect(new PythonFile('file.py', outcome.tree), { options: defaults, knowledge: undefined })]
    .length
}

function functions(seed: number, count: number): string[] {
  const writer = new RandomFunction(makeChooser(seed))
  return Array.from({ length: count }, () => writer.write())
}

test.skipIf(!hasPython).each([
  ['by default', {}],
  ['with dead stores and renamed elements', { deadStores: true, unpacking: 'rename' }],
])('functions do what they did before, %s', (_, options) => {
  const pairs = functions(20251, 1000).map((before) => [before, removed(before, options)] as const)
  const changed = pairs.filter(([before, after]) => before !== after)
  expect(changed.length).toBeGreaterThan(500)
  const { stdout, stderr } = spawnSync('python3', ['-c', program], {
    input: JSON.stringify(changed),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual([])
})

test('a text that need not be parsed holds no finding', () => {
  const fixtures = readFixtures('__testfixtures__/remove-unused-variables').map(({ input }) => input)
  const texts = [...fixtures, ...functions(7, 1500)]
  const missed = texts.filter((text) => !transform.mayApply?.(text, defaults) && findingsIn(text) > 0)
  expect(missed).toEqual([])
})

test.skipIf(!hasPython)('no file of the standard library with a finding is passed over', () => {
  const texts = standardLibrary()
    .filter((_, index) => index % 20 === 0)
    .map((path) => readFileSync(path, 'utf8'))
  const passedOver = texts.filter((text) => !transform.mayApply?.(text, defaults))
  expect(passedOver.length).toBeGreaterThan(texts.length / 3)
  expect(passedOver.filter((text) => parse(text).kind === 'parsed' && findingsIn(text) > 0)).toEqual([])
})

test.each([
  'x = 1\n',
  'def f(a):\n    b = a\n    return b\n',
  'def f(a):\n    for i in a:\n        g(key=i)\n',
  'def f(a):\n    b = 1\n    return f"{b:>{a}} {b!r}"\n',
  'def f(a):\n    def g(b=a):\n        c = b\n        return c\n    return g\n',
  'def f(a):\n    with a as b, a() as (c, d):\n        return b, c, d\n',
  'def f(a):\n    try:\n        a()\n    except OSError as e:\n        print(e)\n    except ValueError as e:\n        raise A from e\n',
  'def f(a):\n    a[0] = a.b = 1\n    b: int = 2\n    return b\n',
  'def f(a):\n    global b\n    b = a\n',
  'def f(a):\n    _, b = a\n    return b\n',
  'def f(a):\n    return [x for x in a if (y := x) and y], lambda z: z\n',
  'class A:\n    x = 1\n    def f(self):\n        return self\n',
])('%j need not be parsed', (text) => {
  expect(findingsIn(text)).toBe(0)
  expect(transform.mayApply?.(text, defaults)).toBe(false)
})

test.each([
  'def f():\n    x = 1\n    return [x for x in "ab"]\n',
  'def f():\n    x = 1\n    return lambda x: x\n',
  'def f(x):\n    def g(a=x):\n        x = a\n    return g\n',
  'def f():\n    x = 1\n    def g():\n        x = 2\n        return x\n    return g\n',
  'def f():\n    x = 1\n    class A:\n        x = 2\n        y = x\n    return A\n',
  'def f(a):\n    try:\n        a()\n    except OSError as e:\n        print(e)\n    except ValueError as e:\n        pass\n',
  'def f(d):\n    d = 1; x = 2\n    return f"{d:x}"\n',
  'def f(a):\n    return f"{(x := a)}"\n',
  'f = lambda a: (x := a)\n',
  'def f(a):\n    match a:\n        case [x, *y]: pass\n',
  'def f(a):\n    (x) = 1\n    [y, (z)] = a\n',
  'def f(a, x=1):\n    a(x=1)\n    x = 2\n',
  'def f(a):\n  try:\n  \tx = 1\n  finally: a()\n',
  'def f(a):\n    x \\\n        = a()\n',
  'def f(a): x: int = 1\n',
  'def f(a):\n    ﬁ = 1\n',
  'def f(a):\n    x = """\ndef g():\n    x\n"""\n',
  'def f(a):\n    n = 0\n    n += 1\n',
])('%j is not passed over', (text) => {
  expect(findingsIn(text)).toBeGreaterThan(0)
  expect(transform.mayApply?.(text, defaults)).toBe(true)
})

test('each binding of an unread name is a finding of its own', () => {
  expect(findingsIn('def f(a):\n    if a:\n        x = 1\n    else:\n        x = 2\n    y = z = 3\n')).toBe(3)
})

test('a regular expression that is none is a mistake of the user', () => {
  expect(() => removed('def f():\n    x = 1\n', { dummy: '(' })).toThrow('`dummy`')
})
