import { expect, test } from 'vitest'
import { PythonFile } from '../../../../src/python/semantics/python-file.ts'
import { linesOf, regionOfLines } from '../../../../src/python/semantics/region/region-of-lines.ts'
import { parse } from '../../../../src/python/syntax/parse.ts'

const text = `import os

def f(a):
    # note
    if a:
        b = 1
        c = (b +
             2)
    else:
        c = 3

    @os.wrap
    def g(): pass
    match a:
        case 1:
            d = 1
        case _: d = 2
    return b, c, d
`

function regionAt(first: number, last: number): string {
  const parsed = parse(text)
  if (parsed.kind === 'rejected') throw new Error(parsed.reason)
  const file = new PythonFile('file.py', parsed.tree)
  const region = regionOfLines(file, { first, last })
  if ('refused' in region) return region.refused
  const lines = linesOf(file, region.statements)
  return `${region.scope.name} ${lines.first}-${lines.last}: ${region.statements.length}`
}

test.each([
  [6, 8, 'f 6-8: 2'],
  [6, 6, 'f 6-6: 1'],
  [4, 10, 'f 5-10: 1'],
  [10, 10, 'f 10-10: 1'],
  [12, 17, 'f 12-17: 2'],
  [16, 16, 'f 16-16: 1'],
  [17, 17, 'f 17-17: 1'],
  [3, 18, 'top 3-18: 1'],
  [1, 18, 'top 1-18: 2'],
  [5, 18, 'f 5-18: 4'],
])('lines %i to %i are whole', (first, last, expected) => {
  expect(regionAt(first, last)).toBe(expected)
})

test.each([
  [7, 7, 'line 7 cuts a statement; the statements on lines 7-8 are whole: did you mean --lines 7-8?'],
  [6, 7, 'lines 6-7 cut a statement; the statements on lines 6-8 are whole: did you mean --lines 6-8?'],
  [5, 6, 'did you mean --lines 5-10?'],
  [8, 10, 'did you mean --lines 5-10?'],
  [9, 10, 'did you mean --lines 5-10?'],
  [13, 14, 'did you mean --lines 12-17?'],
  [15, 16, 'did you mean --lines 14-17?'],
  [2, 2, 'no statement stands on line 2'],
  [4, 4, 'no statement stands on line 4'],
  [90, 99, 'no statement stands on lines 90-99'],
])('lines %i to %i are not', (first, last, expected) => {
  expect(regionAt(first, last)).toContain(expected)
})
