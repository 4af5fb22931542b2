import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { MirrorFolder } from '../../../src/project/checker/mirror-folder.ts'
import { makeFolder } from '../folder.ts'

test('files have their other text in the mirror, and the project keeps its own', () => {
  const folder = makeFolder({ 'a/b/c.py': 'old', 'a/b/d.py': 'same', 'e/f.py': 'far', '.mypy_cache/x': '' })
  const mirror = new MirrorFolder(folder)
  onTestFinished(() => mirror.remove())
  const read = (path: string): string => readFileSync(join(mirror.path, path), 'utf8')
  mirror.place(new Map([['a/b/c.py', Buffer.from('new')]]))
  expect([read('a/b/c.py'), read('a/b/d.py'), read('e/f.py')]).toEqual(['new', 'same', 'far'])
  expect(lstatSync(join(mirror.path, 'e')).isSymbolicLink()).toBe(true)
  expect(existsSync(join(mirror.path, '.mypy_cache'))).toBe(false)
  mirror.place(new Map())
  expect(read('a/b/c.py')).toBe('old')
  mirror.remove()
  expect(readFileSync(join(folder, 'a/b/c.py'), 'utf8')).toBe('old')
  expect(existsSync(mirror.path)).toBe(false)
})
