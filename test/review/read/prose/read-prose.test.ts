import { expect, test } from 'vitest'
import type { Claim } from '../../../../src/claims/claim.ts'
import { readProse } from '../../../../src/review/read/prose/read-prose.ts'

const names = new Set(
  'run load total items self fail Client boot main assertEqual first second os json a b c'.split(' '),
)

function read(text: string): Claim[] {
  return readProse(text, { names })
}

/** `3a unused-variable a, b @12-15` */
function short({ id, kind, subjects, lines, isDenied }: Claim): string {
  const place =
    lines === undefined ? '' : ` @${lines.first === lines.last ? lines.first : `${lines.first}-${lines.last}`}`
  return `${id} ${kind}${isDenied ? ' denied' : ''} ${subjects.join(', ')}${place}`.replace(/\s+/g, ' ').trim()
}

const claims = (text: string): string[] => read(text).map(short)

test.each([
  ['1. `total` is unused.\n2. `run` has no docstring.', ['1 unused-variable total', '2 missing-docstring run']],
  ['1) `total` is unused.\n2) `run` has no docstring.', ['1 unused-variable total', '2 missing-docstring run']],
  ['(1) `total` is unused.\n(2) `run` has no docstring.', ['1 unused-variable total', '2 missing-docstring run']],
  [
    '**1.** `total` is unused.\n\n**2.** `run` has no docstring.',
    ['1 unused-variable total', '2 missing-docstring run'],
  ],
  [
    '### 1. Unused\n`total` is unused.\n### 2. Docs\n`run` has no docstring.',
    ['1 unused-variable total', '2 missing-docstring run'],
  ],
  [
    'Issue 1: `total` is unused.\nIssue 2: `run` has no docstring.',
    ['1 unused-variable total', '2 missing-docstring run'],
  ],
  ['- `total` is unused.\n- `run` has no docstring.', ['1 unused-variable total', '2 missing-docstring run']],
  ['`total` is unused.\n\n`run` has no docstring.', ['1 unused-variable total', '2 missing-docstring run']],
  [
    'a.py:3: `total` is unused\na.py:9:5: `run` has no docstring',
    ['1 unused-variable total @3', '2 missing-docstring run @9'],
  ],
  ['| # | Line | What |\n|--|--|--|\n| 4 | 12 | `total` is unused |', ['4 unused-variable total @12']],
  [
    '<details>\n<summary>Unused variable</summary>\n\n`total` is unused (line 3).\n\n</details>',
    ['1 unused-variable total @3'],
  ],
])('the review’s own numbering and shape: %j', (text, expected) => {
  expect(claims(text)).toEqual(expected)
})

test('a point that names two things that need separate verdicts makes two claims', () => {
  expect(claims('3. Neither `run` nor the function `load` has a docstring.')).toEqual([
    '3a missing-docstring run',
    '3b missing-docstring load',
  ])
  expect(claims('5. `a`, `b` and `c` are never used.').map((each) => each.slice(0, 2))).toEqual(['5a', '5b', '5c'])
})

test('things in lines of their own are paired', () => {
  expect(claims('2. `a` and `b` are unused (lines 3 and 7).')).toEqual([
    '2a unused-variable a @3',
    '2b unused-variable b @7',
  ])
  expect(claims('2. There is a bare `except` in lines 3 and 7.')).toEqual(['2a bare-except @3', '2b bare-except @7'])
})

test('the sentence with the assertion wins over general ones around it', () => {
  const text =
    '1. Docstrings:\nDocstrings help readers. However, `run` in line 4 has none: its docstring is missing. Adding docstrings is good.'
  expect(claims(text)).toEqual(['1 missing-docstring run @4'])
  expect(read(text)[0]!.text).toContain('is missing')
})

test.each([
  'assertTrue hides the values, assertEqual would show them.',
  '`assertTrue` hides the values; `assertEqual` would show them.',
  '`assertTrue` does not tell what differs, where `assertEqual` tells it.',
])('of two assertions the one that tells more is wanted: %s', (text) => {
  const [claim] = readProse(text, { names: new Set(['assertTrue']) })
  expect(claim).toMatchObject({ kind: 'assertion-style', subjects: ['assertTrue'] })
  expect(claim?.renames).toEqual([{ from: 'assertTrue', to: 'assertEqual' }])
})

test('a title tells the kind where the sentences do not', () => {
  expect(claims('2. **Unused variables** - see `total` (line 4).')).toEqual(['2 unused-variable total @4'])
  expect(claims('Unused imports:\n- `os` (line 1)\n- `json` (line 2)')).toEqual([
    '1 unused-import os @1',
    '2 unused-import json @2',
  ])
})

test('a claim that its title makes has the words of both', () => {
  const [claim] = read('1. Redundant parentheses:\nLine 3 has `raise ValueError()`.')
  expect(claim).toMatchObject({ kind: 'call-style', subjects: ['raise ValueError()'] })
  expect(claim!.text).toBe('Redundant parentheses: Line 3 has `raise ValueError()`.')
})

test('lines stay with what they were said of', () => {
  expect(claims('In line 14, `total` is unused. Also, `run` has no docstring.')).toEqual([
    '1a unused-variable total @14',
    '1b missing-docstring run',
  ])
  expect(
    claims('Line 33: self.assertTrue(a in b) -> self.assertIn(a, b)\nLines 40 and 52 have a bare except.'),
  ).toEqual(['1 assertion-style self.assertTrue @33', '2a bare-except @40', '2b bare-except @52'])
  expect(claims('- `10-14`: **Unused variable `total`.**')).toEqual(['1 unused-variable total @10-14'])
})

test('a list of remarks loses none that cannot be checked', () => {
  expect(claims('Some remarks:\n- `total` is unused.\n- `run` should cache its results.')).toEqual([
    '1 unused-variable total',
    '2 other run',
  ])
})

test('two verbs make two claims', () => {
  expect(claims('`total` is unused and badly named.')).toEqual(['1a unused-variable total', '1b naming total'])
})

test('bullets take over file, lines and subject from what they stand under', () => {
  const [first, second] = read(
    '1. In `src/a.py`, `run` (line 40):\n   - has no docstring\n   - is too long with 90 lines',
  )
  expect([first, second].map((each) => short(each!))).toEqual([
    '1a missing-docstring run @40',
    '1b function-too-long run @40',
  ])
  expect(first!.path).toBe('src/a.py')
  expect(second!.figure).toEqual({ value: 90, unit: 'lines' })
})

test('a heading gives its file to what stands under it', () => {
  const found = read('## `src/a.py`\n- `total` is unused.\n\n## `src/b.py`\n- `run` has no docstring.')
  expect(found.map(({ path }) => path)).toEqual(['src/a.py', 'src/b.py'])
})

test('a second numbering does not take the ids of the first', () => {
  const found = claims('## Major\n1. `total` is unused.\n\n## Minor\n1. `run` has no docstring.')
  expect(found).toEqual(['1 unused-variable total', '2.1 missing-docstring run'])
})

test.each([
  ['rename `first` to `second`', [{ from: 'first', to: 'second' }]],
  ['`first` could be renamed to `second`.', [{ from: 'first', to: 'second' }]],
  [
    'Rename `a` to `left` and `b` to `right`.',
    [
      { from: 'a', to: 'left' },
      { from: 'b', to: 'right' },
    ],
  ],
  ['The name `first` is vague; a better name would be `second`.', [{ from: 'first', to: 'second' }]],
  ['Rename `first` -> `second`', [{ from: 'first', to: 'second' }]],
  ['Consider renaming `first` to `second` or `third`.', [{ from: 'first', to: 'second' }]],
])('a new name is no subject: %s', (text, renames) => {
  const [claim] = read(text)
  expect(claim).toMatchObject({ kind: 'naming', renames })
  expect(claim!.subjects).toEqual(renames.map(({ from }) => from))
})

test.each([
  'In line 9, use `self.assertEqual` instead of `self.assertTrue`.',
  'Line 9: replace `self.assertTrue` with `self.assertEqual`.',
  'Prefer `self.assertEqual` over `self.assertTrue` (line 9).',
  'Line 9 calls `self.assertTrue`. It would be better to use `self.assertEqual` instead.',
  'assertEqual instead of assertTrue:\nOn line 9 "self.assertTrue" is used. Better use "self.assertEqual".',
])('one assertion for another: %s', (text) => {
  const [claim, ...more] = read(text)
  expect(more).toEqual([])
  expect(claim).toMatchObject({
    kind: 'assertion-style',
    renames: [{ to: 'self.assertEqual' }],
    lines: { first: 9, last: 9 },
  })
  expect(claim!.subjects).toEqual(['self.assertTrue'])
})

test.each([
  ['`total` is not unused.', '1 unused-variable denied total'],
  ['There are no unused variables.', '1 unused-variable denied'],
  ['`run` does not use a bare except.', '1 bare-except denied run'],
  ['I don’t think `run` is too long.', '1 function-too-long denied run'],
  ['Fixed the bare except in line 3.', '1 bare-except denied @3'],
  ['`total` is not only unused but badly named.', '1a unused-variable total'],
  ['Do not use a bare except in line 3.', '1 bare-except @3'],
])('words that take a claim back: %s', (text, expected) => {
  expect(claims(text)[0]).toBe(expected)
})

test.each([
  'LGTM!',
  'The code looks good overall.',
  'No issues found.',
  'Here are some suggestions:',
  'Nice work, well structured.',
])('praise and summaries claim nothing: %s', (text) => {
  expect(read(text).map(({ kind }) => kind)).toEqual(['no-claim'])
})

test('what no vocabulary knows is another claim, with what it names', () => {
  expect(claims('`run` should cache its results.')).toEqual(['1 other run'])
})

test('an exact rule tells the kind', () => {
  expect(read('F401: `os` is superfluous')[0]).toMatchObject({ kind: 'unused-import', rule: 'F401', subjects: ['os'] })
  expect(read('`total` (unused-variable)')[0]).toMatchObject({ kind: 'unused-variable', rule: 'unused-variable' })
})

test.each([
  ['`run` has 143 lines of code, too long.', { value: 143, unit: 'lines' }],
  ['`run` takes 12 arguments, which is too many.', { value: 12, unit: 'arguments' }],
  ['`run` has too many arguments (12).', { value: 12, unit: 'arguments' }],
  ['`run` has 1,430 lines; the limit is 50 lines.', { value: 1430, unit: 'lines' }],
  ['`run` is too long, the recommended maximum is 50 lines.', undefined],
])('a stated figure: %s', (text, figure) => {
  expect(read(text)[0]!.figure).toEqual(figure)
})

test('a suggestion block stays with its remark', () => {
  const text = 'Use a set.\n```suggestion\nitems = set()\n```\n'
  const [claim] = readProse(text, { names, path: 'a.py', lines: { first: 3, last: 3 }, idPrefix: '2' })
  expect(claim).toMatchObject({ id: '2', path: 'a.py', lines: { first: 3, last: 3 }, suggestion: 'items = set()\n' })
  expect(readProse('```suggestion\nx = 1\n```', { names })[0]).toMatchObject({ kind: 'other', suggestion: 'x = 1\n' })
})

test('a remark keeps its number', () => {
  const settings = { names, lines: { first: 3, last: 3 }, idPrefix: '4' }
  expect(readProse('`a` is unused.\n\nIt matters.', settings).map(({ id }) => id)).toEqual(['4'])
  expect(readProse('`a` is unused.\n\n`run` has no docstring.', settings).map(({ id }) => id)).toEqual(['4a', '4b'])
})

test('spans are those of the words in the review, whatever stands around them', () => {
  const text = '> # Notes 😀\r\n>\r\n> 1. First.\r\n>    The variable `total`\r\n>    is unused.\r\n'
  const [claim] = readProse(text, { names, offset: 100 })
  expect(text.slice(claim!.at.start - 100, claim!.at.end - 100)).toBe('The variable `total`\r\n>    is unused.')
  expect(claim!.text).toBe('The variable `total`\nis unused.')
})

test('paths are kept as they are written', () => {
  expect(read('`../../etc/x.py`: `total` is unused')[0]!.path).toBe('../../etc/x.py')
  expect(read('In `a.py::Client::boot`, there is no docstring.')[0]).toMatchObject({
    path: 'a.py',
    subjects: ['Client.boot'],
  })
})

test('the same text makes the same claims', () => {
  const text = '1. `a` and `b` are unused.\n- `run` is too long.\n'
  expect(read(text)).toEqual(read(text))
})

test.each([
  ['In `Client.boot`, the variable `total` is never used.', '1 unused-variable Client.boot, total'],
  ['`import os` is not needed any more.', '1 unused-import import os'],
  ['You import `json` (line 3) without using it.', '1 unused-import json @3'],
  ['`run` is undocumented.', '1 missing-docstring run'],
  ['`if total == None` → `if total is None` (line 88)', '1 compare-with-none if total == None @88'],
  ['L17: bare except swallows everything.', '1 bare-except @17'],
  ['`first` and `second` are near-identical copies of each other.', '1 duplicate-code first, second'],
  ['The call to `load` on line 50 is not guarded by a try block.', '1 unhandled-failure load @50'],
  ['The docstring of `run` is out of date.', '1 other run'],
  ['The type hint of `total` is wrong, it should be `float`.', '1 other total, float'],
  ['Ensure that `total` is not used elsewhere.', '1 other total'],
  ['Using a list is good practice here, as mutable default arguments are shared.', '1 no-claim'],
])('other words for it: %s', (text, expected) => {
  expect(claims(text)).toEqual([expected])
})
