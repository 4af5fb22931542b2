import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SourceStore } from '../../src/cli/source-store.ts'
import { makeFolder, touch } from '../project/folder.ts'

test('a source asks for its conventions when it is asked for them', () => {
  const folder = makeFolder({ ...touch('.git/HEAD'), 'a/.flake8': '[flake8]\nmax-line-length = 90\n' })
  const source = new SourceStore(folder, 100).sourceOf({ path: 'a/x.py', absolute: join(folder, 'a/x.py') })
  writeFileSync(join(folder, 'a/ruff.toml'), 'line-length = 100')
  expect(source.conventions).toEqual({ lineLength: 100 })
})

test('bytes from elsewhere have the conventions of the working directory', () => {
  const folder = makeFolder({ ...touch('.git/HEAD'), 'ruff.toml': 'line-length = 100' })
  expect(new SourceStore(folder, 100).sourceOfBytes('<stdin>', Buffer.from('')).conventions).toEqual({
    lineLength: 100,
  })
})

test('a broken configuration is a warning, once for all files below it', () => {
  const folder = makeFolder({ ...touch('.git/HEAD'), 'ruff.toml': 'line-length =' })
  const store = new SourceStore(folder, 100)
  for (const path of ['x.py', 'a/y.py']) {
    expect(store.sourceOf({ path, absolute: join(folder, path) }).conventions).toEqual({})
  }
  expect(store.configurationWarnings).toMatchObject([{ path: join(folder, 'ruff.toml'), line: 1 }])
})
