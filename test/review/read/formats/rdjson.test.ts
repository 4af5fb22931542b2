import { expect, test } from 'vitest'
import { detectFormat, readRecords } from '../../../../src/review/read/formats/read-records.ts'
import { brief, claimsIn } from './report.ts'

const range = { start: { line: 3, column: 8 }, end: { line: 3, column: 10 } }
const diagnostic = {
  message: '`os` imported but unused',
  location: { path: 'a.py', range },
  severity: 'WARNING',
  code: { value: 'F401', url: 'https://example.org/F401' },
}
const sentence = { message: '`boot` has no docstring', location: { path: 'a.py', range: { start: { line: 5 } } } }
const expected = ['1 a.py:3-3:8 F401 unused-import: os', '2 a.py:5-5:  missing-docstring: ']

test('the frame and the lines of reviewdog say the same', () => {
  const frame = JSON.stringify({ source: { name: 'ruff' }, diagnostics: [diagnostic, sentence] })
  const lines = `${JSON.stringify(diagnostic)}\r\n\n${JSON.stringify(sentence)}\n`
  expect(detectFormat(frame)).toBe('rdjson')
  expect(detectFormat(lines)).toBe('rdjsonl')
  expect(detectFormat(JSON.stringify(diagnostic))).toBe('rdjsonl')
  expect(claimsIn(frame, 'rdjson').map(brief)).toEqual(expected)
  expect(claimsIn(lines, 'rdjsonl').map(brief)).toEqual(expected)
})

test('a suggestion for whole lines is one', () => {
  const suggested = (given: object) => {
    const text = JSON.stringify({ ...diagnostic, code: { value: 'X1' }, message: 'sort this', suggestions: [given] })
    const [claim] = claimsIn(text, 'rdjsonl')
    return claim!.suggestion === undefined ? undefined : [claim!.suggestion, claim!.lines]
  }
  const lines = { start: { line: 3 }, end: { line: 4 } }
  expect(suggested({ range: lines, text: 'import a' })).toEqual(['import a', { first: 3, last: 4 }])
  expect(suggested({ range: { start: { line: 3, column: 1 }, end: { line: 4, column: 1 } }, text: 'a\n' })).toEqual([
    'a\n',
    { first: 3, last: 3 },
  ])
  expect(suggested({ range, text: 'a' })).toBeUndefined()
  expect(suggested({ text: 'a' })).toBeUndefined()
})

test('lines that are no diagnostics are passed over', () => {
  const { claims, warnings } = readRecords(`{"message": 3}\nx\n${JSON.stringify(diagnostic)}`, 'rdjsonl', {
    names: new Set(),
  })
  expect(claims.map(({ id }) => id)).toEqual(['3'])
  expect(warnings).toEqual([
    'line 1 was passed over: `line 1.message` is a number where a string is wanted',
    'line 2 was passed over: it is not JSON',
  ])
})
