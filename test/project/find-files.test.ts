import { spawnSync } from 'node:child_process'
import { chmodSync, linkSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ToolError } from '../../src/errors.ts'
import { findFiles } from '../../src/project/find-files.ts'
import { makeFolder, touch, withoutPrivilege } from './folder.ts'
import { find } from './find.ts'

function thrownBy(act: () => unknown): ToolError {
  try {
    act()
  } catch (error) {
    if (error instanceof ToolError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('what is taken', () => {
  test('Python files of all three endings, in the order of code units', () => {
    const folder = makeFolder(touch('b.py', 'a/z.pyi', 'a.pyw', 'Z.py', 'ä.py', 'a.txt', 'c.pyc', 'py'))
    expect(find(folder)).toEqual(['Z.py', 'a.pyw', 'a/z.pyi', 'b.py', 'ä.py'])
  })

  test('a named file whatever its ending, its folder and the rules', () => {
    const folder = makeFolder({ ...touch('build/tool', '.venv/x.py'), '.gitignore': '*' })
    expect(find(folder, ['build/tool', '.venv/x.py'], { exclude: ['*.py'] })).toEqual(['.venv/x.py', 'build/tool'])
  })

  test('a named folder whatever its name, also when a rule from above leaves it out', () => {
    const folder = makeFolder({ ...touch('.git/HEAD', 'build/x.py', 'build/y.py'), '.gitignore': 'build/\ny.py\n' })
    expect(find(folder, ['build'])).toEqual(['build/x.py', 'build/y.py'])
    expect(find(folder)).toEqual([])
  })

  test('a file once, under the smallest of its names', () => {
    const folder = makeFolder(touch('a/x.py', 'a/y.py'))
    expect(find(folder, ['a', './a/x.py', 'a/../a', '.'])).toEqual(['a/x.py', 'a/y.py'])
  })

  test('paths as they were named', () => {
    const folder = makeFolder(touch('a/b/x.py'))
    expect(find(join(folder, 'a'), ['../a/b'])).toEqual(['../a/b/x.py'])
    expect(find('/', [folder])).toEqual([`${folder}/a/b/x.py`])
  })
})

describe('what is left out', () => {
  test('folders of tools, build results and virtual environments', () => {
    const folder = makeFolder(
      touch(
        'x.py',
        '.venv/a.py',
        'node_modules/a.py',
        '.git/a.py',
        '__pycache__/a.py',
        'lib/site-packages/a.py',
        '.tox/a.py',
        'build/a.py',
        'dist/a.py',
        'myenv/pyvenv.cfg',
        'myenv/lib/a.py',
        'deep/venv/a.py',
        '.mypy_cache/a.py',
      ),
    )
    expect(find(folder)).toEqual(['x.py'])
  })

  test('not a package that is called as a build result', () => {
    const folder = makeFolder(touch('src/build/__init__.py', 'src/build/x.py', 'Lib/venv/__init__.py'))
    expect(find(folder)).toEqual(['Lib/venv/__init__.py', 'src/build/__init__.py', 'src/build/x.py'])
  })

  test('what the patterns say, counted from the working directory', () => {
    const folder = makeFolder(touch('a/x.py', 'a/test/x.py', 'test/x.py', 'a/x_pb2.py', 'a/x.cfg'))
    expect(find(folder, ['a'], { exclude: ['/test', '*_pb2.py'] })).toEqual(['a/test/x.py', 'a/x.py'])
    expect(find(folder, ['a'], { exclude: ['test/', '*_pb2.py', '!x_pb2.py'] })).toEqual(['a/x.py', 'a/x_pb2.py'])
    expect(find(folder, ['.'], { include: ['a/**/*.py', '*.cfg'], exclude: ['a/test'] })).toEqual([
      'a/x.cfg',
      'a/x.py',
      'a/x_pb2.py',
    ])
  })

  test('the lock of an editor', () => {
    const folder = makeFolder(touch('x.py'))
    symlinkSync('user@host.1', join(folder, '.#x.py'))
    expect(find(folder)).toEqual(['x.py'])
  })
})

describe('links', () => {
  test('to folders are not followed, in circles neither', () => {
    const folder = makeFolder(touch('a/x.py'))
    symlinkSync('..', join(folder, 'a/up'))
    symlinkSync('a', join(folder, 'b'))
    symlinkSync('self.py', join(folder, 'c'))
    expect(find(folder)).toEqual(['a/x.py'])
  })

  test('to a folder are followed when the user names them', () => {
    const folder = makeFolder(touch('a/x.py'))
    symlinkSync('a', join(folder, 'b'))
    expect(find(folder, ['b'])).toEqual(['b/x.py'])
  })

  test('to a file give way to its own name, hard links to the smaller name', () => {
    const folder = makeFolder(touch('m/x.py'))
    symlinkSync('m/x.py', join(folder, 'a.py'))
    linkSync(join(folder, 'm/x.py'), join(folder, 'm/twin.py'))
    expect(find(folder)).toEqual(['m/twin.py'])
    expect(find(folder, ['a.py'])).toEqual(['a.py'])
  })

  test('to nothing are reported', () => {
    const folder = makeFolder(touch('x.py'))
    symlinkSync('gone', join(folder, 'a.py'))
    symlinkSync('circle.py', join(folder, 'circle.py'))
    expect(findFiles(['.'], { workingDirectory: folder }).unreadable).toEqual([
      { path: 'a.py', reason: 'it is no longer there' },
      { path: 'circle.py', reason: 'its symbolic links go in circles' },
    ])
  })
})

describe('what cannot be read', () => {
  test('a pipe is reported and not opened', ({ skip }) => {
    const folder = makeFolder(touch('x.py'))
    skip(spawnSync('mkfifo', [join(folder, 'pipe.py')]).status !== 0, 'mkfifo is not installed')
    const expected = [{ path: 'pipe.py', reason: 'it is no regular file' }]
    expect(findFiles(['.'], { workingDirectory: folder }).unreadable).toEqual(expected)
    expect(findFiles(['pipe.py'], { workingDirectory: folder })).toEqual({ files: [], unreadable: expected })
  })

  test('a folder without permission is reported, and the walk goes on', () => {
    const folder = makeFolder(touch('a/x.py', 'b/x.py'))
    chmodSync(folder, 0o755)
    chmodSync(join(folder, 'a'), 0)
    const { files, unreadable } = withoutPrivilege(() => findFiles(['.'], { workingDirectory: folder }))
    chmodSync(join(folder, 'a'), 0o700)
    expect(files.map(({ path }) => path)).toEqual(['b/x.py'])
    expect(unreadable).toEqual([{ path: 'a', reason: 'permission denied' }])
  })

  test('a name that is not UTF-8 is reported', ({ skip }) => {
    const folder = makeFolder(touch('x.py'))
    const name = Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.py')])
    try {
      writeFileSync(name, '')
    } catch {
      skip('the file system takes UTF-8 names alone')
    }
    const { unreadable } = findFiles(['.'], { workingDirectory: folder })
    expect(unreadable).toEqual([{ path: 'caf\uFFFD.py', reason: 'its name is not valid UTF-8' }])
  })

  test('a missing path is an error that names the nearest one', () => {
    const folder = makeFolder(touch('src/module.py'))
    const error = thrownBy(() => find(folder, ['src/modul.py']))
    expect(error).toMatchObject({
      code: 'missing-path',
      message: 'no such file or folder `src/modul.py`',
      details: { hint: 'did you mean `src/module.py`?', path: 'src/modul.py' },
    })
    expect(thrownBy(() => find(folder, ['src/module.py/x']))).toMatchObject({ code: 'missing-path' })
  })
})

test('the answer holds paths that can be opened', () => {
  const folder = makeFolder(touch('a/x.py'))
  mkdirSync(join(folder, 'elsewhere'))
  symlinkSync('../a', join(folder, 'elsewhere/link'))
  const { files } = findFiles(['link'], { workingDirectory: join(folder, 'elsewhere') })
  expect(files).toEqual([{ path: 'link/x.py', absolute: realpathSync(join(folder, 'a/x.py')) }])
})
