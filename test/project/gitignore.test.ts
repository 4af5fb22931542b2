import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { find } from './find.ts'
import { makeFolder, touch } from './folder.ts'

describe('.gitignore', () => {
  const rules = {
    '.gitignore': '\uFEFF/out\n*.gen.py\n!keep.gen.py\nTEMP/\n# comment\r\n\\#odd.py\r\n',
    'pkg/.gitignore': '!b.gen.py\nlocal.py\n/sub/*\n!/sub/c.py\n',
    '.git/info/exclude': 'mine.py\nkeep.gen.py\n',
    '.git/HEAD': 'ref: refs/heads/main\n',
  }
  const files = touch(
    'out/x.py',
    'pkg/out/x.py',
    'a.gen.py',
    'pkg/b.gen.py',
    'keep.gen.py',
    'TEMP/x.py',
    'temp/x.py',
    '#odd.py',
    'local.py',
    'pkg/local.py',
    'pkg/deep/local.py',
    'pkg/sub/c.py',
    'pkg/sub/d.py',
    'mine.py',
    'pkg/mine.py',
    'pkg/x.py',
  )

  test('is obeyed as git does', ({ skip }) => {
    const folder = makeFolder({ ...rules, ...files })
    const found = find(folder)
    expect(found).toEqual([
      'keep.gen.py',
      'local.py',
      'pkg/b.gen.py',
      'pkg/out/x.py',
      'pkg/sub/c.py',
      'pkg/x.py',
      'temp/x.py',
    ])
    const init = spawnSync('git', ['init', '-q', '.'], { cwd: folder })
    skip(init.error !== undefined, 'git is not installed')
    const listed = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '-z', '*.py'], { cwd: folder })
    expect(found).toEqual(listed.stdout.toString().split('\0').filter(Boolean).toSorted())
  })

  test('counts from the top of the repository when a folder below is named', () => {
    const folder = makeFolder({ ...rules, ...files })
    expect(find(join(folder, 'pkg'))).toEqual(['b.gen.py', 'out/x.py', 'sub/c.py', 'x.py'])
    expect(find(folder, ['pkg/deep'])).toEqual([])
    expect(find(folder, ['pkg/sub'])).toEqual(['pkg/sub/c.py'])
  })

  test('counts from the named folder where there is no repository', () => {
    const folder = makeFolder({
      '.gitignore': 'x.py\n',
      'a/.gitignore': 'y.py\n',
      ...touch('a/x.py', 'a/y.py', 'a/z.py'),
    })
    expect(find(folder, ['a'])).toEqual(['a/x.py', 'a/z.py'])
    expect(find(folder, ['.'])).toEqual(['a/z.py'])
  })

  test('does not reach into a repository inside', () => {
    const folder = makeFolder({
      '.gitignore': 'x.py\n',
      ...touch('.git/HEAD', 'inner/.git/HEAD', 'inner/x.py', 'x.py'),
    })
    expect(find(folder)).toEqual(['inner/x.py'])
  })

  test('finds the exclude file of a linked work tree', () => {
    const folder = makeFolder({
      'main/.git/info/exclude': 'x.py\n',
      'main/.git/worktrees/w/commondir': '../..\n',
      'w/.git': 'gitdir: ../main/.git/worktrees/w\n',
      ...touch('w/x.py', 'w/y.py'),
    })
    expect(find(folder, ['w'])).toEqual(['w/y.py'])
  })

  test('is left aside on request', () => {
    const folder = makeFolder({ '.gitignore': '*\n', ...touch('x.py') })
    expect(find(folder, ['.'], { respectGitignore: false })).toEqual(['x.py'])
  })

  test('is not waited for when it is a pipe', ({ skip }) => {
    const folder = makeFolder(touch('x.py'))
    skip(spawnSync('mkfifo', [join(folder, '.gitignore')]).status !== 0, 'mkfifo is not installed')
    expect(find(folder)).toEqual(['x.py'])
  })
})
