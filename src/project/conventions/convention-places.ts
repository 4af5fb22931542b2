import type { Conventions, DocstringStyle, PythonVersion } from '../../python/semantics/conventions.ts'
import { leastAllowed, leastClassified, leastTarget, versionNamed } from './python-versions.ts'

/** One option of one tool's file, and how to read it. */
export interface ConventionPlace<T> {
  readonly file: string
  /** Keys by dots, as `valueAt` takes them. */
  readonly key: string
  /** Undefined for a value that says nothing. */
  readonly read: (value: unknown) => T | undefined
}

/** For each fact, where it may be said; of two places in a folder the earlier one counts. */
type ConventionPlaces = {
  readonly [Fact in keyof Conventions]-?: readonly ConventionPlace<NonNullable<Conventions[Fact]>>[]
}

/** Formatters before linters: what a formatter has done is in every line. */
export const conventionPlaces: ConventionPlaces = {
  lineLength: [
    ...places(readLength, '.ruff.toml', 'line-length'),
    ...places(readLength, 'ruff.toml', 'line-length'),
    ...places(
      readLength,
      'pyproject.toml',
      'tool.ruff.line-length',
      'tool.black.line-length',
      'tool.yapf.column-limit',
    ),
    ...places(readLength, '.style.yapf', 'style.column-limit'),
    ...places(readLength, 'setup.cfg', 'yapf.column-limit', 'flake8.max-line-length', 'pycodestyle.max-line-length'),
    ...places(readLength, 'tox.ini', 'flake8.max-line-length', 'pycodestyle.max-line-length'),
    ...places(readLength, '.flake8', 'flake8.max-line-length'),
    ...places(readLength, 'pyproject.toml', 'tool.flake8.max-line-length', 'tool.pylint.format.max-line-length'),
    ...places(readLength, 'pyproject.toml', 'tool.pylint.main.max-line-length', 'tool.pylint.max-line-length'),
    ...places(readLength, '.pylintrc', 'format.max-line-length', 'master.max-line-length', 'main.max-line-length'),
    ...places(readLength, 'pylintrc', 'format.max-line-length', 'master.max-line-length', 'main.max-line-length'),
    ...places(readLength, 'setup.cfg', 'pylint.max-line-length', 'pylint:format.max-line-length'),
    ...places(readLength, '.editorconfig', 'max-line-length'),
  ],
  docstringStyle: [
    ...places(readStyle, '.ruff.toml', 'lint.pydocstyle.convention', 'pydocstyle.convention'),
    ...places(readStyle, 'ruff.toml', 'lint.pydocstyle.convention', 'pydocstyle.convention'),
    ...places(readStyle, 'pyproject.toml', 'tool.ruff.lint.pydocstyle.convention', 'tool.ruff.pydocstyle.convention'),
    ...places(readStyle, 'pyproject.toml', 'tool.pydocstyle.convention', 'tool.pydoclint.style'),
    ...places(readStyle, '.pydocstyle', 'pydocstyle.convention'),
    ...places(readStyle, '.pydocstyle.ini', 'pydocstyle.convention'),
    ...linterPlaces('setup.cfg'),
    ...linterPlaces('tox.ini'),
    ...linterPlaces('.flake8'),
    ...places(readStyle, '.darglint', 'darglint.docstring-style'),
    ...places(readStyle, 'pyproject.toml', 'tool.pylint.parameter-documentation.default-docstring-type'),
    ...places(readStyle, '.pylintrc', 'parameter-documentation.default-docstring-type'),
  ],
  pythonVersion: [
    ...places(leastAllowed, 'pyproject.toml', 'project.requires-python', 'tool.flit.metadata.requires-python'),
    ...places(readPoetry, 'pyproject.toml', 'tool.poetry.dependencies.python'),
    ...places(
      leastAllowed,
      'setup.cfg',
      'options.python-requires',
      'metadata.python-requires',
      'metadata.requires-python',
    ),
    ...places(leastTarget, '.ruff.toml', 'target-version'),
    ...places(leastTarget, 'ruff.toml', 'target-version'),
    ...places(leastTarget, 'pyproject.toml', 'tool.ruff.target-version', 'tool.black.target-version'),
    ...places(versionNamed, 'pyproject.toml', 'tool.mypy.python-version', 'tool.pyright.pythonVersion'),
    ...places(versionNamed, 'mypy.ini', 'mypy.python-version'),
    ...places(versionNamed, '.mypy.ini', 'mypy.python-version'),
    ...places(versionNamed, 'setup.cfg', 'mypy.python-version'),
    ...places(leastClassified, 'pyproject.toml', 'project.classifiers', 'tool.poetry.classifiers'),
    ...places(leastClassified, 'setup.cfg', 'metadata.classifiers', 'metadata.classifier'),
  ],
}

function places<T>(read: ConventionPlace<T>['read'], file: string, ...keys: string[]): readonly ConventionPlace<T>[] {
  return keys.map((key) => ({ file, key, read }))
}

/** pydocstyle's own section, and what flake8's plugins read from its section: flake8-docstrings, pydoclint, darglint. */
function linterPlaces(file: string): readonly ConventionPlace<DocstringStyle>[] {
  const keys = ['pydocstyle.convention', 'flake8.docstring-convention', 'flake8.style', 'flake8.docstring-style']
  return places(readStyle, file, ...keys)
}

function readLength(value: unknown): number | undefined {
  const length = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  return typeof length === 'number' && Number.isInteger(length) && length > 0 ? length : undefined
}

/** pep257, epytext and what else there is ask for none of the styles that are written here. */
function readStyle(value: unknown): DocstringStyle | undefined {
  return value === 'google' || value === 'numpy' || value === 'sphinx' ? value : undefined
}

/** `python = "^3.8"` or `python = { version = "^3.8" }`. */
function readPoetry(value: unknown): PythonVersion | undefined {
  if (typeof value !== 'object' || value === null) return leastAllowed(value)
  return 'version' in value ? leastAllowed(value.version) : undefined
}
