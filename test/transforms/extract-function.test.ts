import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseOptions } from '../../src/engine/parse-options.ts'
import type { Transform } from '../../src/engine/transform.ts'
import { planExtraction } from '../../src/python/rewrite/extraction/plan-extraction.ts'
import { PythonFile } from '../../src/python/semantics/python-file.ts'
import { parse } from '../../src/python/syntax/parse.ts'
import { applyEdits, sortEdits } from '../../src/text/edit-set.ts'
import extractFunction from '../../transforms/extract-function.ts'
import { makeChooser, type Chooser } from '../text/random-edits.ts'
import { RandomBlockFunction } from './random-block-function.ts'
import { randomRegion, suitesOf } from './random-regions.ts'

const transform: Transform = extractFunction
const hasPython = spawnSync('python3', ['--version']).status === 0
const program = readFileSync(new URL('extraction_outcomes.py', import.meta.url), 'utf8')

function readFile(text: string): PythonFile {
  const parsed = parse(text)
  if (parsed.kind === 'rejected') throw new Error(`${parsed.reason}\n${text}`)
  return new PythonFile('file.py', parsed.tree)
}

/** Programs before and after a random block of theirs became a function. */
function* extractions(choose: Chooser, programs: number): Generator<readonly [string, string]> {
  const writer = new RandomBlockFunction(choose)
  for (let count = 0; count < programs; count++) {
    const before = writer.write()
    const file = readFile(before)
    const suites = suitesOf(file)
    for (let attempt = 0; attempt < 4; attempt++) {
      const region = randomRegion(choose, suites)
      const plan = region && planExtraction(file, region)
      if (plan && !('refused' in plan)) yield [before, applyEdits(before, sortEdits(plan.edits('helper')))]
    }
  }
}

test.skipIf(!hasPython)('programs do what they did before', () => {
  const pairs = [...extractions(makeChooser(20261), 200)]
  expect(pairs.length).toBeGreaterThan(200)
  const { stdout, stderr } = spawnSync('python3', ['-c', program], {
    input: JSON.stringify(pairs),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual([])
})

test.each([
  ['', '', 'give `--lines 120-131`'],
  ['a-b', '', '`a-b` is no range of lines'],
  ['0-3', '', 'counted from 1'],
  ['9-3', '', 'end before they start'],
  ['3-9', 'class', '`class` is a keyword'],
  ['3-9', '1a', '`1a` is no identifier'],
])('lines `%s` and name `%s` are mistakes', (lines, name, expected) => {
  expect(() => parseOptions(transform, { lines, name })).toThrow(expected)
})

test('one line and a plain name are fine', () => {
  expect(() => parseOptions(transform, { lines: '3', name: 'work' })).not.toThrow()
})

test('lines without a file are a mistake where the run has several', () => {
  const options = parseOptions(transform, { lines: '3' })
  const at = (path: string) => parseOptions(transform, { lines: '3', at: path })
  expect(() => transform.conclude?.(['a.py', 'b.py'], options)).toThrow('in any of 2 files')
  expect(transform.conclude?.(['a.py'], options)).toBeUndefined()
  expect(transform.conclude?.(['a.py', 'b.py'], at('a.py'))).toBeUndefined()
  expect(() => transform.conclude?.(['a.py', 'b.py'], at('c.py'))).toThrow('none of the 2 files')
  expect(() => transform.conclude?.(['x/a.py', 'y/a.py'], at('a.py'))).toThrow('in any of 2 files')
})

test.each([
  ['def f(a):\n    b = a\n    print(b)\n    return a\n', '2-3', 'lines 2-3 become `work(a)`: 1 input, no output'],
  [
    'class A:\n    def f(self, a):\n        b = self.a\n        return b\n',
    '3',
    'line 3 becomes `self.work()`: no input, 1 output',
  ],
  [
    'def f(a, b):\n    if a:\n        return b\n    return a\n',
    '2-4',
    'lines 2-4 become `work(a, b)`: 2 inputs, returns',
  ],
])('%j says what becomes of its lines', (text, lines, expected) => {
  const context = { options: parseOptions(transform, { lines, name: 'work' }), knowledge: undefined }
  expect([...transform.detect(readFile(text), context)].map(({ message }) => message)).toEqual([expected])
})
