/**
 * Measures `add-docstrings` on real code:
 *
 *     npm run measure:docstrings -- [folders…] [--count 1000] [--seed 0] [--files 300] [--findings FILE]
 *
 * First against people: takes functions that have docstrings with sections, of all projects and styles in turn, removes
 * the docstrings, writes new ones and compares. Then against rules: with every target on, in each style, over evenly
 * chosen files (0 = all): each written docstring under ruff's rules and under a check with Python's own ast; code other
 * than docstrings, crashes, second runs. A folder is a project; so is each folder in one that is named `site-packages`.
 * Without folders: Python's standard library and site-packages. `--findings` lists every difference by its pattern.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, relative, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { openParser } from '../src/project/open-parser.ts'
import { findFiles } from '../src/project/find-files.ts'
import type { DocstringStyle } from '../src/python/semantics/conventions.ts'
import transform from '../transforms/add-docstrings.ts'
import { askPython } from './ask-python.ts'
import {
  differencesOf,
  figuresOf,
  type ChosenFunction,
  type Comparison,
  type Difference,
  type Figure,
} from './compare-docstrings.ts'
import { runOver, writeDocstrings, type DocstringRun } from './docstring-runs.ts'
import { openRuff } from './ruff-docstrings.ts'

interface ProjectFile {
  readonly project: string
  readonly path: string
}

interface Selection {
  readonly files: readonly {
    readonly path: string
    readonly stripped: string
    readonly chosen: readonly ChosenFunction[]
  }[]
  readonly candidates: Readonly<Record<string, number>>
}

const styles: readonly DocstringStyle[] = ['google', 'numpy', 'sphinx']
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '0' },
    files: { type: 'string', default: '300' },
    findings: { type: 'string' },
  },
})

await openParser('auto')
const files = (positionals.length > 0 ? positionals : pythonFolders()).flatMap(projectFiles)
const differences: Difference[] = []
await compareWithPeople()
for (const style of styles) await holdToRules(style)
if (values.findings !== undefined) writeFileSync(values.findings, listDifferences())

function pythonFolders(): readonly string[] {
  const script =
    'import sysconfig; print(sysconfig.get_path("stdlib"), sysconfig.get_path("purelib"), sep="\\n", end="")'
  return execFileSync('python3', ['-I', '-c', script], { encoding: 'utf8' }).split('\n')
}

/** Tests have no docstrings with sections, and few names worth a sentence. */
function projectFiles(folder: string): readonly ProjectFile[] {
  const root = resolve(folder)
  const found = findFiles([root], { workingDirectory: root, respectGitignore: false, exclude: ['test', 'tests'] }).files
  return found
    .filter(({ absolute }) => absolute.endsWith('.py'))
    .map(({ absolute }) => ({ project: projectOf(root, absolute), path: absolute }))
}

function projectOf(root: string, path: string): string {
  return basename(root) === 'site-packages' ? relative(root, path).split(sep)[0]! : basename(root)
}

async function compareWithPeople(): Promise<void> {
  const paths = files.map(({ project, path }) => [project, path])
  const selection = askPython('select_docstrings.py', {
    paths,
    count: Number(values.count),
    seed: values.seed,
  }) as Selection
  const texts = new Map(selection.files.map(({ path, stripped }) => [path, stripped]))
  const indexes = new Map(selection.files.map(({ path, chosen }) => [path, chosen.map(({ index }) => index)]))
  const run = await writeDocstrings(transform, texts, 'google', indexes)
  const written = new Map(run.checked.map(({ path, docstrings }) => [path, docstrings]))
  const comparisons = selection.files.flatMap(({ path, chosen }) =>
    chosen.map((one): Comparison => ({
      chosen: one,
      written: written.get(path)?.find(({ index }) => index === one.index),
    })),
  )
  const projects = new Set(comparisons.map(({ chosen }) => chosen.project))
  const available = Object.values(selection.candidates).reduce((sum, count) => sum + count, 0)
  console.log(
    `${comparisons.length} functions in two samples, of ${projects.size} projects, of ${available} with sections:`,
  )
  printFigures(figuresOf(comparisons))
  differences.push(...comparisons.flatMap(differencesOf), ...leftAlone(run))
}

/** With every target on; the figures are counts of what should not be. */
async function holdToRules(style: DocstringStyle): Promise<void> {
  const texts = new Map(evenly(files, Number(values.files)).flatMap(({ path }) => textOf(path)))
  const run = await writeDocstrings(transform, texts, style)
  const check = openRuff(style)
  const written = run.checked.flatMap(({ docstrings }) => docstrings)
  const objections = run.outcomes.flatMap((outcome) => {
    const docstrings = run.checked.find(({ path }) => path === outcome.path)?.docstrings ?? []
    return outcome.kind === 'changed'
      ? check(outcome.after, docstrings).map((one) => ({ ...one, path: outcome.path }))
      : []
  })
  const real = objections.filter(({ isRefuted }) => !isRefuted)
  for (const { path, code, message, docstring } of real) {
    const place = `${path} ${docstring.name}: ${message}`
    differences.push({ pattern: `ruff, ${style}: ${code}`, example: `${place}: ${docstring.text.slice(0, 300)}` })
  }
  for (const { path, faults, docstrings } of run.checked) {
    for (const fault of faults) differences.push({ pattern: `file, ${style}: ${fault}`, example: path })
    for (const { name, faults: own } of docstrings) {
      for (const fault of own)
        differences.push({ pattern: `check, ${style}: ${patternOf(fault)}`, example: `${path} ${name}: ${fault}` })
    }
  }
  console.log(`\n${style}: ${written.length} docstrings in ${run.checked.length} of ${texts.size} files`)
  printCounts({
    'crashes and files that cannot be read': run.outcomes.filter(({ kind }) => kind === 'failed').length,
    'findings not proved': unproved(run).length,
    'files in which more than docstrings differs': run.checked.filter(({ faults }) => faults.length > 0).length,
    'files that a second run changes': await secondChanges(run, style),
    'docstrings that ruff objects to': new Set(real.map(({ docstring }) => docstring)).size,
    "ruff's objections to raises that Python's ast refutes": objections.length - real.length,
    'docstrings that say other than signature and body': written.filter(({ faults }) => faults.length > 0).length,
  })
}

function patternOf(fault: string): string {
  return fault.split(':')[0] + (/ is (?:missing|raised nowhere)$|missing$|there is none$/.exec(fault)?.[0] ?? '')
}

function textOf(path: string): readonly [string, string][] {
  try {
    return [[path, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path))]]
  } catch {
    return []
  }
}

function evenly<T>(all: readonly T[], count: number): readonly T[] {
  if (count === 0 || count >= all.length) return all
  return Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)]!)
}

function unproved({ outcomes }: DocstringRun): readonly string[] {
  const left = outcomes.flatMap((outcome) => ('leftAlone' in outcome ? outcome.leftAlone : []))
  return left.filter(({ leftAlone: kind }) => kind === 'unproved' || kind === 'waiting').map(({ reason }) => reason)
}

async function secondChanges({ outcomes }: DocstringRun, style: DocstringStyle): Promise<number> {
  const texts = new Map(outcomes.flatMap((one) => (one.kind === 'changed' ? [[one.path, one.after] as const] : [])))
  const again = (await runOver(transform, texts, style)).filter(({ kind }) => kind === 'changed')
  differences.push(...again.map(({ path }) => ({ pattern: `a second run changes, ${style}`, example: path })))
  return again.length
}

function leftAlone({ outcomes }: DocstringRun): readonly Difference[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.kind === 'failed') return [{ pattern: `failed: ${outcome.reason}`, example: outcome.path }]
    if (!('leftAlone' in outcome)) return []
    return outcome.leftAlone.map(({ reason, leftAlone: kind, message, place }) => {
      return {
        pattern: `left alone, ${kind}: ${reason.replaceAll(/`[^`]*`/g, '`…`')}`,
        example: `${outcome.path}:${place.line} ${message}`,
      }
    })
  })
}

function printFigures(figures: readonly Figure[]): void {
  for (const { name, count, of, goal } of figures) {
    const share = of === 0 ? '-' : `${((100 * count) / of).toFixed(1)} %`
    const aim = goal === undefined ? '' : `  goal ${100 * goal} %`
    console.log(`${name.padEnd(52)} ${share.padStart(8)}  ${`${count} of ${of}`.padEnd(14)}${aim}`.trimEnd())
  }
}

function printCounts(counts: Readonly<Record<string, number>>): void {
  for (const [name, count] of Object.entries(counts)) console.log(`${name.padEnd(52)} ${String(count).padStart(8)}`)
}

/** All patterns by how often they are, each with its places. */
function listDifferences(): string {
  const patterns = new Map<string, Difference[]>()
  for (const one of differences) patterns.set(one.pattern, [...(patterns.get(one.pattern) ?? []), one])
  const sorted = [...patterns].toSorted(([, first], [, second]) => second.length - first.length)
  return sorted
    .map(([pattern, all]) => `## ${all.length} ${pattern}\n${all.map(({ example }) => `- ${example}\n`).join('')}`)
    .join('\n')
}
