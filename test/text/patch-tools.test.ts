import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findEditFault } from '../../src/text/edit-fault.ts'
import { applyEdits, sortEdits } from '../../src/text/edit-set.ts'
import type { Edit } from '../../src/text/edit.ts'
import { unifiedDiff } from '../../src/text/unified-diff.ts'
import { makeChooser, randomEdits, randomText, textPieces } from './random-edits.ts'

interface PatchTool {
  readonly command: string
  readonly arguments: readonly string[]
}

const tools: readonly PatchTool[] = [
  { command: 'git', arguments: ['-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn'] },
  { command: 'patch', arguments: ['-p1', '--silent', '--no-backup-if-mismatch', '-i'] },
]

interface Case {
  readonly path: string
  readonly source: string
  readonly edits: readonly Edit[]
  readonly mark: string
}

const names = [
  'plain', 'with space', 'quo"te', 'back\\slash', 'tab\there', 'café', '日本語 名', 'deep/er/folder', 'dated 2020-01-01 00:00:00',
  ' leading', 'trailing ', "apos'trophe", '-dash', 'ctrl\u0001', 'semi;$(x)',
] // prettier-ignore

const named: readonly Case[] = names.map((name) => ({
  path: `${name}.py`,
  source: 'a\nb\n',
  edits: [{ start: 2, end: 3, text: 'c' }],
  mark: '',
}))

const edges: readonly Case[] = [
  { path: 'edges/fills-empty.py', source: '', edits: [{ start: 0, end: 0, text: 'a\nb' }], mark: '' },
  { path: 'edges/empties.py', source: 'a\nb\n', edits: [{ start: 0, end: 4, text: '' }], mark: '' },
  { path: 'edges/empties-marked.py', source: 'a\n', edits: [{ start: 0, end: 2, text: '' }], mark: '\uFEFF' },
  { path: 'edges/fills-marked.py', source: '', edits: [{ start: 0, end: 0, text: 'a' }], mark: '\uFEFF' },
  { path: 'edges/gains-final-newline.py', source: 'a\r\nb', edits: [{ start: 4, end: 4, text: '\r\n' }], mark: '' },
  { path: 'edges/loses-final-newline.py', source: 'a\nb\n', edits: [{ start: 3, end: 4, text: '' }], mark: '' },
  { path: 'edges/lone-returns.py', source: 'a\rb\rc\r', edits: [{ start: 2, end: 3, text: 'x\ry' }], mark: '' },
]

function randomCases(seed: number, count: number): readonly Case[] {
  const choose = makeChooser(seed)
  const cases: Case[] = []
  while (cases.length < count) {
    const source = randomText(choose, textPieces, 80)
    const edits = sortEdits(randomEdits(choose, source, textPieces))
    const path = `random/${cases.length} ${names[choose(names.length)]!}.py`
    const mark = choose(4) === 0 ? '\uFEFF' : ''
    if (!findEditFault(source, edits)) cases.push({ path, source, edits, mark })
  }
  return cases
}

describe.each(tools)('$command', (tool) => {
  let folder = ''
  const isMissing = spawnSync(tool.command, ['--version']).error !== undefined
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'pycodeshift-diff-'))))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.for([
    ['odd file names', named],
    ['empty files, marks and missing final newlines', edges],
    ['random edits of random texts', randomCases(17, 400)],
  ] as const)('makes the same bytes of a diff: %s', ([, cases], { skip }) => {
    skip(isMissing, `${tool.command} is not installed`)
    for (const { path, source, mark } of cases) place(join(folder, path), mark + source)
    const diff = cases.map(({ path, source, edits, mark }) =>
      unifiedDiff(path, source, edits, { hasByteOrderMark: mark !== '' }),
    )
    const patchPath = join(folder, 'all.patch')
    place(patchPath, diff.join(''))
    const { status, stderr, stdout } = spawnSync(tool.command, [...tool.arguments, patchPath], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, GIT_CEILING_DIRECTORIES: dirname(folder) },
    })
    expect(stderr + stdout).toBe('')
    expect(status).toBe(0)
    const made = cases.map(({ path }) => [path, readFileSync(join(folder, path), 'utf8')])
    expect(made).toEqual(cases.map(({ path, source, edits, mark }) => [path, mark + applyEdits(source, edits)]))
  })
})

function place(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
