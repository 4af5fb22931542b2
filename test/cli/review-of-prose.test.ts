import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { runMain, withParser, type Ran } from './run-main.ts'

const root = mkdtempSync(join(tmpdir(), 'pycodeshift-prose-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
beforeEach(() => {
  rmSync(root, { recursive: true, force: true })
  mkdirSync(root)
  writeFileSync(join(root, 'test_transfers.py'), source)
  writeFileSync(join(root, 'review.md'), review)
})

const source = `import time
import unittest


class TransferTestCase(unittest.TestCase):
    def setUp(self):
        books = self.bank.books()
        self.book = books[0]

    def _open_accounts(self, count=1):
        made = self.bank.open(self.book, count)
        for index, account in enumerate(made):
            made[index] = self.bank.settle(account)
        return made

    def _wait_for_entry(self, account, state):
        """Waits for an entry of the account to reach a state."""
        for attempt in range(10):
            for entry in self.bank.entries():
                if entry['account'] == account and entry['state'] == state:
                    return entry
            time.sleep(0.5)
        self.fail('no entry reached ' + state)

    def test_transfer_between_two(self):
        accounts = self._open_accounts(count=2)
        giver = accounts[0]
        self.bank.transfer(giver, accounts[1])

        entry = self._wait_for_entry(giver, 'booked')

        self.assertEqual('transfer', entry['kind'])
        self.assertEqual(giver, entry['account'])
`

const review = `Thanks, this reads well overall. Before merging I would look at these points:

1. Calls: \`self.fail\` in line 23 lacks its parentheses, whereas line 33 has them after \`self.assertEqual\`.
   Please settle on one way.
2. Hints. Type hints tell a reader what to pass. The \`count\` parameter of \`_open_accounts\` (line 11) has none:
   a type annotation is missing.
3. Documentation: neither \`_open_accounts\` nor \`_wait_for_entry\` has a docstring. Docstrings are worth their lines.
4. The name \`giver\` is vague. I would rename \`giver\` to \`payer\` and \`accounts\` to \`opened\`.
5. Length — \`test_transfer_between_two\` spans 34 lines of code; short tests are easier to follow.
6. \`books\` (line 7) is assigned but never read, so it can go.
7. Assertions: on line 32 \`assertTrue\` checks the kind. Prefer \`assertEqual\` over \`assertTrue\`, it shows both values.
8. Failures: the \`self.fail\` call on line 23 is not wrapped in a \`try\` block.
`

function pycodeshift(...args: readonly string[]): Promise<Ran> {
  return runMain(root, ['review', 'review.md', ...args, ...withParser])
}

const written = (): string => readFileSync(join(root, 'test_transfers.py'), 'utf8')

test('each point of a review in prose gets its verdict, under its own number', async () => {
  const { code, out } = await pycodeshift('--format', 'json')
  const { claims } = JSON.parse(out) as { claims: { id: string; status: string; summary: string }[] }
  expect(code).toBe(1)
  expect(claims.map(({ id, status, summary }) => `${id} ${status}: ${summary}`)).toEqual([
    '1 refuted: line 23 calls `self.fail` with parentheses',
    '2 confirmed: `count` of `TransferTestCase._open_accounts` (line 10) has no hint',
    '3a confirmed: `TransferTestCase._open_accounts` has no docstring',
    '3b refuted: `TransferTestCase._wait_for_entry` has a docstring at line 17',
    '4 needs-decision: `giver` (bound at 27) can become `payer`; `accounts` (bound at 26) can become `opened`',
    expect.stringMatching(/^5 refuted: 9 lines \(25-33\), not 34/),
    '6 refuted: `books` is bound at line 7 and read at line 8',
    '7 refuted: there is no `assertTrue` in the file; the statements near line 32 use `assertEqual`',
    '8 confirmed: the fact holds: `self.fail` at line 23 is in no `try`',
  ])
})

test('--write makes the edits of what is confirmed and no others', async () => {
  const { err } = await pycodeshift('-w')
  expect(err).toContain('9 claims: 3 fixed, 5 refuted, 1 needs a decision')
  expect(written()).toContain('def _open_accounts(self, count: int = 1):\n        """Open the accounts.')
  expect(written()).toContain("raise self.failureException('no entry reached ' + state)")
  expect(written()).toContain('giver = accounts[0]')
  expect(written()).toContain('books = self.bank.books()')
})

test('--accept adds what is left to the user', async () => {
  await pycodeshift('-w', '--accept', '4')
  expect(written()).toContain('opened = self._open_accounts(count=2)\n        payer = opened[0]')
})
