import { expect, test } from 'vitest'
import { readStringValue } from '../../../../src/python/semantics/docstring/string-value.ts'
import { docstringOf } from './docstring-of.ts'

function valueOf(string: string): string {
  return readStringValue(docstringOf(`def f():\n    ${string}\n`)).text
}

test.each([
  [String.raw`"\x41\101\u00e9\U0001F600\N{BULLET}|"`, 'AA\u00E9😀\uFFFD|'],
  [String.raw`"\0\7\1234"`, '\0\u0007S4'],
  [String.raw`"\a\b\f\n\r\t\v\\\'\""`, '\u0007\b\f\n\r\t\v\\\'"'],
  [String.raw`"\n{a}\A\X41\d\*"`, '\n{a}\\A\\X41\\d\\*'],
  [String.raw`r"\n\\\x41"`, String.raw`\n\\\x41`],
  [String.raw`R'\'' u'\x41'`, String.raw`\'A`],
  ['"""a\\\nb\\\r\nc\nd"""', 'abc\nd'],
  ['""', ''],
])('%s', (string, value) => {
  expect(valueOf(string)).toBe(value)
})

test('every character is found where it is written', () => {
  const source = String.raw`def f(): "a\x62" r"\c" '\U0001F600' "d"`
  const value = readStringValue(docstringOf(source))
  const placeOf = (start: number, end: number): string => {
    const span = value.spanOf(start, end)
    return source.slice(span.start, span.end)
  }
  expect(value.text).toBe('ab\\c😀d')
  expect([placeOf(0, 1), placeOf(1, 2), placeOf(2, 3), placeOf(3, 4), placeOf(4, 6), placeOf(6, 7)]).toEqual([
    'a',
    String.raw`\x62`,
    '\\',
    'c',
    String.raw`\U0001F600`,
    'd',
  ])
  expect(placeOf(0, 4)).toBe(String.raw`a\x62" r"\c`)
})
