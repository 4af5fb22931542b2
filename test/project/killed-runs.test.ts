import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { isTorn, keepCopy, recoverCopies } from '../../src/project/journal-copy.ts'
import { removeStaleTemporaries, temporaryName } from '../../src/project/temporary-name.ts'
import { makeFolder } from './folder.ts'

/** The number of a process that is gone. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid
}

test('temporary files of dead processes go, others stay', () => {
  const dead = deadProcess()
  const own = temporaryName('x.py')
  const stale = `.x.py.${dead}.0123456789ab.tmp~`
  const kept = [own, `.x.py.${dead}.0123456789ab.tmp`, `x.py.${dead}.0123456789ab.tmp~`, `.x.py.${dead}.tmp~`]
  const folder = makeFolder(Object.fromEntries([stale, ...kept].map((name) => [name, ''])))
  expect(removeStaleTemporaries(folder)).toEqual([join(folder, stale)])
  expect(readdirSync(folder).toSorted()).toEqual(kept.toSorted())
})

test('a stale link goes itself and not its target', () => {
  const folder = makeFolder({ 'x.py': 'kept' })
  symlinkSync('x.py', join(folder, `.x.py.${deadProcess()}.0123456789ab.tmp~`))
  removeStaleTemporaries(folder)
  expect(readdirSync(folder)).toEqual(['x.py'])
})

/** A journal as a run that died while it wrote `x.py` leaves it. */
function makeJournal(folder: string, before: string, after: string): string {
  const journal = join(folder, 'journal')
  const copy = join(journal, `${deadProcess()}.0123456789ab.copy`)
  mkdirSync(copy, { recursive: true })
  writeFileSync(join(copy, 'original'), before)
  writeFileSync(join(copy, 'replacement'), after)
  writeFileSync(join(copy, 'path'), join(folder, 'x.py'))
  return journal
}

test.each([
  ['restored', 'new = 1\nold = 2\n= 2\n', 'old = 1\nold = 2\n', 'new = 1 + 1\nnew = 2\n'],
  ['restored', 'old = 1\nold = 2\n= 2', 'old = 1\nold = 2\n', 'new = 1 + 1\nnew = 2\n'],
  ['whole', 'new', 'old', 'new'],
  ['whole', 'old', 'old', 'new'],
  ['kept', 'edited', 'old', 'new'],
])('a file of a killed run is %s: %j', (kind, now, before, after) => {
  const folder = makeFolder({ 'x.py': now })
  const journal = makeJournal(folder, before, after)
  expect(recoverCopies(journal)).toMatchObject([{ path: join(folder, 'x.py'), kind }])
  expect(readFileSync(join(folder, 'x.py'), 'utf8')).toBe(kind === 'restored' ? before : now)
  expect(readdirSync(journal)).toHaveLength(kind === 'kept' ? 1 : 0)
})

test('a copy of a run that died before it knew the path goes, and no file is touched', () => {
  const folder = makeFolder({ 'x.py': 'as it was' })
  const journal = makeJournal(folder, 'old', 'new')
  const [copy = ''] = readdirSync(journal)
  renameSync(join(journal, copy, 'path'), join(journal, copy, 'path.part'))
  expect(recoverCopies(journal)).toEqual([])
  expect(readdirSync(journal)).toEqual([])
})

test('a journal that others may write to is not believed', () => {
  const folder = makeFolder({ 'x.py': 'new = 1\nold = 2\n= 2\n' })
  const journal = makeJournal(folder, 'old = 1\nold = 2\n', 'new = 1 + 1\nnew = 2\n')
  chmodSync(journal, 0o777)
  expect(recoverCopies(journal)).toEqual([])
  chmodSync(journal, 0o700)
  expect(recoverCopies(journal)).toHaveLength(1)
})

test('the copy of a live process is not touched', () => {
  const folder = makeFolder({ 'x.py': 'half' })
  keepCopy(join(folder, 'journal'), join(folder, 'x.py'), Buffer.from('old'), Buffer.from('new'))
  expect(recoverCopies(join(folder, 'journal'))).toEqual([])
  expect(readdirSync(join(folder, 'journal'))).toHaveLength(1)
})

test('nothing is recovered from a journal that was never made', () => {
  expect(recoverCopies(join(makeFolder(), 'journal'))).toEqual([])
})

test.each([
  ['abcdef', 'XYZ'],
  ['abc', 'UVWXYZ'],
  ['abc', 'XYZ'],
  ['', 'XYZ'],
])('every state between %j and %j is known for torn', (old, fresh) => {
  const [before, after] = [Buffer.from(old), Buffer.from(fresh)]
  for (let size = old.length; size < fresh.length; size++)
    expect(isTorn(Buffer.from(old + fresh.slice(old.length, size)), before, after)).toBe(true)
  const grown = old + fresh.slice(old.length)
  for (let done = 0; done <= Math.min(old.length, fresh.length); done++)
    expect(isTorn(Buffer.from(fresh.slice(0, done) + grown.slice(done)), before, after)).toBe(true)
  expect(isTorn(Buffer.from(`?${grown}`), before, after)).toBe(false)
  expect(isTorn(Buffer.from(`${grown}?`), before, after)).toBe(false)
})

test('runs killed at any moment leave every file whole, and nothing else after the next run', async () => {
  const folder = makeFolder({ 'x.py': oneText, 'y.py': oneText })
  linkSync(join(folder, 'y.py'), join(folder, 'twin.py'))
  for (let round = 0; round < 8; round++) {
    await killWriter(folder, 3 + round * 5)
    expect(isWhole(readFileSync(join(folder, 'x.py')))).toBe(true)
    removeStaleTemporaries(folder)
    recoverCopies(join(folder, 'journal'))
    expect(isWhole(readFileSync(join(folder, 'y.py')))).toBe(true)
    expect(readdirSync(folder).filter((name) => name !== 'journal')).toEqual(['twin.py', 'x.py', 'y.py'])
    expect(readdirSync(join(folder, 'journal'))).toEqual([])
  }
}, 60_000)

const oneText = Buffer.alloc(3_000_000, 'one = 1\n')
const otherText = Buffer.alloc(2_000_000, 'another = 2\n')

function isWhole(bytes: Buffer): boolean {
  return bytes.equals(oneText) || bytes.equals(otherText)
}

/** Starts a process that writes one text and the other in turn, and kills it while it does. */
async function killWriter(folder: string, milliseconds: number): Promise<void> {
  const writer = resolve(import.meta.dirname, '../../src/project/write-file.ts')
  const program = `
    import { readFileSync } from 'node:fs'
    import { writeFile } from ${JSON.stringify(writer)}
    const texts = [Buffer.alloc(3_000_000, 'one = 1\\n'), Buffer.alloc(2_000_000, 'another = 2\\n')]
    for (let round = 0; ; round++)
      for (const name of ['x.py', 'y.py']) {
        const path = ${JSON.stringify(folder)} + '/' + name
        const before = readFileSync(path)
        const after = texts[before.equals(texts[0]) ? 1 : 0]
        const outcome = writeFile({ path, before, after, roots: [${JSON.stringify(folder)}], journalFolder: ${JSON.stringify(join(folder, 'journal'))} })
        if (outcome.kind !== 'written') throw new Error(outcome.reason)
        if (round === 1) console.log('ready')
      }`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((finish) => child.on('exit', finish))
  await new Promise((proceed, fail) => {
    child.stdout.once('data', proceed)
    child.once('exit', () => fail(new Error('the writer ended by itself')))
  })
  await new Promise((proceed) => setTimeout(proceed, milliseconds))
  child.kill('SIGKILL')
  await ended
}
