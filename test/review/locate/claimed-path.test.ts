import { expect, test } from 'vitest'
import { claimOf, filesOf, judgeIn } from '../claims.ts'

const files = filesOf({ 'src/a.py': 'import os\n', 'src/b c.py': 'import os\n', 'x.py': 'import os\n' })

function statusFor(path: string): string {
  return judgeIn(files, claimOf('unused-import', { path, subjects: ['os'] }))[0]!.verdict.status
}

test.each([
  '../../etc/x',
  '../x.py',
  'src/../x.py',
  '/etc/x.py',
  'file:///etc/x.py',
  'file://host/project/x.py',
  '%2e%2e/x.py',
  '..%2fx.py',
  'x.py%00',
  'x.py\0',
  'C:\\x.py',
  'C:/project/x.py',
  'https://example.org/x.py',
  '',
  '.',
  'etc/x.py',
  'y.py',
  `${'a/'.repeat(3000)}x.py`,
])('a review cannot widen the set of files: %j', (path) => {
  expect(statusFor(path)).toBe('out-of-scope')
})

test.each([
  'src/a.py',
  './src/a.py',
  'a.py',
  'src\\a.py',
  'project/src/a.py',
  '/project/src/a.py',
  'file:///project/src/a.py',
  'file://localhost/project/src/a.py',
  'b%20c.py',
  'src/b c.py',
])('a path that means a found file is that file: %j', (path) => {
  expect(statusFor(path)).toBe('confirmed')
})

test('a path that fits several files is for a reader to choose', () => {
  const two = filesOf({ 'one/a.py': 'import os\n', 'two/a.py': 'import os\n' })
  const [judged] = judgeIn(two, claimOf('unused-import', { path: 'a.py', subjects: ['os'] }))
  expect(judged!.verdict).toMatchObject({ status: 'needs-decision', summary: 'several files fit: one/a.py, two/a.py' })
})

test('without a path, the file that holds the names is meant', () => {
  const two = filesOf({ 'one.py': 'import os\n', 'two.py': 'import sys\nsys.exit()\n' })
  const [judged] = judgeIn(two, claimOf('unused-import', { subjects: ['sys'] }))
  expect(judged!.verdict).toMatchObject({ status: 'refuted', summary: '`sys` is read at line 2' })
  expect(judged!.verdict.evidence[0]!.path).toBe('two.py')
})

test('without a path, several files that hold the names are for a reader to choose', () => {
  const two = filesOf({ 'one.py': 'import os\n', 'two.py': 'import os\n' })
  const [judged] = judgeIn(two, claimOf('unused-import', { subjects: ['os'] }))
  expect(judged!.verdict).toMatchObject({ status: 'needs-decision', summary: 'it may be about any of one.py, two.py' })
})
