import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFile } from '../../src/project/read-file.ts'
import { makeFolder } from './folder.ts'

test('the bytes are those of the file, through a link as well', () => {
  const folder = makeFolder({ 'x.py': Buffer.from([0, 255, 13, 10]) })
  symlinkSync('x.py', join(folder, 'link.py'))
  expect(readFile(join(folder, 'link.py'))).toEqual({ kind: 'read', bytes: Buffer.from([0, 255, 13, 10]) })
})

test('an empty file has no bytes', () => {
  const folder = makeFolder({ 'x.py': '' })
  expect(readFile(join(folder, 'x.py'))).toEqual({ kind: 'read', bytes: Buffer.alloc(0) })
})

test('a size limit is the largest size that is read', () => {
  const folder = makeFolder({ 'x.py': '12345' })
  expect(readFile(join(folder, 'x.py'), 5).kind).toBe('read')
  expect(readFile(join(folder, 'x.py'), 4)).toEqual({ kind: 'skipped', reason: 'it is larger than 4 bytes' })
})

test('a file whose size the system does not tell is read to its end', ({ skip }) => {
  skip(process.platform !== 'linux', 'only Linux has such files')
  const outcome = readFile('/proc/self/status')
  expect(outcome.kind === 'read' && outcome.bytes.toString().startsWith('Name:')).toBe(true)
  expect(readFile('/proc/self/status', 10)).toEqual({ kind: 'skipped', reason: 'it is larger than 10 bytes' })
})

test('a folder, a device and what is not there are skipped', () => {
  const folder = makeFolder()
  mkdirSync(join(folder, 'x.py'))
  expect(readFile(join(folder, 'x.py'))).toEqual({ kind: 'skipped', reason: 'it is no regular file' })
  expect(readFile('/dev/zero')).toEqual({ kind: 'skipped', reason: 'it is no regular file' })
  expect(readFile(join(folder, 'y.py'))).toEqual({ kind: 'skipped', reason: 'it is no longer there' })
})

test('a pipe is not waited for', ({ skip }) => {
  const pipe = join(makeFolder(), 'x.py')
  skip(spawnSync('mkfifo', [pipe]).status !== 0, 'mkfifo is not installed')
  expect(readFile(pipe)).toEqual({ kind: 'skipped', reason: 'it is no regular file' })
}, 3000)
