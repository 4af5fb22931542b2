import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openParser } from '../src/project/open-parser.ts'
import { buildScopes } from '../src/python/semantics/build-scopes.ts'
import { parse } from '../src/python/syntax/parse.ts'
import {
  compareSymbolTables,
  findOracle,
  readSymbolTables,
  standardLibrary,
} from '../test/python/semantics/symbol-tables.ts'

/**
 * Compares the scopes of Python files with CPython's symbol tables: every scope, name and flag.
 * `npx tsx scripts/compare-symbol-tables.ts [--python python3] [--list files.txt] [files..]`; without files, those of
 * the interpreter's standard library. Exits 1 when anything differs.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    python: { type: 'string', default: 'python3' },
    list: { type: 'string' },
    show: { type: 'string', default: '20' },
  },
})

interface Comparison {
  readonly path: string
  readonly text: string
  readonly table: ReturnType<typeof readSymbolTables>[number]
}

await openParser(process.env['PYCODESHIFT_PARSER'] === 'wasm' ? 'wasm' : 'native')
const paths = values.list ? readFileSync(values.list, 'utf8').split('\n').filter(Boolean) : positionals
if (paths.length === 0) paths.push(...standardLibrary(values.python))
const texts = paths.map(readText)
const tables = readSymbolTables(texts, values.python)
const oracle = findOracle(values.python)
if ('missing' in oracle) throw new Error(oracle.missing)
const isInlining = oracle.minor >= 12
const counts = new Map<string, number>()
let parseTime = 0
let scopeTime = 0
let names = 0

for (const [index, path] of paths.entries()) {
  const verdict = compare({ path, text: texts[index]!, table: tables[index]! })
  counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
}
console.log(`${paths.length} files, ${names} names:`, Object.fromEntries(counts))
console.log(
  `parse ${parseTime.toFixed(0)} ms, scopes ${scopeTime.toFixed(0)} ms, ${(scopeTime / parseTime).toFixed(3)} of the parse`,
)
process.exitCode = counts.has('differs') ? 1 : 0

function compare({ path, text, table }: Comparison): string {
  const begin = performance.now()
  const outcome = parse(text)
  const parsed = performance.now()
  if (outcome.kind === 'rejected') {
    if (typeof table !== 'string') console.log(`${path}: rejected here: ${outcome.reason} at ${outcome.offset}`)
    return typeof table === 'string' ? 'rejected by both' : 'rejected here alone'
  }
  const scopes = buildScopes(outcome.tree)
  parseTime += parsed - begin
  scopeTime += performance.now() - parsed
  if (typeof table === 'string') {
    console.log(`${path}: rejected by CPython: ${table}`)
    return 'rejected by CPython alone'
  }
  for (const scope of scopes.all) names += scope.variables.size
  const differences = compareSymbolTables(table, scopes, text, isInlining)
  for (const difference of differences.slice(0, Number(values.show))) console.log(`${path}: ${difference}`)
  return differences.length === 0 ? 'equal' : 'differs'
}

/** Both sides see the same text, so a wrong guess at the coding of a file cannot make them differ. */
function readText(path: string): string {
  const bytes = readFileSync(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return bytes.toString('latin1')
  }
}
