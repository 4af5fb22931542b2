import { describe, expect, test } from 'vitest'
import { readFixtures } from '../../src/cli/fixture-files.ts'
import type { FileOutcome } from '../../src/engine/outcome.ts'
import { parseOptions, type GivenOptions } from '../../src/engine/parse-options.ts'
import { runProject, settle } from '../../src/engine/run-project.ts'
import { checkFixture } from '../../src/testing/check-fixture.ts'
import addDocstrings from '../../transforms/add-docstrings.ts'
import { quoteDocstring } from '../../transforms/add-docstrings/layout/quote-docstring.ts'

test.each(readFixtures('__testfixtures__/add-docstrings'))('$name', (fixture) => {
  expect(checkFixture(addDocstrings, fixture)).toEqual([])
})

/** Runs over the files of a project; `unsafe` among the options is the run's. */
function run(files: Readonly<Record<string, string>>, { unsafe, ...given }: GivenOptions = {}): FileOutcome[] {
  const sources = Object.entries(files).map(([path, text]) => ({ path, read: () => text }))
  const chosen = [{ transform: addDocstrings, options: parseOptions(addDocstrings, given) }]
  return settle(runProject(sources, chosen, { unsafe: unsafe === true }))
}

/** What becomes of one file. */
function after(text: string, options?: GivenOptions, path = 'module.py'): string {
  const [outcome] = run({ [path]: text }, options)
  if (outcome?.kind === 'changed') return outcome.after
  return outcome?.kind === 'unchanged' ? text : `${outcome?.kind}`
}

/** Why things were left alone. */
function reasons(outcome: FileOutcome | undefined): string[] {
  const isRun = outcome?.kind === 'changed' || outcome?.kind === 'unchanged'
  return isRun ? outcome.leftAlone.map(({ message, reason }) => `${message}: ${reason}`) : []
}

const functionsOnly: GivenOptions = { targets: ['function', 'method'] }

describe('layout', () => {
  test('a byte order mark stays first', () => {
    expect(after('\ufeffimport os\n')).toMatch(/^\ufeff"""[^"]+"""\n\nimport os\n$/)
  })

  test('inserted lines end like the line above them in a file of mixed endings', () => {
    const text = 'def read(path):\r\n    return path\r\n\n\ndef write(path):\n    return path\n'
    const lines = after(text, functionsOnly).split('"""')
    expect(lines[1]).toContain('\r\n')
    expect(lines[1]!.replaceAll('\r\n', '')).not.toContain('\n')
    expect(lines[3]).not.toContain('\r')
  })

  test('a file without a final line ending keeps none', () => {
    expect(after('def read(path): return path', functionsOnly)).toMatch(/\n {4}return path$/)
  })

  test('a module of nothing but blank lines ends with the docstring', () => {
    expect(after('\n\n')).toMatch(/^"""[^"]+"""\n$/)
  })

  test('a docstring follows a comment that lacks its line ending', () => {
    expect(after('# Copyright somebody')).toMatch(/^# Copyright somebody\n\n"""[^"]+"""\n$/)
  })

  test('a form feed in front of a header stays there', () => {
    expect(after('\fdef read(path): return path\n', functionsOnly)).toMatch(/^\fdef read\(path\):\n {4}"""/)
  })

  test('a comment that ends in a backslash is no joined line', () => {
    expect(after('def read(path):  # a \\\n    return path\n', functionsOnly)).toMatch(/# a \\\n {4}"""/)
  })

  test('a suite of its own indentation has its docstring at that', () => {
    expect(after('def read(path):\n       return path\n', functionsOnly)).toContain('\n       """')
  })

  test('the lines of a bracket move with the statement they belong to', () => {
    const text = 'def read(path): return open(path,\n                            "r")\n'
    expect(after(text, functionsOnly)).toContain('    return open(path,\n                "r")\n')
  })

  test('a string over several lines is not moved', () => {
    expect(after('class Told: text = """a\n  b"""\n', { targets: ['class'] })).toContain('    text = """a\n  b"""\n')
  })

  test('lines keep to the limit of the project', () => {
    const text =
      'def read(some_quite_long_name, another_quite_long_name, a_third_one_of_the_kind):\n    return some_quite_long_name\n'
    const source = { path: 'module.py', read: () => text, conventions: { lineLength: 50 } }
    const chosen = [{ transform: addDocstrings, options: parseOptions(addDocstrings, functionsOnly) }]
    const [outcome] = settle(runProject([source], chosen, { unsafe: false }))
    const docstring = outcome?.kind === 'changed' ? (outcome.after.split('"""')[1] ?? '') : ''
    expect(docstring.split('\n').every((line) => line.length <= 50)).toBe(true)
    expect(docstring).toContain('a_third_one_of_the_kind')
  })
})

describe('the style', () => {
  const text = 'def read(path):\n    return path\n'

  test('is the one the configuration asks for where the file has none', () => {
    const source = { path: 'module.py', read: () => text, conventions: { docstringStyle: 'numpy' } as const }
    const chosen = [{ transform: addDocstrings, options: parseOptions(addDocstrings, functionsOnly) }]
    const [outcome] = settle(runProject([source], chosen, { unsafe: false }))
    expect(outcome?.kind === 'changed' && outcome.after).toContain('Parameters\n    ----------\n')
  })

  test('is the one of most docstrings of the file', () => {
    const numpy = 'def a(x):\n    """A.\n\n    Parameters\n    ----------\n    x\n        One.\n    """\n\n\n'
    const sphinx = 'def b(x):\n    """B.\n\n    :param x: One.\n    """\n\n\n'
    expect(after(numpy + sphinx + sphinx + text, functionsOnly)).toContain(':param path:')
    expect(after(numpy + numpy + sphinx + text, functionsOnly)).toContain('    path\n')
  })

  test('is the one asked for whatever the file has', () => {
    const sphinx = 'def b(x):\n    """B.\n\n    :param x: One.\n    """\n\n\n'
    expect(after(sphinx + text, { ...functionsOnly, convention: 'google' })).toContain('Args:\n        path:')
  })
})

describe('what is asked for', () => {
  test.each(['_hidden.py', 'package/_hidden/module.py', 'tests/test_module.py', 'test_module.py', 'conftest.py'])(
    'nothing in %s',
    (path) => {
      expect(run({ [path]: 'def read(path):\n    return path\n' })[0]).toMatchObject({
        kind: 'unchanged',
        leftAlone: [],
      })
    },
  )

  test('`__init__.py` and `__main__.py` are public', () => {
    expect(after('', {}, 'package/__init__.py')).toContain('"""')
    expect(after('', {}, 'package/__main__.py')).toContain('"""')
  })

  test('all is public where `__all__` cannot be read', () => {
    expect(after('import os\n__all__ = os.__all__\ndef read(path):\n    return path\n', functionsOnly)).toContain('"""')
  })

  test('a stub file is left alone, with one finding for all of it', () => {
    const [outcome] = run({ 'module.pyi': 'def read(path): ...\ndef write(path): ...\n' })
    expect(reasons(outcome)).toHaveLength(1)
  })

  test.each([
    [{ targets: ['functions'] }, '`targets` are'],
    [{ minLines: -1 }, '`minLines` is'],
  ])('%j is refused before any file is read', (given, words) => {
    expect(() => parseOptions(addDocstrings, given)).toThrow(words)
  })
})

describe('facts of the project', () => {
  const base =
    'class Base:\n    """A base."""\n\n    def start(self):\n        """Start."""\n\n    def stop(self):\n        pass\n'

  test('a documented method of a class in another file keeps its overrides without', () => {
    const files = {
      'base.py': base,
      'middle.py': 'from base import Base\nclass Middle(Base): pass\n',
      'top.py': 'import middle\nclass Top(middle.Middle):\n    def start(self): pass\n    def stop(self): pass\n',
    }
    const [, , top] = run(files, functionsOnly)
    expect(reasons(top)).toEqual([
      '`Top.start` has no docstring: it would hide the docstring that it inherits from `Base`',
    ])
  })

  test('the order of the files does not matter', () => {
    const files = {
      'top.py': 'from base import Base as B\nclass Top(B[int]):\n    def start(self): pass\n',
      'base.py': base,
    }
    expect(reasons(run(files, functionsOnly)[0])).toHaveLength(1)
  })

  test('code in the docstring of a base documents nothing', () => {
    const other = 'class Base:\n    """A base.\n\n    def start(self):\n    """\n\n    def start(self):\n        pass\n'
    const files = { 'base.py': other, 'top.py': 'from base import Base\nclass Top(Base):\n    def start(self): pass\n' }
    expect(reasons(run(files, functionsOnly)[1])).toEqual([])
  })

  test('rows of number signs and blank lines take no longer than others', () => {
    const signs = `class Base:\n    def start(self):\n${`    ${'#'.repeat(60)}\n`.repeat(60)}        return 1\n`
    expect(after(signs, { targets: ['method'] })).toContain('"""')
    expect(after(`${'\r\n'.repeat(200)}import os\r\n`)).toContain('"""')
  })

  test('a base that reads the docstrings of its subclasses is known from another file', () => {
    const files = {
      'base.py': 'class Plugin:\n    """A plugin."""\n\n    def title(self):\n        return self.__doc__\n',
      'top.py': 'from base import Plugin\nclass Top(Plugin):\n    pass\n',
    }
    const [, top] = run(files, { targets: ['class'] })
    expect(reasons(top)).toEqual(['`Top` has no docstring: `base.Plugin` reads the docstrings of its subclasses'])
  })

  test('a test case is known through a base of the project', () => {
    const files = {
      'case.py': 'import unittest\nclass Base(unittest.TestCase):\n    """A base."""\n',
      'top.py': 'from case import Base\nclass Top(Base):\n    def test_start(self): pass\n',
    }
    expect(reasons(run(files, { ...functionsOnly, tests: true })[1])).toHaveLength(1)
    expect(reasons(run(files, functionsOnly)[1])).toEqual([])
  })
})

test('what is read at run time is applied under `runtime` and unsafe only', () => {
  const text = 'import click\n\n\n@click.command()\ndef greet():\n    print(1)\n'
  expect(after(text, { ...functionsOnly, unsafe: true })).toBe(text)
  expect(after(text, { ...functionsOnly, runtime: true })).toBe(text)
  expect(after(text, { ...functionsOnly, runtime: true, unsafe: true })).toContain('"""')
})

describe('quoteDocstring', () => {
  const layout = { indentation: '    ', lineEnd: '\n' }

  test.each([
    [['Read.'], '"""Read."""'],
    [['Read.', '', 'Args:', '    path: The path.'], '"""Read.\n\n    Args:\n        path: The path.\n    """'],
    [[String.raw`Read \d.`], String.raw`r"""Read \d."""`],
    [['Read "it"'], '"""Read "it"\n    """'],
    [['"Read" it.'], '""""Read" it."""'],
    [['Read \\'], 'r"""Read \\\n    """'],
    [['Read """.'], `'''Read """.'''`],
    [[`Read """ and '''.`], String.raw`"""Read \"\"\" and '''."""`],
    [[String.raw`Read """, ''' and \.`], String.raw`"""Read \"\"\", ''' and \\."""`],
  ])('%j', (lines, expected) => {
    expect(quoteDocstring(lines, layout)).toBe(expected)
  })
})
