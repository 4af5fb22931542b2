import { spawnSync } from 'node:child_process'
import {
  chmodSync, chownSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync,
  unlinkSync, writeFileSync,
} from 'node:fs' // prettier-ignore
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { writeFile, type WriteOutcome } from '../../src/project/write-file.ts'
import { isRoot, makeFolder, nobody, withoutPrivilege } from './folder.ts'

const before = Buffer.from('old = 1\n')
const after = Buffer.from('new_and_longer = 1\n')
const replaced: WriteOutcome = { kind: 'written', way: 'replaced' }
const inPlace: WriteOutcome = { kind: 'written', way: 'in-place' }
const refused = (reason: string): WriteOutcome => ({ kind: 'refused', reason })

function write(folder: string, name = 'x.py', bytes = { before, after }): WriteOutcome {
  return writeFile({ path: join(folder, name), ...bytes, roots: [folder], journalFolder: join(folder, '.journal') })
}

/** The names of a folder, the journal's own if it holds a thing. */
function namesIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name !== '.journal' || readdirSync(join(folder, name)).length > 0)
}

describe('written', () => {
  test('by a new file that takes the place of the old one', () => {
    const folder = makeFolder({ 'x.py': before })
    chmodSync(join(folder, 'x.py'), 0o754)
    const inode = statSync(join(folder, 'x.py')).ino
    expect(write(folder)).toEqual(replaced)
    expect(readFileSync(join(folder, 'x.py'))).toEqual(after)
    expect(statSync(join(folder, 'x.py')).mode & 0o7777).toBe(0o754)
    expect(statSync(join(folder, 'x.py')).ino).not.toBe(inode)
    expect(namesIn(folder)).toEqual(['x.py'])
  })

  test('with the owner of the old one', ({ skip }) => {
    skip(!isRoot, 'only root may give files away')
    const folder = makeFolder({ 'x.py': before })
    chownSync(join(folder, 'x.py'), 1234, 4321)
    chmodSync(join(folder, 'x.py'), 0o4750)
    expect(write(folder)).toEqual(replaced)
    expect(statSync(join(folder, 'x.py'))).toMatchObject({ uid: 1234, gid: 4321, mode: 0o104750 })
  })

  test('through a link, which stays one', () => {
    const folder = makeFolder({ 'real/x.py': before })
    symlinkSync('real/x.py', join(folder, 'link.py'))
    expect(write(folder, 'link.py')).toEqual(replaced)
    expect(readlinkSync(join(folder, 'link.py'))).toBe('real/x.py')
    expect(readFileSync(join(folder, 'real/x.py'))).toEqual(after)
  })

  test.each([
    ['that grows', before, after],
    ['that shrinks', after, before],
    ['that becomes empty', after, Buffer.alloc(0)],
    ['that was empty', Buffer.alloc(0), after],
  ])('in place for both names of a file %s', (_, old, fresh) => {
    const folder = makeFolder({ 'x.py': old })
    linkSync(join(folder, 'x.py'), join(folder, 'twin.py'))
    expect(write(folder, 'x.py', { before: old, after: fresh })).toEqual(inPlace)
    expect(readFileSync(join(folder, 'twin.py'))).toEqual(fresh)
    expect(lstatSync(join(folder, 'x.py')).nlink).toBe(2)
    expect(namesIn(folder)).toEqual(['twin.py', 'x.py'])
  })

  test('in place where the folder takes no new file', () => {
    const folder = makeFolder({ 'locked/x.py': before })
    mkdirSync(join(folder, '.journal'))
    for (const name of ['', '.journal', 'locked/x.py']) if (isRoot) chownSync(join(folder, name), nobody, nobody)
    chmodSync(join(folder, 'locked'), 0o555)
    expect(withoutPrivilege(() => write(folder, 'locked/x.py'))).toEqual(inPlace)
    chmodSync(join(folder, 'locked'), 0o755)
    expect(readFileSync(join(folder, 'locked/x.py'))).toEqual(after)
    expect(readdirSync(join(folder, 'locked'))).toEqual(['x.py'])
  })

  test("in place where a new file would not be its owner's", ({ skip }) => {
    skip(!isRoot, 'only root may give files away')
    const folder = makeFolder({ 'x.py': before })
    chmodSync(folder, 0o777)
    chmodSync(join(folder, 'x.py'), 0o666)
    expect(withoutPrivilege(() => write(folder))).toEqual(inPlace)
    expect(readFileSync(join(folder, 'x.py'))).toEqual(after)
    expect(statSync(join(folder, 'x.py')).uid).toBe(0)
    expect(namesIn(folder)).toEqual(['x.py'])
  })

  test('under a name as long as names may be', () => {
    const name = `${'é'.repeat(126)}.py`
    const folder = makeFolder({ [name]: before })
    expect(write(folder, name)).toEqual(replaced)
    expect(readFileSync(join(folder, name))).toEqual(after)
  })
})

describe('refused, the file as it was', () => {
  test('when it is read-only, for root as well', () => {
    const folder = makeFolder({ 'x.py': before })
    chmodSync(join(folder, 'x.py'), 0o444)
    expect(write(folder)).toEqual(refused('it is read-only'))
    expect(readFileSync(join(folder, 'x.py'))).toEqual(before)
    expect(namesIn(folder)).toEqual(['x.py'])
  })

  test('when the user may not write to it', () => {
    const folder = makeFolder({ 'x.py': before })
    if (isRoot) chmodSync(folder, 0o755)
    else chmodSync(join(folder, 'x.py'), 0o444)
    const outcome = withoutPrivilege(() => write(folder))
    expect(outcome).toEqual(refused(isRoot ? 'permission denied' : 'it is read-only'))
    expect(readFileSync(join(folder, 'x.py'))).toEqual(before)
  })

  test.each([
    ['other bytes', Buffer.from('old = 2\n')],
    ['more bytes', Buffer.from('old = 1\n# more')],
    ['fewer bytes', Buffer.from('old')],
  ])('when it holds %s than were read', (_, now) => {
    const folder = makeFolder({ 'x.py': now })
    expect(write(folder)).toEqual(refused('it changed on disk since it was read'))
    expect(readFileSync(join(folder, 'x.py'))).toEqual(now)
    expect(namesIn(folder)).toEqual(['x.py'])
  })

  test('when it is gone', () => {
    const folder = makeFolder()
    expect(write(folder)).toEqual(refused('it is no longer there'))
    expect(namesIn(folder)).toEqual([])
  })

  test('when a link leads out of the paths that were named', () => {
    const elsewhere = makeFolder({ 'x.py': before })
    const folder = makeFolder()
    symlinkSync(join(elsewhere, 'x.py'), join(folder, 'x.py'))
    expect(write(folder)).toEqual(refused('it lies outside of the paths that were named'))
    expect(readFileSync(join(elsewhere, 'x.py'))).toEqual(before)
  })

  test('when the root is only the start of its name', () => {
    const folder = makeFolder({ 'root/y.py': before, 'root2/x.py': before })
    const request = { before, after, roots: [join(folder, 'root')], journalFolder: join(folder, '.journal') }
    expect(writeFile({ path: join(folder, 'root/../root2/x.py'), ...request }).kind).toBe('refused')
    expect(writeFile({ path: join(folder, 'root/y.py'), ...request }).kind).toBe('written')
  })

  test('when it is a pipe or a folder', ({ skip }) => {
    const folder = makeFolder({ 'folder/x': '' })
    expect(write(folder, 'folder')).toEqual(refused('it is no regular file'))
    skip(spawnSync('mkfifo', [join(folder, 'x.py')]).status !== 0, 'mkfifo is not installed')
    expect(write(folder)).toEqual(refused('it is no regular file'))
  }, 3000)
})

/** A folder with 1 MiB to write to; undefined where it cannot be had. */
function mountSmallDisk(): string | undefined {
  const folder = makeFolder()
  if (!isRoot || spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status !== 0) return undefined
  onTestFinished(() => void spawnSync('umount', [folder]))
  return folder
}

describe('on a disk that is full', () => {
  const old = Buffer.alloc(300 * 1024, '# a line of source\n')
  const fresh = Buffer.concat([Buffer.from('x = 1\n'), Buffer.alloc(600 * 1024, 'y = 22\n')])

  test.for([
    ['a new file', false],
    ['a file with a hard link', true],
  ] as const)('%s is refused and the old bytes stay', ([, hasTwin], { skip }) => {
    const folder = mountSmallDisk() ?? skip('a small disk cannot be mounted')
    writeFileSync(join(folder, 'x.py'), old)
    if (hasTwin) linkSync(join(folder, 'x.py'), join(folder, 'twin.py'))
    // the new file would need all of the disk, the grown one what the ballast takes
    writeFileSync(join(folder, 'ballast'), Buffer.alloc((hasTwin ? 500 : 200) * 1024))
    const journalFolder = makeFolder()
    const request = { before: old, after: fresh, roots: [folder], journalFolder }
    expect(writeFile({ path: join(folder, 'x.py'), ...request })).toEqual(refused('no space left on the disk'))
    expect(readFileSync(join(folder, 'x.py')).equals(old)).toBe(true)
    expect(readdirSync(folder).filter((name) => name.includes('tmp~'))).toEqual([])
    expect(readdirSync(journalFolder)).toEqual([])
    unlinkSync(join(folder, 'ballast'))
    expect(writeFile({ path: join(folder, 'x.py'), ...request }).kind).toBe('written')
    expect(readFileSync(join(folder, 'x.py')).equals(fresh)).toBe(true)
  })

  test('a journal without room leaves the file untouched', ({ skip }) => {
    const disk = mountSmallDisk() ?? skip('a small disk cannot be mounted')
    const folder = makeFolder({ 'x.py': old })
    linkSync(join(folder, 'x.py'), join(folder, 'twin.py'))
    const path = join(folder, 'x.py')
    const outcome = writeFile({
      path,
      before: old,
      after: Buffer.concat([fresh, fresh]),
      roots: [folder],
      journalFolder: disk,
    })
    expect(outcome).toEqual(refused('no space left on the disk'))
    expect(readFileSync(path).equals(old)).toBe(true)
    expect(readdirSync(disk)).toEqual([])
  })
})
