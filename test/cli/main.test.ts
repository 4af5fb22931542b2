import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { runMain, withParser, type Ran } from './run-main.ts'

const root = mkdtempSync(join(tmpdir(), 'pycodeshift-cli-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
beforeEach(() => {
  rmSync(root, { recursive: true, force: true })
  mkdirSync(root)
  writeFileSync(join(root, 'test_a.py'), testCase)
})

const testCase = `import unittest


class TestA(unittest.TestCase):
    def test_a(self):
        unused = 1
        self.assertTrue(1 in [1])
        self.assertTrue(1, 2)
`

/** In the temporary folder. */
function pycodeshift(args: readonly string[], more: { input?: string; isTerminal?: boolean } = {}): Promise<Ran> {
  return runMain(root, [...args, ...(args[0] === 'run' ? withParser : [])], more)
}

const read = (name: string): string => readFileSync(join(root, name), 'utf8')

test('a run previews: a diff on standard output, the talk on standard error, nothing written', async () => {
  const { code, out, err } = await pycodeshift(['run', 'all'])
  expect(code).toBe(0)
  expect(out).toContain('-        self.assertTrue(1 in [1])\n+        self.assertIn(1, [1])\n')
  expect(out.startsWith('diff --git a/test_a.py b/test_a.py\n')).toBe(true)
  expect(err).toMatch(/^test_a\.py:6:9 +remove-unused-variables .* safe$/m)
  expect(err).toMatch(/1 of 1 file would change, 2 findings, 1 left alone/)
  expect(read('test_a.py')).toBe(testCase)
})

test('--write applies, and a second run finds nothing', async () => {
  const first = await pycodeshift(['run', 'all', '-w'])
  expect(first).toMatchObject({ code: 0, out: '' })
  expect(first.err).toContain('1 of 1 file changed')
  expect(read('test_a.py')).toBe(
    testCase.replace('        unused = 1\n', '').replace('assertTrue(1 in [1])', 'assertIn(1, [1])'),
  )
  expect((await pycodeshift(['run', 'all', '--check'])).code).toBe(0)
})

test('one transform at a time', async () => {
  await pycodeshift(['run', 'convert-assertions', 'test_a.py', '-w'])
  expect(read('test_a.py')).toBe(testCase.replace('assertTrue(1 in [1])', 'assertIn(1, [1])'))
})

test('--check exits with 1 when something would change', async () => {
  expect((await pycodeshift(['run', 'all', '--check'])).code).toBe(1)
})

test('--show-refusals lists what was left alone, with the reason', async () => {
  const { err } = await pycodeshift(['run', 'all', '--show-refusals'])
  expect(err).toMatch(/^test_a\.py:8:9 .*left alone: /m)
})

test('--format json is one document with true counts', async () => {
  const { out, err } = await pycodeshift(['run', 'all', '--format', 'json'])
  expect(err).toBe('')
  expect(JSON.parse(out)).toMatchObject({
    format: 1,
    wrote: false,
    counts: { files: { changed: 1, unchanged: 0, skipped: 0, failed: 0 }, applied: 2, leftAlone: { refused: 1 } },
    files: [{ kind: 'changed', path: 'test_a.py', passes: 1, diff: expect.stringContaining('+++ b/test_a.py') }],
  })
})

test('--format patch prints nothing but the patch', async () => {
  const { out, err } = await pycodeshift(['run', 'all', '--format', 'patch'])
  expect(err).toBe('')
  expect(out).toMatch(/^diff --git /)
})

test('`-` is a filter', async () => {
  const input = 'def f():\r\n    unused = 1\r\n    return 2'
  const { code, out } = await pycodeshift(['run', 'all', '-'], { input })
  expect({ code, out }).toEqual({ code: 0, out: 'def f():\r\n    return 2' })
})

test('a filter gives back what it cannot parse, and says so', async () => {
  const { code, out, err } = await pycodeshift(['run', 'remove-unused-variables', '-'], {
    input: 'def f():\n    x = (\n',
  })
  expect({ code, out }).toEqual({ code: 3, out: 'def f():\n    x = (\n' })
  expect(err).toContain('a syntax error')
})

test('the options of a transform are flags', async () => {
  const { code } = await pycodeshift(['run', 'convert-assertions', '--order', 'expected-first'])
  expect(code).toBe(0)
  expect((await pycodeshift(['run', 'convert-assertions', '--help'])).out).toMatch(
    /Options of convert-assertions:[^]*--order/,
  )
})

test.each([
  [['run', 'convert-asertions'], 'no transform `convert-asertions`', 'did you mean `convert-assertions`?'],
  [['run', 'all', '--wirte'], 'no option `--wirte`', 'did you mean `--write`?'],
  [['run', 'all', 'tets_a.py'], 'tets_a.py', 'test_a.py'],
  [['rnu', 'all'], 'no command `rnu`', 'did you mean `run`?'],
  [['explain', 'convert-assertion'], 'no transform `convert-assertion`', 'did you mean `convert-assertions`?'],
  [['run', 'all', '--format', 'yaml'], 'yaml', 'json'],
  [['run', 'all', '--max-size', 'big'], '`big` is no size', '4 MiB'],
  [['run', 'all', '--python', '/nowhere/python'], '/nowhere/python', '--python'],
] as const)('%j is a usage error with a hint', async (args, message, hint) => {
  const { code, err, out } = await pycodeshift(args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(message)
  expect(err).toContain(hint)
})

test('a file that cannot be parsed is skipped with its place, the others are done, and the exit code says so', async () => {
  writeFileSync(join(root, 'bad.py'), 'def f():\n    x = 1\n    print "x"\n')
  const { code, err } = await pycodeshift(['run', 'all', '-w'])
  expect(code).toBe(3)
  expect(err).toContain('bad.py:3:5  skipped: Python 2: a print statement')
  expect(err).toContain('1 of 2 files changed')
  expect(read('test_a.py')).not.toBe(testCase)
})

test('a read-only file is reported and stays', async () => {
  chmodSync(join(root, 'test_a.py'), 0o444)
  const { code, err } = await pycodeshift(['run', 'all', '-w'])
  expect(code).toBe(3)
  expect(err).toMatch(/test_a\.py {2}failed: not written: .*read-only/)
  expect(read('test_a.py')).toBe(testCase)
})

test('control characters of a file never reach a terminal', async () => {
  writeFileSync(join(root, 'test_a.py'), testCase.replace('unused = 1', 'unused = 1; print("\u001b]0;title\u0007")'))
  const { out } = await pycodeshift(['run', 'all'], { isTerminal: true })
  expect(out).toContain('print("\\x1b]0;title\\x07")')
  expect(out).not.toContain('\u001b')
})

test('bytes of another coding stay', async () => {
  const source = Buffer.concat([
    Buffer.from('# coding: latin-1\ndef f():\n    unused = 1\n    return "'),
    Buffer.from([0xe9, 0xfc]),
    Buffer.from('"\r\n'),
  ])
  writeFileSync(join(root, 'test_a.py'), source)
  await pycodeshift(['run', 'all', '-w'])
  const expected = source.toString('latin1').replace('    unused = 1\n', '')
  expect(readFileSync(join(root, 'test_a.py')).toString('latin1')).toBe(expected)
})

test('list and explain', async () => {
  expect((await pycodeshift(['list'])).out).toMatch(/^convert-assertions +\S/m)
  expect((await pycodeshift(['explain', 'remove-unused-variables'])).out).toMatch(/^# remove-unused-variables\n/)
  expect((await pycodeshift(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  expect((await pycodeshift(['--help'])).out).toContain('run <transforms> [paths..]')
})
