import { expect, test } from 'vitest'
import { readErrorLines, readPyrightErrors } from '../../../src/project/checker/read-errors.ts'

test.each([
  [
    'mypy',
    'a/b.py:3:5: error: Name "x" is not defined  [name-defined]',
    { path: 'a/b.py', line: 3, rule: 'name-defined', message: 'Name "x" is not defined' },
  ],
  [
    'mypy, of a file',
    'a.py: error: Source file found twice',
    { path: 'a.py', line: 0, message: 'Source file found twice' },
  ],
  ['flake8', './a.py:1:80: E501 line too long', { path: './a.py', line: 1, message: 'E501 line too long' }],
  ['gcc', 'a.py:12: fatal error: no', { path: 'a.py', line: 12, message: 'no' }],
  [
    'pyright',
    '  /p/a.py:2:9 - error: "y" is unknown (reportAttribute)',
    { path: '/p/a.py', line: 2, rule: 'reportAttribute', message: '"y" is unknown' },
  ],
])('an error of %s', (_, line, expected) => {
  expect(readErrorLines(line)).toEqual([expected])
})

test.each([
  'a.py:3: note: see here',
  'a.py:3:1: warning: unused',
  '/p/a.py:2:9 - information: x',
  'Found 2 errors in 1 file (checked 1 source file)',
  'Note: this is slow',
  '/p/a.py',
  '',
])('no error: %j', (line) => {
  expect(readErrorLines(line)).toEqual([])
})

test('errors alone are taken from what pyright prints, their lines from 1', () => {
  const of = (severity: string): object => ({
    file: '/a.py',
    severity,
    message: 'm',
    rule: 'r',
    range: { start: { line: 4 } },
  })
  expect(readPyrightErrors(JSON.stringify({ generalDiagnostics: [of('warning'), of('error')] }))).toEqual([
    { path: '/a.py', line: 5, rule: 'r', message: 'm' },
  ])
  expect(readPyrightErrors('no json')).toBeUndefined()
})
