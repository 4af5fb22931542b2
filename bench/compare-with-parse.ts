import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { SourceStore } from '../src/cli/source-store.ts'
import { openSyntaxCheck } from '../src/cli/syntax-check.ts'
import { parseOptions } from '../src/engine/parse-options.ts'
import type { ChosenTransform } from '../src/engine/configured-transform.ts'
import { runProject, type SyntaxCheck } from '../src/engine/run-project.ts'
import { findFiles } from '../src/project/find-files.ts'
import { openParser } from '../src/project/open-parser.ts'
import { buildScopes } from '../src/python/semantics/build-scopes.ts'
import { loadNativeParser } from '../src/python/syntax/native-parser.ts'
import { parse } from '../src/python/syntax/parse.ts'
import type { GrammarParser } from '../src/python/syntax/parser.ts'
import { loadWasmParser } from '../src/python/syntax/wasm-parser.ts'
import transforms from '../transforms/index.ts'

/**
 * `npm run bench -- FOLDER [rounds] [rows…]`: what runs cost over a folder, as multiples of the bare parse of the same files (with
 * reading and decoding them, which any tool must). All rows take turns in this one process on one thread. Counted is the
 * processor's time, which other work on the machine disturbs least, and of the rounds the smallest.
 */
const [folder = '.', rounds = '3', ...wanted] = process.argv.slice(2)
const { files } = findFiles([resolve(folder)], { workingDirectory: process.cwd(), respectGitignore: false })
const store = new SourceStore(process.cwd(), 2 * 1024 * 1024)
const sources = files.map((file) => store.sourceOf(file))
const native = await loadNativeParser()
const wasm = await loadWasmParser(createRequire(import.meta.url).resolve('tree-sitter-python/tree-sitter-python.wasm'))
await openParser('native')
for (const transform of transforms) await transform.prepare?.()

/** Without the one that does nothing until it is told a place. */
const chosen: ChosenTransform[] = transforms
  .filter(({ meta }) => meta.id !== 'extract-function')
  .map((transform) => ({ transform, options: parseOptions(transform, {}) }))
const safeForAll = chosen.filter(({ transform }) => transform.meta.onRequest === undefined)
const run = (which: readonly ChosenTransform[], syntaxCheck?: SyntaxCheck) => async () => {
  for (const outcome of runProject(sources, which, { unsafe: false, syntaxCheck })) {
    if (outcome) store.release(outcome)
    await turn()
  }
}
const allRows: readonly (readonly [string, () => Promise<void>])[] = [
  ['bare parse', each((text) => native.parse(text).release())],
  ['parse and flat tree', each((text) => buildWith(native, text))],
  ['the same, WebAssembly', each((text) => buildWith(wasm, text))],
  ['parse, flat tree and scopes', each(parseWithScopes)],
  ...chosen.map((one) => [one.transform.meta.id, run([one])] as const),
  ['all', run(safeForAll)],
  ["all, with CPython's check", run(safeForAll, openSyntaxCheck(undefined))],
]

const rows = allRows.filter(([name], at) => at === 0 || wanted.length === 0 || wanted.includes(name))

function each(work: (text: string) => void): () => Promise<void> {
  return async () => {
    for (const source of sources) {
      const text = source.read()
      if (typeof text === 'string') work(text)
      await turn()
    }
  }
}

/** The compiled binding frees trees between turns of the event loop only. */
function turn(): Promise<void> {
  return new Promise((resume) => setImmediate(resume))
}

function buildWith(parser: GrammarParser, text: string): void {
  const tree = parser.parse(text)
  if (!tree.hasError) tree.build()
  tree.release()
}

function parseWithScopes(text: string): void {
  const parsed = parse(text)
  if (parsed.kind === 'parsed') buildScopes(parsed.tree)
}

const best = new Map<string, number>()
for (let round = 0; round < Number(rounds); round++) {
  for (const [name, work] of rows) {
    const start = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(start)
    best.set(name, Math.min(best.get(name) ?? Infinity, (user + system) / 1000))
  }
}
const floor = best.get('bare parse') ?? 1
console.log(
  `${files.length} files in ${folder}; the bare parse, with reading and decoding, took ${Math.round(floor)} ms`,
)
for (const [name, time] of best) console.log(`${(time / floor).toFixed(2).padStart(6)}  ${name}`)
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`)
