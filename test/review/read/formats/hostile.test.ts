import { expect, test } from 'vitest'
import { ToolError } from '../../../../src/errors.ts'
import type { ReviewFormat } from '../../../../src/claims/claim.ts'
import { detectFormat, readRecords, type RecordFormat } from '../../../../src/review/read/formats/read-records.ts'
import { judgeReview } from '../../../../src/review/judge-review.ts'
import { filesOf } from '../../claims.ts'
import { report } from './report.ts'

const sarif = JSON.stringify({
  runs: [
    {
      tool: { driver: { rules: [{ id: 'F401', messageStrings: { a: { text: 'x {0}' } } }] } },
      originalUriBaseIds: { ROOT: { uri: 'src/' } },
      artifacts: [{ location: { uri: 'orders.py' } }],
      results: [
        {
          ruleId: 'F401',
          rule: { index: 0, toolComponent: { index: 0 } },
          message: { text: '`os` imported but unused', id: 'a', arguments: ['b'] },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: 'orders.py', uriBaseId: 'ROOT', index: 0 },
                region: { startLine: 1, startColumn: 8, endLine: 1, endColumn: 10 },
              },
            },
          ],
          fixes: [
            {
              artifactChanges: [
                {
                  artifactLocation: { uri: 'orders.py' },
                  replacements: [{ deletedRegion: { startLine: 1 }, insertedContent: { text: 'import sys' } }],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
})
const diagnostic = JSON.stringify({
  message: 'sort this',
  location: { path: 'orders.py', range: { start: { line: 1, column: 1 }, end: { line: 2, column: 1 } } },
  code: { value: 'X1' },
  suggestions: [{ range: { start: { line: 1 }, end: { line: 2 } }, text: 'import os\n' }],
})
const comments = JSON.stringify([
  { body: 'Unused:\n```suggestion\nimport sys\n```', path: 'orders.py', line: 2, start_line: 1, side: 'RIGHT' },
])
const valid: Readonly<Record<RecordFormat, string>> = {
  sarif,
  rdjson: `{"diagnostics": [${diagnostic}, ${diagnostic}]}`,
  rdjsonl: `${diagnostic}\n${diagnostic}\n`,
  github: comments,
  ruff: report('ruff.json'),
  pylint: report('pylint.json'),
  pylint2: report('pylint2.json'),
  flake8: report('flake8.txt'),
  mypy: report('mypy-pretty.txt'),
  'mypy-json': report('mypy.jsonl'),
}
const formats = Object.keys(valid) as readonly RecordFormat[]
const orders = filesOf({ 'orders.py': report('orders.py') })
const names = orders.names()

/** Reads a text as any command line would; anything that is thrown but an error for the user is a bug. */
function readSafely(text: string, format: ReviewFormat | undefined): string {
  try {
    const told = format ?? detectFormat(text)
    if (told === 'text') return 'text'
    const { claims, warnings } = readRecords(text, told, { names })
    const judged = judgeReview(claims.slice(0, 3), orders, { transforms: [] })
    const failed = judged.find(({ verdict }) => verdict.status === 'failed')
    if (failed) throw new Error(failed.verdict.summary)
    return `${claims.length} ${warnings.length}`
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    return error.message
  }
}

/** Numbers that look random and are the same in every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % below
  }
}

const values: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e300,
  2 ** 53,
  1.5,
  '',
  '\0',
  '../../etc/passwd',
  'a'.repeat(5000),
  [],
  {},
  [null],
  { text: 3 },
  '%',
  '{0}',
  '`'.repeat(50),
  '\u{1F600}\uD800',
  [[[]]],
  '__proto__',
  '9'.repeat(40),
]

/** One value somewhere in a tree is put in the place of another, or goes. */
function mutated(tree: unknown, random: (below: number) => number): unknown {
  const isLeaf = typeof tree !== 'object' || tree === null || Object.keys(tree).length === 0 || random(12) === 0
  if (isLeaf) return values[random(values.length)]
  if (Array.isArray(tree)) {
    const index = random(tree.length)
    return random(10) === 0 ? tree.toSpliced(index, 1) : tree.with(index, mutated(tree[index], random))
  }
  const keys = Object.keys(tree)
  const key = keys[random(keys.length)]!
  const entries = Object.entries(tree)
  if (random(10) === 0) return Object.fromEntries(entries.filter(([each]) => each !== key))
  return Object.fromEntries(entries.map(([each, value]) => [each, each === key ? mutated(value, random) : value]))
}

const isLines = (format: RecordFormat): boolean => format === 'rdjsonl' || format === 'mypy-json'
const isText = (format: RecordFormat): boolean => format === 'flake8' || format === 'mypy'

test.each(formats)('values that are none make no other error than one for the user: %s', (format) => {
  if (isText(format)) return
  const random = randomNumbers(7)
  const text = valid[format]
  const lines = isLines(format) ? text.trim().split('\n') : [text]
  const trees = lines.map((line): unknown => JSON.parse(line))
  for (let round = 0; round < 60; round++) {
    let tree: unknown = trees[random(trees.length)]
    for (let count = 0; count <= random(3); count++) tree = mutated(tree, random)
    const changed = JSON.stringify(tree)
    readSafely(changed, format)
    readSafely(changed, undefined)
  }
})

test.each(formats)('characters that are out of place make no other error than one for the user: %s', (format) => {
  const random = randomNumbers(11)
  const text = valid[format].slice(0, 3000)
  const pieces = ['\0', '\r', '\n', '\uFEFF', '"', '{', ']', ':', ',', '\u{1F600}', '\uD800', '\\', '`', '1e999', '\t']
  for (let round = 0; round < 60; round++) {
    const at = random(text.length)
    const piece = pieces[random(pieces.length)]!
    const changed = text.slice(0, at) + piece + text.slice(at + random(20))
    readSafely(changed, format)
    readSafely(changed, undefined)
  }
})

test('a text of one format is no bug in another', () => {
  for (const text of Object.values(valid)) for (const format of formats) readSafely(text, format)
})

test('nesting costs no stack', () => {
  const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`
  const keyed = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`
  for (const format of formats) readSafely(deep(20_000), format)
  expect(readSafely(deep(100_000), undefined)).toBe('text')
  expect(readSafely(`{"runs": [{"results": [${keyed}]}]}`, undefined)).toBe('0 1')
  expect(readSafely(`{"runs": [{"results": ${deep(100_000)}}]}`, undefined)).toBe('0 1')
  expect(readSafely(`[{"body": ${keyed}, "path": ""}]`, undefined)).toBe('0 1')
})

test('what a pattern could go back and forth in is read as no record', () => {
  const odd = `a.py:${'1'.repeat(5000)}\n${"'".repeat(5000)}\n${'a:1: '.repeat(1000)}`
  for (const format of ['flake8', 'mypy', 'rdjsonl'] as const) expect(readSafely(odd, format)).toMatch(/^0 [1-9]/)
})

test('a text that is too long is an error, claims that are too many are left out', () => {
  const line = "a.py:1:1: F401 'os' imported but unused\n"
  const { claims, warnings } = readRecords(line.repeat(10_003), 'flake8', { names: new Set() })
  expect(claims).toHaveLength(10_000)
  expect(warnings).toEqual(['3 records were left out: no more than 10000 claims are read'])
  const long = ' '.repeat(64 * 1024 * 1024 + 1)
  expect(() => readRecords(long, 'flake8', { names: new Set() })).toThrow(
    'the review is longer than 67108864 characters',
  )
})

test('of many records that are none the first are shown', () => {
  const { warnings } = readRecords('x\n'.repeat(30), 'mypy', { names: new Set() })
  expect(warnings).toHaveLength(21)
  expect(warnings.at(-1)).toBe('10 more records were passed over')
})
