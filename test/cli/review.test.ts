import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import type { Claim } from '../../src/claims/claim.ts'
import { claimOf } from '../review/claims.ts'
import { runMain, withParser, type Ran } from './run-main.ts'

// The reviews of these tests are claims in JSON: what is tested is what becomes of claims, not how prose is read.
vi.mock('../../src/review/read/read-review.ts', () => ({
  readReview: (text: string) => ({ format: 'text', claims: JSON.parse(text) as Claim[], warnings: [] }),
}))

const root = mkdtempSync(join(tmpdir(), 'pycodeshift-review-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
beforeEach(() => {
  rmSync(root, { recursive: true, force: true })
  mkdirSync(root)
  writeFileSync(join(root, 'test_a.py'), source)
  writeFileSync(join(root, 'review.txt'), JSON.stringify(claims))
})

const source = `import unittest


class TestA(unittest.TestCase):
    def _boot(self, count=1):
        names = self.api.names()
        return count

    def test_a(self):
        servers = self._boot(2)
        self.assertTrue(1 in servers)
        if not servers:
            self.fail('none')
`

const claims: readonly Claim[] = [
  claimOf('unused-variable', { id: '1', text: 'names is unused', subjects: ['names'], line: 9 }),
  claimOf('unused-variable', { id: '2', text: 'servers is unused', subjects: ['servers'] }),
  claimOf('missing-type-hint', { id: '3a', subjects: ['_boot', 'count'] }),
  claimOf('missing-docstring', { id: '3b', subjects: ['_boot'] }),
  claimOf('naming', { id: '4', subjects: ['servers'], renames: [{ from: 'servers', to: 'created_servers' }] }),
  claimOf('unhandled-failure', { id: '5', subjects: ['self.fail'], line: 13 }),
  claimOf('assertion-style', {
    id: '6',
    subjects: ['assertTrue'],
    renames: [{ from: 'assertTrue', to: 'assertIn' }],
    line: 11,
  }),
  claimOf('other', { id: '7', text: 'see \u001b[31m', path: '../../etc/x' }),
]

function pycodeshift(args: readonly string[], input = ''): Promise<Ran> {
  return runMain(root, [...args, ...withParser], { input })
}

const read = (name: string): string => readFileSync(join(root, name), 'utf8')

const boot = `    def _boot(self, count: int = 1):
        """Boot the count.

        Args:
            count (int): The count. Defaults to 1.

        Returns:
            The count.
        """
        self.api.names()
        return count
`

test('a review previews: a verdict for each claim with its evidence, nothing written', async () => {
  const { code, out, err } = await pycodeshift(['review', 'review.txt'])
  expect(code).toBe(1)
  expect(out).toContain('1    confirmed         `names` is bound at line 6 and never read\n')
  expect(out).toContain('claimed at line 9, found at line 6\n')
  expect(out).toContain('     +        self.api.names()\n')
  expect(out).toContain('2    refuted           `servers` is bound at line 10 and read at line 11\n')
  expect(out).toContain('         11 │         self.assertTrue(1 in servers)\n')
  expect(out).toContain('7    out of scope      the path climbs out of its folder\n')
  expect(out).toContain('see \\x1b[31m')
  expect(err).toBe(
    '8 claims: 5 confirmed, 1 refuted, 1 needs a decision, 1 out of scope\n' +
      '  --write applies the edits of 1, 3a, 3b, 5, 6; --accept 4 applies those left to you\n',
  )
  expect(read('test_a.py')).toBe(source)
})

test('--write makes the safe edits of confirmed claims and no others', async () => {
  const { code, out, err } = await pycodeshift(['review', 'review.txt', '-w'])
  expect(code).toBe(1)
  expect(err).toContain('8 claims: 5 fixed, 1 refuted, 1 needs a decision, 1 out of scope')
  expect(out).toContain('1    fixed')
  const written = read('test_a.py')
  expect(written).toContain('self.assertIn(1, servers)')
  expect(written).toContain("raise self.failureException('none')")
  expect(written).toContain('def _boot(self, count: int = 1):')
  expect(written).not.toContain('created_servers')
})

test('--accept also makes the edits of a claim that is left to the user', async () => {
  const { code } = await pycodeshift(['review', 'review.txt', '-w', '--accept', '4'])
  expect(code).toBe(0)
  expect(read('test_a.py')).toContain('created_servers = self._boot(2)\n        self.assertIn(1, created_servers)\n')
})

test('a second run finds the fixed claims settled', async () => {
  await pycodeshift(['review', 'review.txt', '-w', '--accept', '4'])
  const { out } = await pycodeshift(['review', 'review.txt', '--format', 'json'])
  const { counts } = JSON.parse(out) as { counts: Record<string, number> }
  expect(counts['confirmed']).toBeUndefined()
})

test('standard input is a review', async () => {
  const { code, out } = await pycodeshift(['review', '-', 'test_a.py', '--format', 'json'], JSON.stringify([claims[1]]))
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    format: 1,
    wrote: false,
    counts: { refuted: 1 },
    claims: [{ id: '2' }],
  })
})

test('--format markdown is a reply in the numbering of the review', async () => {
  const { out } = await pycodeshift(['review', 'review.txt', '--format', 'markdown'])
  expect(out).toContain(
    '**2. Refuted**: `servers` is bound at line 10 and read at line 11\n\n> servers is unused\n\n`test_a.py`:',
  )
  expect(out).toContain('Ready with `remove-unused-variables` (safe):\n\n```diff\n')
})

test('--format sarif suppresses what is refuted and carries the edits', async () => {
  const { out } = await pycodeshift(['review', 'review.txt', '--format', 'sarif'])
  const [run] = (JSON.parse(out) as { runs: { results: object[] }[] }).runs
  expect(run!.results[0]).toMatchObject({ ruleId: 'unused-variable', kind: 'fail', fixes: [{}] })
  expect(run!.results[1]).toMatchObject({
    suppressions: [{ kind: 'external', justification: '`servers` is bound at line 10 and read at line 11' }],
  })
})

test('the same review gives the same bytes', async () => {
  for (const format of ['text', 'markdown', 'json', 'sarif']) {
    const first = await pycodeshift(['review', 'review.txt', '--format', format])
    expect(await pycodeshift(['review', 'review.txt', '--format', format])).toEqual(first)
  }
})

test('mistakes of usage are told, with exit code 2', async () => {
  expect(await pycodeshift(['review', 'review.txt', '--accept', '4'])).toMatchObject({
    code: 2,
    err: 'pycodeshift: `--accept` applies what claims propose\n  add `--write`\n',
  })
  const unknown = await pycodeshift(['review', 'review.txt', '-w', '--accept', '9'])
  expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('the review has no claim `9`') })
  expect((await pycodeshift(['review', 'review.txt', '-'])).code).toBe(2)
})

test('a review that cannot be read is a fault', async () => {
  expect((await pycodeshift(['review', '.'])).code).toBe(3)
})

test('a file that does not parse fails its claims, with exit code 3', async () => {
  writeFileSync(join(root, 'test_a.py'), 'def f(:\n')
  const { code, out } = await pycodeshift(['review', '-', '--format', 'json'], JSON.stringify([claims[1]]))
  expect(code).toBe(3)
  expect(out).toContain('could not be looked at')
})

test('bytes outside the edits stay, in any coding and with any line ends', async () => {
  const text = '# coding: latin-1\r\ndef f():\r\n    names = "\u00e9"\r\n    return "\u00e9"'
  writeFileSync(join(root, 'test_a.py'), Buffer.from(text, 'latin1'))
  await pycodeshift(['review', '-', '-w'], JSON.stringify([claimOf('unused-variable', { subjects: ['names'] })]))
  expect(readFileSync(join(root, 'test_a.py'), 'latin1')).toBe(text.replace('    names = "\u00e9"\r\n', ''))
})

test('the docstring of what a claim names is written with its hint, one after the other', async () => {
  await pycodeshift(['review', 'review.txt', '-w'])
  expect(read('test_a.py')).toContain(boot)
})

test('a link that leads out of what was named is not looked at', async () => {
  mkdirSync(join(root, 'in'))
  writeFileSync(join(root, 'secret.py'), 'def f():\n    key = 1\n')
  symlinkSync(join(root, 'secret.py'), join(root, 'in', 'link.py'))
  const claim = claimOf('unused-variable', { subjects: ['key'], path: 'in/link.py', line: 2 })
  writeFileSync(join(root, 'review.txt'), JSON.stringify([claim]))
  const { out, err } = await pycodeshift(['review', 'review.txt', 'in'])
  expect(err).toContain('in/link.py  skipped: it leads out of the paths that were named')
  expect(out).toContain('out of scope')
  expect(out).not.toContain('key = 1')
})

test('a review that is not there is a mistake of the caller', async () => {
  const { code, err } = await pycodeshift(['review', 'none.txt', '.'])
  expect(code).toBe(2)
  expect(err).toContain('there is no review `none.txt`')
})
