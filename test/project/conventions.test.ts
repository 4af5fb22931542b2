import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ProjectConventions } from '../../src/project/conventions/project-conventions.ts'
import { readIni } from '../../src/project/conventions/read-ini.ts'
import { leastAllowed, leastClassified } from '../../src/project/conventions/python-versions.ts'
import type { Conventions } from '../../src/python/semantics/conventions.ts'
import { makeFolder, touch } from './folder.ts'

/** The conventions of a file in a repository with the given files. */
function conventionsOf(files: Readonly<Record<string, string>>, file = 'x.py'): Conventions {
  const folder = makeFolder({ ...touch('.git/HEAD'), ...files })
  const conventions = new ProjectConventions()
  const found = conventions.of(join(folder, file))
  expect(conventions.warnings).toEqual([])
  return found
}

describe('the length of lines', () => {
  test.each([
    ['pyproject.toml', '[tool.ruff]\nline-length = 100\n'],
    ['pyproject.toml', '[tool.black]\nline_length = 100\n'],
    ['pyproject.toml', '[tool.yapf]\ncolumn_limit = 100\n'],
    ['pyproject.toml', '[tool.pylint.format]\nmax-line-length = "100"\n'],
    ['pyproject.toml', "[tool.pylint.'FORMAT']\nmax-line-length = 100\n"],
    ['ruff.toml', 'line-length = 100\n'],
    ['.ruff.toml', '\uFEFFline-length = 100\r\n'],
    ['setup.cfg', '[flake8]\nmax-line-length: 100\n'],
    ['tox.ini', '[flake8]\nextend-ignore =\n    E203,\n    W503\nmax_line_length=100\n'],
    ['.flake8', '# ours\n[flake8]\n; wide\nMax-Line-Length = 100\n'],
    ['tox.ini', '[pycodestyle]\nmax-line-length = 100\n'],
    ['.pylintrc', '[FORMAT]\nmax-line-length=100\n'],
    ['.style.yapf', '[style]\nbased_on_style = pep8\ncolumn_limit = 100\n'],
    [
      '.editorconfig',
      'root = true\n[*]\nmax_line_length = 120\n[*.{py,pyi}]\nmax_line_length = 100\n[docs/*.py]\nmax_line_length = 60\n',
    ],
  ])('comes from %s: %j', (name, text) => {
    expect(conventionsOf({ [name]: text })).toEqual({ lineLength: 100 })
  })

  test('is what the formatter keeps to where a linter says another', () => {
    const files = {
      'pyproject.toml': '[tool.pylint.format]\nmax-line-length = 120\n[tool.black]\nline-length = 90\n',
      'setup.cfg': '[flake8]\nmax-line-length = 130\n',
    }
    expect(conventionsOf(files).lineLength).toBe(90)
    expect(conventionsOf({ ...files, 'ruff.toml': 'line-length = 95' }).lineLength).toBe(95)
  })

  test.each(['"wide"', '0', '-1', '88.5', 'true', '[88]', '{ a = 1 }'])('is not %s', (value) => {
    expect(conventionsOf({ 'ruff.toml': `line-length = ${value}\n` })).toEqual({})
  })
})

describe('the style of docstrings', () => {
  test.each([
    ['pyproject.toml', '[tool.ruff.lint.pydocstyle]\nconvention = "numpy"\n'],
    ['pyproject.toml', '[tool.ruff.pydocstyle]\nconvention = "numpy"\n'],
    ['pyproject.toml', '[tool.pydocstyle]\nconvention = "numpy"\n'],
    ['pyproject.toml', '[tool.pydoclint]\nstyle = "numpy"\n'],
    ['ruff.toml', '[lint]\npydocstyle.convention = "numpy"\n'],
    ['setup.cfg', '[pydocstyle]\nconvention = numpy\n'],
    ['tox.ini', '[flake8]\ndocstring-convention = numpy\n'],
    ['.pydocstyle', '[pydocstyle]\nconvention: numpy\n'],
    ['.darglint', '[darglint]\ndocstring_style=numpy\n'],
  ])('comes from %s: %j', (name, text) => {
    expect(conventionsOf({ [name]: text })).toEqual({ docstringStyle: 'numpy' })
  })

  test('is none where a file asks for PEP 257 alone', () => {
    expect(conventionsOf({ 'pyproject.toml': '[tool.ruff.lint.pydocstyle]\nconvention = "pep257"\n' })).toEqual({})
  })
})

describe('the oldest Python', () => {
  test.each([
    ['pyproject.toml', '[project]\nrequires-python = ">=3.9,<4"\n'],
    ['pyproject.toml', '[tool.poetry.dependencies]\npython = "^3.9"\n'],
    ['pyproject.toml', '[tool.poetry.dependencies]\npython = { version = "~3.9" }\n'],
    ['pyproject.toml', '[tool.ruff]\ntarget-version = "py39"\n'],
    ['pyproject.toml', '[tool.black]\ntarget-version = ["py310", "py39"]\n'],
    ['pyproject.toml', '[tool.mypy]\npython_version = "3.9"\n'],
    ['pyproject.toml', '[tool.pyright]\npythonVersion = "3.9"\n'],
    [
      'pyproject.toml',
      '[project]\nclassifiers = ["Programming Language :: Python :: 3.10", "Programming Language :: Python :: 3.9", "Programming Language :: Python :: 3"]\n',
    ],
    ['setup.cfg', '[options]\npython_requires = >=3.9\n'],
    [
      'setup.cfg',
      '[metadata]\nclassifiers =\n    Programming Language :: Python :: 3.10\n    Programming Language :: Python :: 3.9\n',
    ],
    ['mypy.ini', '[mypy]\npython_version = 3.9\n'],
  ])('comes from %s: %j', (name, text) => {
    expect(conventionsOf({ [name]: text })).toEqual({ pythonVersion: [3, 9] })
  })

  test('is what the package requires where a tool says another', () => {
    const text = '[tool.ruff]\ntarget-version = "py312"\n[project]\nrequires-python = ">=3.10"\n'
    expect(conventionsOf({ 'pyproject.toml': text }).pythonVersion).toEqual([3, 10])
  })

  test.each([
    ['>=3.8,<4', [3, 8]],
    ['<4,>=3.8', [3, 8]],
    ['~=3.9', [3, 9]],
    ['~=3.9.2', [3, 9]],
    ['==3.10.*', [3, 10]],
    ['>= 3.7, != 3.7.1', [3, 7]],
    ['>2.7,!=3.0.*,!=3.1.*', [3, 0]],
    ['>=2.7,<4', [3, 0]],
    ['>=2.7,<3', [2, 7]],
    ['>=2.7,<=2.7.18', [2, 7]],
    ['~=2.7', [2, 7]],
    ['==2.7.*', [2, 7]],
    ['>=3', [3, 0]],
    ['>=3.8rc1', [3, 8]],
    ['>=2.7 <3.0 || ^3.6', [3, 6]],
    ['>=3.8,>=3.10', [3, 10]],
    ['<3.12', undefined],
    ['*', undefined],
    ['', undefined],
    [3.9, undefined],
  ])('that %j allows is %j', (specifier, version) => {
    expect(leastAllowed(specifier)).toEqual(version)
  })
})

test.each([
  [
    ['2', '2.7', '3', '3.5', '3.6'],
    [3, 5],
  ],
  [
    ['2', '2.7'],
    [2, 7],
  ],
  [['2.7', '3'], undefined],
  [
    ['3', '3 :: Only', '3.10', '3.9'],
    [3, 9],
  ],
])('of the classifiers %j the oldest Python 3 counts', (names, version) => {
  expect(leastClassified(names.map((name) => `Programming Language :: Python :: ${name}`))).toEqual(version)
})

describe('folders', () => {
  test('the nearest one that says a fact counts, fact by fact', () => {
    const files = {
      'pyproject.toml': '[project]\nrequires-python = ">=3.8"\n[tool.ruff]\nline-length = 100\n',
      'a/setup.cfg': '[flake8]\nmax-line-length = 79\n',
      'a/b/.pydocstyle': '[pydocstyle]\nconvention = google\n',
    }
    expect(conventionsOf(files, 'a/b/c/x.py')).toEqual({
      lineLength: 79,
      docstringStyle: 'google',
      pythonVersion: [3, 8],
    })
    expect(conventionsOf(files, 'a/x.py')).toEqual({ lineLength: 79, pythonVersion: [3, 8] })
  })

  test('beyond the top of a repository belong to other projects', () => {
    const files = { 'ruff.toml': 'line-length = 60', ...touch('inner/.git') }
    expect(conventionsOf(files, 'inner/pkg/x.py')).toEqual({})
    expect(conventionsOf(files, 'other/pkg/x.py')).toEqual({ lineLength: 60 })
  })

  test('that do not exist are passed through', () => {
    expect(conventionsOf({ 'ruff.toml': 'line-length = 60' }, 'gone/x.py')).toEqual({ lineLength: 60 })
  })
})

describe('a broken file', () => {
  test.each([
    ['ruff.toml', 'line-length = 100\nx = \n', 2],
    ['pyproject.toml', '[tool.ruff\nline-length = 100\n', 1],
    ['setup.cfg', '[flake8]\nmax-line-length = 100\nwhat\n', 3],
    ['.flake8', 'max-line-length = 100\n', 1],
    ['tox.ini', '[flake8]\nmax-line-length = 100\n[flake8]\n', 3],
    ['tox.ini', '[flake8]\nmax-line-length = 100\nmax-line-length = 100\n', 3],
  ])('%s, %j says nothing and is one warning with its line', (name, text, line) => {
    const folder = makeFolder({ ...touch('.git/HEAD'), [name]: text })
    const conventions = new ProjectConventions()
    expect([conventions.of(join(folder, 'x.py')), conventions.of(join(folder, 'a/x.py'))]).toEqual([{}, {}])
    expect(conventions.warnings).toEqual([
      { path: join(folder, name), line, reason: expect.stringMatching(/^[^\n]+$/) },
    ])
  })

  test('leaves what the others say', () => {
    const folder = makeFolder({ ...touch('.git/HEAD'), 'setup.cfg': 'what', '.flake8': '[flake8]\nmax-line-length=90' })
    expect(new ProjectConventions().of(join(folder, 'x.py'))).toEqual({ lineLength: 90 })
  })

  test('that is a folder is a warning without a line', () => {
    const folder = makeFolder(touch('.git/HEAD', 'setup.cfg/x'))
    const conventions = new ProjectConventions()
    expect(conventions.of(join(folder, 'x.py'))).toEqual({})
    expect(conventions.warnings).toEqual([{ path: join(folder, 'setup.cfg'), reason: 'it is no regular file' }])
  })
})

const isMissing = spawnSync('python3', ['--version']).error !== undefined

describe.skipIf(isMissing)('the INI dialect', () => {
  const script = `
import configparser, json, sys
answers = []
for text in json.load(sys.stdin):
    reader = configparser.RawConfigParser()
    try:
        reader.read_string(text)
        answers.append({name: dict(reader.items(name)) for name in reader.sections()})
    except configparser.Error:
        answers.append(None)
print(json.dumps(answers))
`
  const texts = [
    '[a]\nx = 1\ny: 2\nZ_z=3\n[b.c]\n[a:b] ; rest\nk = v ; kept # kept\n',
    '[a]\nx =\n  one\n  # comment\n  two = 2\n\n  [three]\ny = 3\n',
    '  [a]\n  x = 1\n    more\n  y = 2\n',
    '[a]\r\nx = 1\r\n  2\r\n',
    '[a]\nx = y = z\nw : v = u\nlist = [1]\n',
    '[a]\nx = 1\n [b]\ny = 2\n',
    '[__proto__]\n__proto__ = 1\nconstructor = 2\n',
    '[a]\nlonely\n',
    'x = 1\n[a]\n',
    '[a]\n= 1\n',
    '[a]\nx = 1\nX = 2\n',
    '[]\nx = 1\n',
    '',
  ]

  test('is read as by configparser, blank lines inside a value left aside', () => {
    const { stdout } = spawnSync('python3', ['-I', '-c', script], { input: JSON.stringify(texts), encoding: 'utf8' })
    const ours = texts.map((text) => {
      const { sections, fault } = readIni(text)
      const { '': _, ...named } = sections
      return fault ? null : named
    })
    expect(JSON.parse(JSON.stringify(ours))).toEqual(JSON.parse(stdout.replaceAll('\\n\\n', '\\n')))
  })
})
