import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LineIndex } from '../../../src/text/line-index.ts'
import type { Scope, ScopeGraph, Variable } from '../../../src/python/semantics/scope.ts'

/** A scope as symbol-tables.py prints it: type, name, 1-based line, letters by name, scopes in it. */
export type SymbolTable = readonly [
  type: string,
  name: string,
  line: number,
  symbols: Readonly<Record<string, string>>,
  children: readonly SymbolTable[],
]

const script = fileURLToPath(new URL('symbol-tables.py', import.meta.url))

/** CPython's symbol tables of all sources, in one process; a string is CPython's reason to refuse the source. */
export function readSymbolTables(sources: readonly string[], python = 'python3'): readonly (SymbolTable | string)[] {
  const input = sources.map((source) => JSON.stringify(source) + '\n').join('')
  const { stdout, stderr, status, error } = spawnSync(python, [script], { input, encoding: 'utf8', maxBuffer: 2 ** 30 })
  if (status !== 0) throw new Error(`${python} gave no symbol tables: ${error?.message ?? stderr}`)
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as SymbolTable | string)
}

/** An interpreter to compare with. */
export interface Oracle {
  readonly python: string
  /** 12 of 3.12. */
  readonly minor: number
}

/** Python 3.11 to 3.13, or why there is none: 3.14 opens a scope for each set of annotations (PEP 649). */
export function findOracle(python = 'python3'): Oracle | { readonly missing: string } {
  const { stdout, error } = spawnSync(python, ['-c', 'import sys; print(sys.version_info[1])'], { encoding: 'utf8' })
  if (error) return { missing: `no ${python} on the path` }
  const minor = Number(stdout)
  if (minor < 11 || minor > 13) return { missing: `${python} is 3.${minor}, not 3.11 to 3.13` }
  return { python, minor }
}

/** The Python files of the interpreter's standard library, sorted; without those of installed packages. */
export function standardLibrary(python = 'python3'): readonly string[] {
  const code = 'import sysconfig; print(sysconfig.get_path("stdlib"))'
  const folder = execFileSync(python, ['-c', code], { encoding: 'utf8' }).trim()
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py') && !path.includes('site-packages'))
    .toSorted()
    .map((path) => join(folder, path))
}

/** Scopes by path, each as its sorted names and letters. */
interface FlatScopes {
  readonly contents: Map<string, string>
  /** Scopes with a list, set or dictionary comprehension in them. */
  readonly withComprehensions: Set<string>
}

/**
 * What differs between CPython's table and ours, one line a scope; empty when nothing does. Since 3.12 CPython moves
 * the names of a comprehension to the scope around (PEP 709): `isInlining` leaves out those scopes.
 */
export function compareSymbolTables(
  expected: SymbolTable,
  scopes: ScopeGraph,
  text: string,
  isInlining = false,
): readonly string[] {
  const oracle = flattenTable(expected)
  const ours = flattenScopes(scopes, new LineIndex(text))
  const differences: string[] = []
  for (const path of new Set([...oracle.keys(), ...ours.contents.keys()])) {
    const [there, here] = [oracle.get(path), ours.contents.get(path)]
    if (there === here || (isInlining && isInlined(path, ours, there === undefined || here === undefined))) continue
    differences.push(`${path}: CPython ${there ?? 'absent'}, here ${here ?? 'absent'}`)
  }
  return differences
}

function isInlined(path: string, { withComprehensions }: FlatScopes, isAlone: boolean): boolean {
  if (withComprehensions.has(path)) return true
  return isAlone && [...withComprehensions].some((around) => path.startsWith(`${around}/`))
}

/**
 * A path of types, names and lines to letters. Scopes that share all three and have the same names are interchangeable:
 * those are told apart by their letters, in any order, as CPython visits some children in another order than the text.
 */
function flattenTable(table: SymbolTable): Map<string, string> {
  const into = new Map<string, string>()
  const open: { readonly path: string; readonly table: SymbolTable }[] = [{ path: '', table }]
  for (let entry = open.pop(); entry; entry = open.pop()) {
    const [type, name, line, symbols, children] = entry.table
    const path = `${entry.path}/${kindOf(type)} ${name}${type === 'module' ? '' : `:${line}`}`
    addScope(
      into,
      path,
      Object.entries(symbols).map(([symbol, letters]) => `${symbol} ${letters}`),
    )
    for (const child of children) open.push({ path, table: child })
  }
  return into
}

function flattenScopes(scopes: ScopeGraph, lines: LineIndex): FlatScopes {
  const flat = { contents: new Map<string, string>(), withComprehensions: new Set<string>() }
  const open: { readonly path: string; readonly scope: Scope }[] = [{ path: '', scope: scopes.module }]
  for (let entry = open.pop(); entry; entry = open.pop()) {
    const { kind, name, node, variables, children } = entry.scope
    const line = lines.positionOf(node.start).line
    const path = `${entry.path}/${oursKind(kind)} ${name}${kind === 'module' ? '' : `:${line}`}`
    const symbols = [...variables.values()].filter((variable) => variable.isSymbol)
    addScope(
      flat.contents,
      path,
      symbols.map((variable) => `${variable.name} ${lettersOf(variable)}`),
    )
    if (children.some((child) => /^(list|set|dict)comp$/.test(child.name))) flat.withComprehensions.add(path)
    for (const child of children) open.push({ path, scope: child })
  }
  return flat
}

function addScope(flat: Map<string, string>, path: string, symbols: readonly string[]): void {
  const content = symbols.toSorted().join(', ')
  flat.set(path, [...(flat.get(path)?.split(' | ') ?? []), content].sort().join(' | '))
}

/** Lambdas and comprehensions are functions there; 3.12 and 3.13 name the annotation scopes differently. */
function kindOf(type: string): string {
  if (type.startsWith('type param')) return 'type-parameters'
  if (/^type var|^TypeVar/i.test(type)) return 'type-variable'
  return type.replace('type alias', 'type-alias')
}

function oursKind(kind: Scope['kind']): string {
  return kind === 'lambda' || kind === 'comprehension' ? 'function' : kind
}

function lettersOf(variable: Variable): string {
  const facts: readonly [string, boolean][] = [
    ['p', variable.isParameter],
    ['i', variable.isImported],
    ['a', variable.isAssigned],
    ['r', variable.isReferenced],
    ['t', variable.isAnnotated],
    ['l', variable.isLocal],
    ['f', variable.isFree],
    ['c', variable.isCell],
    ['g', variable.isGlobal],
    ['d', variable.isDeclaredGlobal],
    ['n', variable.isNonlocal],
  ]
  return facts.flatMap(([letter, holds]) => (holds ? [letter] : [])).join('')
}
