import { expect, test } from 'vitest'
import { detectFormat, readRecords } from '../../../../src/review/read/formats/read-records.ts'
import { filesOf, judgeIn } from '../../claims.ts'
import { claimsIn } from './report.ts'

function comment(body: string | null, given: object = {}): object {
  return { id: 7, path: 'a.py', diff_hunk: '@@ -1 +1 @@', body, line: 2, start_line: null, side: 'RIGHT', ...given }
}

function read(...comments: readonly object[]): ReturnType<typeof claimsIn> {
  return claimsIn(JSON.stringify(comments), 'github', ['boot', 'flavors', 'server'])
}

test('comments are told by their bodies and places', () => {
  expect(detectFormat(JSON.stringify([comment('x')]))).toBe('github')
  expect(detectFormat(JSON.stringify([[comment('x')], []]))).toBe('github')
})

test('each comment has its number, and letters where it makes several claims', () => {
  const claims = read(
    comment('`flavors` is unused.'),
    comment('`boot` has no docstring. `server` is never used.', { start_line: 1 }),
  )
  expect(claims.map(({ id, kind, path, lines }) => [id, kind, path, lines])).toEqual([
    ['1', 'unused-variable', 'a.py', { first: 2, last: 2 }],
    ['2a', 'missing-docstring', 'a.py', { first: 1, last: 2 }],
    ['2b', 'unused-variable', 'a.py', { first: 1, last: 2 }],
  ])
})

test('pages are read as one list, and a claim is where its comment is', () => {
  const text = JSON.stringify([[comment('`flavors` is unused.')], [comment('`server` is unused.')]])
  const claims = claimsIn(text, 'github')
  expect(claims.map(({ id, subjects }) => [id, ...subjects])).toEqual([
    ['1', 'flavors'],
    ['2', 'server'],
  ])
  expect(text.slice(claims[1]!.at.start, claims[1]!.at.end)).toContain('server')
})

test('a suggestion is an edit for the lines of its comment', () => {
  const [claim] = read(comment('Like this:\r\n```suggestion\r\nx = 2\r\n```\r\n', { start_line: 1 }))
  expect(claim).toMatchObject({ lines: { first: 1, last: 2 }, path: 'a.py' })
  expect(claim!.suggestion?.replaceAll('\r\n', '\n').trimEnd()).toBe('x = 2')
  const [judged] = judgeIn(filesOf({ 'a.py': 'x = 1\ny = 2\nz = 3\n' }), claim!)
  expect(judged!.verdict).toMatchObject({ status: 'needs-decision' })
  expect(judged!.verdict.fixes[0]!.diff).toContain('-x = 1\n-y = 2\n+x = 2\n')
})

test('a comment on an older state is about the lines that it had', () => {
  const [claim] = read(comment('`flavors` is unused.', { line: null, original_line: 9, original_start_line: 8 }))
  expect(claim!.lines).toEqual({ first: 8, last: 9 })
})

test('a comment on a whole file has no lines, one that starts in deleted lines its last', () => {
  const [file] = read(comment('`flavors` is unused.', { subject_type: 'file', line: null, original_line: 1 }))
  expect(file!.lines).toBeUndefined()
  const [mixed] = read(comment('`flavors` is unused.', { start_line: 1, start_side: 'LEFT' }))
  expect(mixed!.lines).toEqual({ first: 2, last: 2 })
})

test('what is about deleted lines or says nothing makes no claim', () => {
  const left = comment('```suggestion\nx = 2\n```', { side: 'LEFT' })
  const text = JSON.stringify([left, comment(null), comment(' '), comment('x'.repeat(70_000)), 3, { body: 3 }])
  const { claims, warnings } = readRecords(text, 'github', { names: new Set() })
  expect(claims).toEqual([])
  expect(warnings).toEqual([
    '[0] was passed over: it is about deleted lines',
    '[1] was passed over: it says nothing',
    '[2] was passed over: it says nothing',
    '[3] was passed over: it is longer than 65536 characters',
    '[4] was passed over: `[4]` is a number where an object is wanted',
    '[5] was passed over: `[5].body` is a number where a string is wanted',
  ])
})

const reviewed = 'import os\n\n\ndef boot(count):\n    flavors = list(count)\n    return count\n'
const hunk = '@@ -4,2 +4,3 @@ import os\n def boot(count):\n-    old()\n+    flavors = list(count)'
const onFlavors = comment('`flavors` is unused.', { line: 5, original_line: 5, diff_hunk: hunk })

function verdictsOn(text: string, ...comments: readonly object[]) {
  return judgeIn(filesOf({ 'a.py': text }), ...read(...comments)).map(({ verdict }) => verdict)
}

test('a claim carries the code that it was made on', () => {
  expect(read(onFlavors)[0]?.reviewedCode).toBe('    flavors = list(count)')
  expect(read(comment('`flavors` is unused.', { original_line: 3, diff_hunk: hunk }))[0]).not.toHaveProperty(
    'reviewedCode',
  )
  expect(read(comment('At line 2, `flavors` is unused.', { line: 5, diff_hunk: hunk }))[0]).not.toHaveProperty(
    'reviewedCode',
  )
  const both = comment('`flavors` is unused.', { line: 5, start_line: 4, diff_hunk: hunk })
  expect(read(both)[0]?.reviewedCode).toBe('def boot(count):\n    flavors = list(count)')
})

test('code that is as it was reviewed is checked', () => {
  expect(verdictsOn(reviewed, onFlavors)).toMatchObject([{ status: 'confirmed', drift: undefined }])
})

test('code that has moved is followed, whatever line the comment has', () => {
  const moved = reviewed.replace('import os\n', 'import os\nimport sys\n')
  const drift = 'claimed at line 5, found at line 6'
  expect(verdictsOn(moved, onFlavors)).toMatchObject([{ status: 'confirmed', drift }])
  const outdated = comment('`flavors` is unused.', { line: null, original_line: 5, diff_hunk: hunk })
  expect(verdictsOn(moved, outdated)).toMatchObject([{ status: 'confirmed', drift }])
})

test('code that is there no more makes a claim stale, neither true nor false', () => {
  const rewritten = reviewed.replace('flavors = list(count)', 'flavors = sorted(count)\n    print(flavors)')
  expect(verdictsOn(rewritten, onFlavors)).toMatchObject([{ status: 'stale', fixes: [] }])
})

test('a suggestion goes where its lines are now, and is done where it is there', () => {
  const suggested = comment('```suggestion\n    flavors = tuple(count)\n```', { line: 5, diff_hunk: hunk })
  const moved = reviewed.replace('import os\n', 'import os\nimport sys\n')
  const [open] = verdictsOn(moved, suggested)
  expect(open).toMatchObject({ status: 'needs-decision', fixes: [{ transform: 'apply-suggestion' }] })
  expect(open?.fixes[0]?.diff).toContain('-    flavors = list(count)\n+    flavors = tuple(count)')
  expect(verdictsOn(reviewed.replace('list', 'tuple'), suggested)).toMatchObject([{ status: 'already-done' }])
  expect(verdictsOn(reviewed.replace('list', 'set'), suggested)).toMatchObject([{ status: 'stale' }])
})
