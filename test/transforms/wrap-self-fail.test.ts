import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseOptions, type GivenOptions } from '../../src/engine/parse-options.ts'
import type { Transform } from '../../src/engine/transform.ts'
import { PythonFile } from '../../src/python/semantics/python-file.ts'
import { parse } from '../../src/python/syntax/parse.ts'
import { readFixtures } from '../../src/cli/fixture-files.ts'
import { checkFixture, resultOf, runFixture } from '../../src/testing/check-fixture.ts'
import wrapSelfFail from '../../transforms/wrap-self-fail.ts'
import { pythonSyntaxCheck } from '../python-syntax-check.ts'

const transform: Transform = wrapSelfFail
const hasPython = spawnSync('python3', ['--version']).status === 0
const program = readFileSync(new URL('failure_outcomes.py', import.meta.url), 'utf8')

function rewrite(input: string, options: GivenOptions = {}): string {
  const outcome = runFixture(transform, { name: 'test', input, output: undefined, options, report: undefined })
  return resultOf(outcome).output ?? input
}

/** How the tests of a module end before and after: name, kind of end, text and cause of the error. */
type End = readonly [name: string, kind: string, text: string | null, cause: string | null]

function ends(before: string, after: string): [End[], End[]] {
  const input = JSON.stringify([[before, after]])
  const { stdout, stderr } = spawnSync('python3', ['-c', program], { input, encoding: 'utf8' })
  if (stderr) throw new Error(stderr)
  const [pair] = JSON.parse(stdout) as [[End[], End[]]]
  return pair
}

/** A module of one test case, each body in a test of its own. */
function moduleOf(bodies: readonly string[]): string {
  const tests = bodies.map((body, index) => {
    const lines = body.split('\n').map((line) => (line ? `        ${line}\n` : '\n'))
    return `    def test_${index}(self):\n${lines.join('')}`
  })
  return `import unittest\n\nclass ThingTest(unittest.TestCase):\n${tests.join('\n')}`
}

const withoutCause = (list: readonly End[]): unknown[] => list.map(([name, kind, text]) => [name, kind, text])

const raising = [
  "self.fail('plain')",
  "self.fail(msg='by keyword')",
  'self.fail(None)',
  "return self.fail('returned')",
  "(self.fail('in brackets'))",
  "if self: self.fail('one line'); print('never')",
  "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    self.fail('named: %s' % e)",
  "try:\n    1 / 0\nexcept ZeroDivisionError:\n    self.fail('unnamed')",
  "try:\n    1 / 0\nexcept:\n    self.fail('bare')",
  "try:\n    pass\nexcept ZeroDivisionError:\n    pass\nelse:\n    self.fail('else')",
  "try:\n    self.fail('swallowed')\nexcept Exception:\n    pass",
  "try:\n    {}[1]\nexcept KeyError:\n    try:\n        1 / 0\n    except ZeroDivisionError:\n        if not self:\n            self.fail('x')\n    self.fail('outer')",
  "with self.assertRaises(self.failureException):\n    self.fail('expected')",
  "def later():\n    self.fail('later')\nlater()",
  "for each in []:\n    pass\nelse:\n    self.fail('else of a loop')",
  "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    e = 3\n    self.fail('bound again')",
  "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    try:\n        pass\n    finally:\n        self.fail('finally')",
]

describe.skipIf(!hasPython)('a run under unittest', () => {
  test('raised failures end their tests as before, with the same texts', () => {
    const input = moduleOf(raising)
    const output = rewrite(input)
    expect(output).not.toContain('self.fail(')
    const [before, after] = ends(input, output)
    expect(withoutCause(after)).toEqual(withoutCause(before))
    expect(before).toHaveLength(raising.length)
  })

  test('a failure in a handler has the caught exception as its cause', () => {
    const [before, after] = ends(moduleOf([raising[6]!, raising[7]!]), rewrite(moduleOf([raising[6]!, raising[7]!])))
    expect(before.map(([, , , cause]) => cause)).toEqual([null, null])
    expect(after.map(([, , , cause]) => cause)).toEqual(['ZeroDivisionError', 'ZeroDivisionError'])
  })

  test('a failure without a message loses the text None and nothing else', () => {
    const input = moduleOf(['self.fail()'])
    const [before, after] = ends(input, rewrite(input))
    expect(before).toEqual([['test_0', 'failed', 'None', null]])
    expect(after).toEqual([['test_0', 'failed', '', null]])
  })

  test('a wrapped path turns errors into the failure, and leaves failures, skips and success as they are', () => {
    const loop = (body: string): string =>
      `value = 0\nfor each in [1, 2]:\n    value = each\n    ${body}\nself.fail('value %s' % value)`
    const input = moduleOf([
      loop('1 / 0'),
      loop("self.assertEqual(each, 2, 'own')"),
      loop('pass'),
      loop('if each == 2: return'),
      loop("raise unittest.SkipTest('skipped')"),
      `for each in [1]:\n    last = 1 / 0\nself.fail('last %s' % last)`,
    ])
    const [before, after] = ends(input, rewrite(input, { style: 'try', unsafe: true }))
    expect(before.map(([, kind]) => kind)).toEqual([
      'raised ZeroDivisionError',
      'failed',
      'failed',
      'passed',
      'skipped',
      'raised ZeroDivisionError',
    ])
    expect(after[0]).toEqual(['test_0', 'failed', 'value 1', 'ZeroDivisionError'])
    expect(after.slice(1, 5)).toEqual(before.slice(1, 5))
    expect(after[5]).toEqual(['test_5', 'failed', 'last unknown', 'ZeroDivisionError'])
  })

  test('an assertRaises passes and fails as the try did', () => {
    const expecting = (body: string): string[] => [
      `try:\n    ${body}\n    self.fail('none')\nexcept ValueError:\n    pass`,
      `try:\n    ${body}\nexcept (ValueError, KeyError):\n    pass\nelse:\n    self.fail('none')`,
      `try:\n    ${body}\nexcept ValueError as error:\n    self.assertIn('a', str(error))\nelse:\n    self.fail('none')`,
    ]
    const input = moduleOf(["int('a')", "int('b')", "int('1')", '{}[1]', '1 / 0'].flatMap(expecting))
    const output = rewrite(input, { style: 'assert-raises' })
    expect(output).not.toContain('self.fail(')
    const [before, after] = ends(input, output)
    expect(after.map(([name, kind]) => [name, kind])).toEqual(before.map(([name, kind]) => [name, kind]))
    expect(new Set(before.map(([, kind]) => kind)).size).toBe(4)
  })
})

function messages(body: string, options: GivenOptions = {}): string[] {
  const parsed = parse(moduleOf([body]))
  if (parsed.kind === 'rejected') throw new Error(parsed.reason)
  const context = { options: parseOptions(transform, options), knowledge: undefined }
  return [...transform.detect(new PythonFile('a.py', parsed.tree), context)].map(({ message }) => message)
}

test('a statement behind a failure is told of', () => {
  expect(messages("self.fail('a'); print('b')  # c\n# d\nprint('e')")).toEqual([
    'self.fail hides that control ends here; the statement at line 5 behind it is never reached',
  ])
  expect(messages("if self:\n    self.fail('a')\nprint('b')")).toEqual(['self.fail hides that control ends here'])
})

test('a handler that swallows a failure is told of', () => {
  const swallowed = 'self.fail hides that control ends here; the handler at line 8 swallows it, so that nothing fails'
  const within = (head: string, body = 'pass'): string[] =>
    messages(`try:\n    pass\n    self.fail('a')\n${head}\n    ${body}`)
  for (const head of ['except:', 'except Exception:', 'except (ValueError, AssertionError) as e:']) {
    expect(within(head)).toEqual([swallowed])
  }
  expect(within('except Exception:', 'raise')).toEqual(['self.fail hides that control ends here'])
  expect(within('except ValueError:')).toEqual(['self.fail hides that control ends here'])
})

test('without a call of fail a file is not parsed', () => {
  const options = parseOptions(transform, {})
  expect(transform.mayApply?.('self.failed(); self.fail = f; fail(); x(self.fail)', options)).toBe(false)
  for (const text of ['self . fail \\\n (1)', '(self. # a\n fail(1))', '(self.fail # a\n (1))']) {
    expect(transform.mayApply?.(text, options)).toBe(true)
  }
})

test.each(readFixtures('__testfixtures__/wrap-self-fail'))('$name', (fixture) => {
  expect(checkFixture(transform, fixture, pythonSyntaxCheck)).toEqual([])
})
