import type { PythonVersion } from '../../python/semantics/conventions.ts'

/** An operator with its version: `>=3.8`, `==3.10.*`, `^3.9` or a bare `3.9`. */
const versionClause = /(~=|===?|!=|[<>]=?|[\^~=])?\s*v?(\d+)(?:\.(\d+))?[\w.*+-]*/g

/** Those that say from where on; `<`, `<=` and `!=` say nothing about the oldest version. */
const lowerBounds = new Set(['', '=', '==', '===', '>', '>=', '~', '~=', '^'])

/**
 * The oldest version that a version specifier allows (PEP 440; also Poetry's `^3.8` and `>=2.7 <3 || ^3.6`): `>=3.8,<4` →
 * 3.8. Undefined where it sets no lower bound.
 */
export function leastAllowed(specifier: unknown): PythonVersion | undefined {
  if (typeof specifier !== 'string') return undefined
  return leastOf(specifier.split('||').map((alternative) => greatestOf(boundsIn(alternative))))
}

function boundsIn(alternative: string): readonly PythonVersion[] {
  return [...alternative.matchAll(versionClause)]
    .filter(([, operator = '']) => lowerBounds.has(operator))
    .map(([, , major, minor = '0']) => [Number(major), Number(minor)])
}

/** `3.9`, as mypy and pyright name a version. */
export function versionNamed(name: unknown): PythonVersion | undefined {
  const [, major, minor] = /^(\d)\.(\d+)$/.exec(String(name)) ?? []
  return minor === undefined ? undefined : [Number(major), Number(minor)]
}

/** Of ruff's target `py39`, or of black's list of them the oldest. */
export function leastTarget(targets: unknown): PythonVersion | undefined {
  return leastOf([targets].flat().map((target) => versionNamed(String(target).replace(/^py(\d)(\d+)$/, '$1.$2'))))
}

/** Of the classifiers `Programming Language :: Python :: 3.9`, a list or lines, the oldest. */
export function leastClassified(classifiers: unknown): PythonVersion | undefined {
  const lines = [classifiers].flat().flatMap((one) => String(one).split('\n'))
  return leastOf(
    lines.map((line) => versionNamed(/^Programming Language :: Python :: ([\d.]+)$/.exec(line.trim())?.[1])),
  )
}

function leastOf(versions: readonly (PythonVersion | undefined)[]): PythonVersion | undefined {
  return versions.filter((version) => version !== undefined).toSorted(compare)[0]
}

function greatestOf(versions: readonly PythonVersion[]): PythonVersion | undefined {
  return versions.toSorted(compare).at(-1)
}

function compare(first: PythonVersion, second: PythonVersion): number {
  return first[0] - second[0] || first[1] - second[1]
}
