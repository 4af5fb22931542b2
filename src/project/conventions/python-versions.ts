import type { PythonVersion } from '../../python/semantics/conventions.ts'

/** An operator with its version: `>=3.8`, `==3.10.*`, `^3.9` or a bare `3.9`. */
const versionClause = /(~=|===?|!=|[<>]=?|[\^~=])?\s*v?(\d+)(?:\.(\d+))?[\w.*+-]*/g

const firstThree: PythonVersion = [3, 0]

/** Those that say from where on; `<`, `<=` and `!=` say nothing about the oldest version. */
const lowerBounds = new Set(['', '=', '==', '===', '>', '>=', '~', '~=', '^'])

interface VersionClause {
  readonly operator: string
  readonly version: PythonVersion
}

/**
 * The oldest Python 3 that a version specifier allows (PEP 440; also Poetry's `^3.8` and `>=2.7 <3 || ^3.6`): `>=3.8,<4` →
 * 3.8. Python 2 only where it allows nothing else; undefined where it sets no lower bound.
 */
export function leastAllowed(specifier: unknown): PythonVersion | undefined {
  if (typeof specifier !== 'string') return undefined
  return leastOf(specifier.split('||').map((alternative) => leastOfClauses(clausesIn(alternative))))
}

function clausesIn(alternative: string): readonly VersionClause[] {
  return [...alternative.matchAll(versionClause)].map(([, operator = '', major, minor = '0']) => {
    return { operator, version: [Number(major), Number(minor)] }
  })
}

function leastOfClauses(clauses: readonly VersionClause[]): PythonVersion | undefined {
  const bound = greatestOf(clauses.filter(({ operator }) => lowerBounds.has(operator)).map(({ version }) => version))
  return bound && bound[0] < 3 && clauses.every(letsThreeIn) ? firstThree : bound
}

/** `>=2.7` and `<4` do, `<3`, `~=2.7` and `2.7` do not. */
function letsThreeIn({ operator, version }: VersionClause): boolean {
  if (operator === '<' || operator === '<=') return compare(version, firstThree) > 0
  return operator.startsWith('>') || operator === '!=' || version[0] >= 3
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

/** Of the classifiers `Programming Language :: Python :: 3.9`, a list or lines, the oldest Python 3. */
export function leastClassified(classifiers: unknown): PythonVersion | undefined {
  const lines = [classifiers].flat().flatMap((one) => String(one).split('\n'))
  const names = lines.flatMap((line) => /^Programming Language :: Python :: ([\d.]+)/.exec(line.trim())?.[1] ?? [])
  const least = leastOf(names.map(versionNamed))
  // `Python :: 3` alone does not say which.
  return least && least[0] < 3 && names.includes('3') ? undefined : least
}

/** Of Python 3 if there is any: what still runs on Python 2 as well is written for Python 3. */
function leastOf(versions: readonly (PythonVersion | undefined)[]): PythonVersion | undefined {
  const sorted = versions.filter((version) => version !== undefined).toSorted(compare)
  return sorted.find(([major]) => major >= 3) ?? sorted[0]
}

function greatestOf(versions: readonly PythonVersion[]): PythonVersion | undefined {
  return versions.toSorted(compare).at(-1)
}

function compare(first: PythonVersion, second: PythonVersion): number {
  return first[0] - second[0] || first[1] - second[1]
}
