import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeFolder } from '../project/folder.ts'
import { runMain, withParser, type Ran } from './run-main.ts'

function pycodeshift(cwd: string, ...args: readonly string[]): Promise<Ran> {
  return runMain(cwd, [...args, ...withParser])
}

/** A checker that reports each line with a hint that its comment forbids, and each with `wrong`. */
const fakeChecker = `
const { readdirSync, readFileSync } = require('node:fs')
const look = (folder) => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = folder + '/' + entry.name
    if (entry.isDirectory()) look(path)
    else if (entry.name.endsWith('.py')) judge(path)
  }
}
const judge = (path) => {
  const text = readFileSync(path, 'utf8')
  text.split('\\n').forEach((line, index) => {
    const isBad = /-> (\\w+).*# no \\1/.test(line) || line.includes('wrong')
    if (isBad) console.log(path + ':' + (index + 1) + ': error: not this [rule]')
  })
}
look('.')
`

const counts = { 'counts.py': 'def one():  # no int\n    return 1\n\n\ndef two():\n    return 2\n' }
const command = (script: string): string => `"${process.execPath}" ${script}`

test('hints with which a command finds new errors are taken back, with the reason; the others stay', async () => {
  const folder = makeFolder({
    ...counts,
    'check.cjs': fakeChecker,
    'sub/more.py': 'def f():  # no int\n    return 1\n',
  })
  const run = await pycodeshift(folder, 'run', 'add-type-hints', '-w', '--check-with', command('check.cjs'))
  expect(run.code).toBe(0)
  expect(readFileSync(join(folder, 'counts.py'), 'utf8')).toBe(
    'def one():  # no int\n    return 1\n\n\ndef two() -> int:\n    return 2\n',
  )
  expect(run.err).toMatch(
    /^counts\.py:1:.* taken back: `.*check\.cjs` reports a new error: counts\.py:1: not this \(rule\)$/m,
  )
  expect(run.err).toMatch(/^sub\/more\.py:1:.* taken back: /m)
})

test('a preview shows what would be written, and leaves nothing behind', async () => {
  const folder = makeFolder({ ...counts, 'check.cjs': fakeChecker })
  const before = leftBehind()
  const { out } = await pycodeshift(folder, 'run', 'add-type-hints', '--check-with', command('check.cjs'))
  expect(out).toContain('+def two() -> int:')
  expect(out).not.toContain('def one() -> int')
  expect(leftBehind()).toEqual(before)
  expect(readFileSync(join(folder, 'counts.py'), 'utf8')).toBe(counts['counts.py'])
})

test('an error of before that an added import moves is not new', async () => {
  const source = 'def f():\n    yield 1\n\n\nwrong = 1\n\n\ndef g():\n    return 1\n'
  const folder = makeFolder({ 'a.py': source, 'check.cjs': fakeChecker })
  const { out, err } = await pycodeshift(folder, 'run', 'add-type-hints', '--check-with', command('check.cjs'))
  expect(out).toContain('+from collections.abc import ')
  expect(err).not.toContain('taken back')
})

test('a hint that is taken back leaves no import behind', async () => {
  const folder = makeFolder({
    'a.py': 'def f():  # no Iterator\n    yield 1\n\n\ndef g():\n    return 1\n',
    'check.cjs': fakeChecker,
  })
  const { out } = await pycodeshift(folder, 'run', 'add-type-hints', '--check-with', command('check.cjs'))
  expect(out).toContain('+def g() -> int:')
  expect(out).not.toContain('import')
})

test('the checker runs in the folder of the user inside a copy of the whole project', async () => {
  const folder = makeFolder({
    'pyproject.toml': '',
    'src/a.py': 'def one():  # no int\n    return 1\n',
    'src/check.cjs': `if (!require('node:fs').existsSync('../pyproject.toml')) process.exit(9)\n${fakeChecker}`,
  })
  const { err, code } = await pycodeshift(
    join(folder, 'src'),
    'run',
    'add-type-hints',
    '--check-with',
    command('check.cjs'),
  )
  expect(code).toBe(0)
  expect(err).toMatch(/^a\.py:1:.* taken back: .*: a\.py:1: not this/m)
})

test('a command that has only its exit code to say so is an error of the project as a whole', async () => {
  const script = `process.exit(require('node:fs').readFileSync('counts.py', 'utf8').includes('one() -> int') ? 1 : 0)`
  const folder = makeFolder({ ...counts, 'check.cjs': script })
  const { out, err } = await pycodeshift(folder, 'run', 'add-type-hints', '--check-with', command('check.cjs'))
  expect(out).toContain('+def two() -> int:')
  expect(err).toMatch(/^counts\.py:1:.*reports a new error: it ends with 1$/m)
})

test('a checker that is missing is an error before anything is done', async () => {
  const folder = makeFolder(counts)
  const run = await pycodeshift(folder, 'run', 'add-type-hints', '-w', '--check-with', 'no-such-checker --strict')
  expect(run).toMatchObject({ code: 2, out: '' })
  expect(run.err).toContain('no checker `no-such-checker` is here')
  expect(readFileSync(join(folder, 'counts.py'), 'utf8')).toBe(counts['counts.py'])
})

test('a checker that crashes is an error, and nothing is written', async () => {
  const folder = makeFolder({ ...counts, 'bin/pyright': '#!/bin/sh\necho it broke >&2\nexit 3\n' })
  chmodSync(join(folder, 'bin/pyright'), 0o755)
  onPath(join(folder, 'bin'))
  const before = leftBehind()
  const run = await pycodeshift(folder, 'run', 'add-type-hints', '-w', '--check-with', 'pyright')
  expect(run).toMatchObject({ code: 3, out: '' })
  expect(run.err).toContain('the checker `pyright` ended with 3: it broke')
  expect(readFileSync(join(folder, 'counts.py'), 'utf8')).toBe(counts['counts.py'])
  expect(leftBehind()).toEqual(before)
})

test('mypy is asked for lines that old and new versions print', async () => {
  const folder = makeFolder({
    ...counts,
    'bin/mypy':
      '#!/bin/sh\ngrep -qs "one() -> int" counts.py || exit 0\necho "counts.py:1:5: error: Bad  [misc]"\nexit 1\n',
  })
  chmodSync(join(folder, 'bin/mypy'), 0o755)
  onPath(join(folder, 'bin'))
  const { err } = await pycodeshift(folder, 'run', 'add-type-hints', '--check-with', 'mypy')
  expect(err).toMatch(/^counts\.py:1:.* taken back: `mypy` reports a new error: counts\.py:1: Bad \(misc\)$/m)
})

test('standard input is no project', async () => {
  const { code, err } = await pycodeshift(makeFolder(), 'run', 'add-type-hints', '-', '--check-with', 'pyright')
  expect([code, err]).toEqual([2, expect.stringContaining('`--check-with`')])
})

const pyright = resolve('node_modules/.bin/pyright')

test.skipIf(!existsSync(pyright))(
  'pyright itself (skipped where the development dependency is not installed)',
  async () => {
    const folder = makeFolder({
      'a.py':
        'class Node:\n    def __getattr__(self, name):\n        return name.key\n\n    def count(self):\n        return 1\n',
      'pyrightconfig.json': '{}',
    })
    onPath(resolve('node_modules/.bin'))
    const { out, err } = await pycodeshift(folder, 'run', 'add-type-hints', '--check-with', 'pyright')
    expect(out).toContain('+    def count(self) -> int:')
    expect(err).toMatch(
      /^a\.py:2:.* taken back: `pyright` reports a new error: a\.py:3: Cannot access attribute "key"/m,
    )
  },
  120_000,
)

function leftBehind(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('pycodeshift-check-'))
}

function onPath(folder: string): void {
  const before = process.env['PATH']
  process.env['PATH'] = `${folder}${delimiter}${before}`
  onTestFinished(() => {
    process.env['PATH'] = before
  })
}
