import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseOptions, type GivenOptions } from '../../src/engine/parse-options.ts'
import { PythonFile } from '../../src/python/semantics/python-file.ts'
import { parse } from '../../src/python/syntax/parse.ts'
import { readFixtures } from '../../src/cli/fixture-files.ts'
import { resultOf, runFixture } from '../../src/testing/check-fixture.ts'
import type { Transform } from '../../src/engine/transform.ts'
import convertAssertions from '../../transforms/convert-assertions.ts'

const transform: Transform = convertAssertions

const hasPython = spawnSync('python3', ['--version']).status === 0
const program = readFileSync(new URL('assertion_outcomes.py', import.meta.url), 'utf8')
const head = 'import unittest\nclass ThingTest(unittest.TestCase):\n    def test(self):\n'

/** Pairs of the assertion before and after the transform. */
function convert(assertions: readonly string[], options: GivenOptions = {}): [string, string][] {
  const input = head + assertions.map((assertion) => `        ${assertion}\n`).join('')
  const outcome = runFixture(transform, { name: 'pairs', input, output: undefined, options, report: undefined })
  const lines = (resultOf(outcome).output ?? input).slice(head.length).trim().split('\n')
  return assertions.map((assertion, index) => [assertion, lines[index]!.trim()])
}

/** For each pair the values for which CPython's unittest ends differently. */
function differences(pairs: readonly (readonly [string, string])[]): unknown {
  const { stdout, stderr } = spawnSync('python3', ['-c', program], { input: JSON.stringify(pairs), encoding: 'utf8' })
  if (stderr) throw new Error(stderr)
  return JSON.parse(stdout)
}

const operators = ['==', '!=', '<', '<=', '>', '>=', 'in', 'not in', 'is', 'is not']
const exact = [
  ...operators.map((operator) => `self.assertTrue(a ${operator} b)`),
  ...['in', 'not in', 'is', 'is not'].map((operator) => `self.assertFalse(a ${operator} b)`),
  ...operators.map((operator) => `self.assertFalse(not a ${operator} b)`),
  'self.assertTrue(not a in b)',
  'self.assertTrue(a is None)',
  'self.assertFalse(None is a)',
  'self.assertTrue(not a)',
  'self.assertFalse(not a)',
  'self.assertTrue(not a < b)',
  'self.assertTrue(isinstance(a, b))',
  'self.assertFalse(isinstance(a, b))',
  'self.assertIs(a, None)',
  'self.assertIsNot(None, a)',
  'self.assertEqual(a in b, True)',
  'self.assertEqual(a is not b, False)',
  'self.assertNotEqual(a not in b, False)',
  'self.assertIs(isinstance(a, b), True)',
  'self.assertEqual(not a, True)',
  'self.assertFalse(repr(a) == repr(b))',
  'self.assertFalse([a] != [b])',
  'self.assertTrue(not (a, b) == (b, a))',
]

test.skipIf(!hasPython)('what is converted as safe passes, fails and raises with the same values as before', () => {
  const pairs = convert(exact)
  expect(pairs.filter(([before, after]) => before === after)).toEqual([])
  expect(differences(pairs)).toEqual(pairs.map(() => []))
})

test.skipIf(!hasPython)('what is converted as unsafe differs for some values', () => {
  const unsafe = ['self.assertFalse(a == b)', 'self.assertFalse(a != b)', 'self.assertTrue(not a == b)']
  expect(convert(unsafe)).toEqual(unsafe.map((each) => [each, each]))
  const found = differences(convert(unsafe, { unsafe: true }))
  expect(found).toEqual(unsafe.map(() => expect.arrayContaining([expect.stringContaining('Expression')])))
})

test.skipIf(!hasPython)('what is refused for partial orders would differ', () => {
  const pairs = [['self.assertFalse(a < b)', 'self.assertGreaterEqual(a, b)']] as const
  expect(differences(pairs)).toEqual([expect.arrayContaining([expect.stringContaining("'set', 'set'")])])
})

test.skipIf(!hasPython)('a compared None differs for values alone that claim to equal it', () => {
  const [found] = differences(convert(['self.assertEqual(a, None)'])) as [string[]]
  const types = new Set(found.map((difference) => difference.split(',')[0]))
  expect(types).toEqual(new Set(["'Inconsistent'", "'Expression'", "'Undecided'"]))
})

const off = parseOptions(transform, {})

test.each([
  'self.assertTrue(a)',
  'self.assertTrue(any(x == y for x in z), "a == b")',
  'self.assertEqual(call(None), {"a": None})',
  'self.assertEqual(x, True)',
  'self.assertTrue(x.startswith("a"))',
  'mock.assert_called_once_with(a == b)',
  'def assertTrue(self, a == b)',
])('a file with nothing but %j is not parsed', (text) => {
  expect(transform.mayApply?.(text, off)).toBe(false)
})

test.each([
  'self.assertTrue(\n    call(")")\n    ==\n    b)',
  'self.assertTrue("""(""" in b)',
  'self.assertTrue(("\\"" in b))',
  'self.assertTrue(a, 3)',
  'self.assertEqual(call(a, b), None)',
  'self.assertEqual(second=None, first=x)',
  'equal = self.assertEquals',
  'self . assertTrue (a == b)',
])('a file with %j is parsed', (text) => {
  expect(transform.mayApply?.(text, off)).toBe(true)
})

test.each(readFixtures('__testfixtures__/convert-assertions'))(
  'each finding in $name is announced by its text',
  (fixture) => {
    const { unsafe: _, ...given } = fixture.options
    const context = { options: parseOptions(transform, given), knowledge: undefined }
    const parsed = parse(fixture.input)
    if (parsed.kind === 'rejected') throw new Error(parsed.reason)
    const found = [...transform.detect(new PythonFile('a.py', parsed.tree), context)]
    const texts = found.map(({ at }) => fixture.input.slice(at.start, at.end))
    expect(texts.filter((text) => !transform.mayApply?.(text, context.options))).toEqual([])
  },
)
