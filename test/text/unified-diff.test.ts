import { applyPatch, parsePatch } from 'diff'
import { describe, expect, test } from 'vitest'
import { buildHunks } from '../../src/text/diff-hunks.ts'
import { findEditFault } from '../../src/text/edit-fault.ts'
import { applyEdits, sortEdits } from '../../src/text/edit-set.ts'
import type { Edit } from '../../src/text/edit.ts'
import { unifiedDiff } from '../../src/text/unified-diff.ts'
import { makeChooser, randomEdits, randomText, textPieces } from './random-edits.ts'

const edit = (start: number, end: number, text = ''): Edit => ({ start, end, text })
const numbered = Array.from({ length: 30 }, (_, line) => `line ${line + 1}\n`).join('')
const replaceLine = (line: number, text: string): Edit => {
  const start = numbered.indexOf(`line ${line}\n`)
  return edit(start, numbered.indexOf('\n', start), text)
}

test('a replaced line stands between three lines of context', () => {
  expect(unifiedDiff('m.py', numbered, [replaceLine(10, 'ten')])).toBe(
    [
      'diff --git a/m.py b/m.py',
      '--- a/m.py',
      '+++ b/m.py',
      '@@ -7,7 +7,7 @@',
      ' line 7\n line 8\n line 9',
      '-line 10',
      '+ten',
      ' line 11\n line 12\n line 13\n',
    ].join('\n'),
  )
})

describe('hunks', () => {
  test('join when their context touches, and part when it does not', () => {
    expect(buildHunks(numbered, [replaceLine(5, 'x'), replaceLine(12, 'y')])).toHaveLength(1)
    expect(buildHunks(numbered, [replaceLine(5, 'x'), replaceLine(13, 'y')])).toHaveLength(2)
  })

  test('leave out edits that change nothing', () => {
    expect(buildHunks(numbered, [edit(0, 0), replaceLine(5, 'line 5')])).toEqual([])
    expect(unifiedDiff('m.py', numbered, [replaceLine(5, 'line 5')])).toBe('')
    expect(buildHunks(numbered, [replaceLine(5, 'line 5'), replaceLine(20, 'x')])).toHaveLength(1)
  })

  test('leave out edits of one line that cancel each other', () => {
    expect(buildHunks('ab\n', [edit(0, 1), edit(1, 1, 'a'), edit(1, 1, '')])).toEqual([])
  })

  test('name only the lines that differ inside a long replacement', () => {
    const [hunk] = buildHunks(numbered, [edit(0, numbered.length, numbered.replace('line 15\n', ''))])
    expect(hunk).toMatchObject({ oldStart: 12, oldCount: 7, newStart: 12, newCount: 6 })
  })

  test('count a line as two when its line feed goes', () => {
    const [hunk] = buildHunks('a\nb\nc\n', [edit(1, 2)])
    expect(hunk?.lines).toEqual([
      { kind: 'removed', text: 'a\n' },
      { kind: 'removed', text: 'b\n' },
      { kind: 'added', text: 'ab\n' },
      { kind: 'kept', text: 'c\n' },
    ])
  })

  test('take as many context lines as asked for', () => {
    expect(buildHunks(numbered, [replaceLine(10, 'x')], 0)).toMatchObject([{ oldStart: 10, oldCount: 1 }])
    expect(buildHunks(numbered, [replaceLine(10, 'x')], 100)).toMatchObject([{ oldStart: 1, oldCount: 30 }])
  })

  test('refuse edits that overlap', () => {
    expect(() => buildHunks(numbered, [edit(0, 9, 'x'), edit(4, 20, 'y')])).toThrow(RangeError)
  })
})

describe('the header', () => {
  test.each([
    ['plain/name.py', '--- a/plain/name.py\n'],
    ['with space.py', '--- a/with space.py\t\n'],
    ['quo"te.py', '--- "a/quo\\"te.py"\n'],
    ['back\\slash.py', '--- "a/back\\\\slash.py"\n'],
    ['tab\there.py', '--- "a/tab\\there.py"\n'],
    ['café.py', '--- "a/caf\\303\\251.py"\n'],
    ['bell\u0007\u001b.py', '--- "a/bell\\a\\033.py"\n'],
  ])('names %j', (path, line) => {
    expect(unifiedDiff(path, 'a', [edit(0, 1, 'b')])).toContain(line)
  })
})

test('an added byte-order-marked line keeps its mark', () => {
  const diff = unifiedDiff('m.py', 'a\nb\n', [edit(0, 0, 'x\n')], { hasByteOrderMark: true })
  expect(diff).toContain('@@ -1,2 +1,3 @@\n-\uFEFFa\n+\uFEFFx\n+a\n b\n')
})

test('the `diff` package makes the same text of it, on random edits', () => {
  const choose = makeChooser(5)
  let compared = 0
  for (let round = 0; round < 3000; round++) {
    const source = randomText(choose, textPieces, 60)
    const edits = sortEdits(randomEdits(choose, source, textPieces))
    if (findEditFault(source, edits)) continue
    const expected = applyEdits(source, edits)
    const diff = unifiedDiff('m.py', source, edits)
    expect(diff === '').toBe(expected === source)
    if (diff === '') continue
    compared++
    const [parsed] = parsePatch(diff)
    expect(applyPatch(source, parsed!, { autoConvertLineEndings: false })).toBe(expected)
  }
  expect(compared).toBeGreaterThan(1000)
})

test('edits far apart and many make one list of lines, without comparing texts', () => {
  const source = Array.from({ length: 20_000 }, (_, line) => `value_${line} = ${line}\n`).join('')
  const edits = Array.from(source.matchAll(/= \d+/g), (found) => edit(found.index, found.index + 1, ':='))
  const [hunk] = buildHunks(source, edits)
  expect(hunk?.lines).toHaveLength(40_000)
})
