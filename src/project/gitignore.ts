import { lstatSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { readFile } from './read-file.ts'

/** The rules that one file states for everything below a folder. */
interface IgnoreLevel {
  readonly folder: string
  readonly rules: Ignore
}

/** Rules from the outermost folder to the innermost; of two that speak of a path the inner one counts. */
export type IgnoreLevels = readonly IgnoreLevel[]

/**
 * Patterns in the form of a .gitignore, relative to a folder. Letter case counts, on every machine.
 */
export function parsePatterns(patterns: string | readonly string[]): Ignore {
  return ignore({ ignorecase: false }).add(patterns)
}

/**
 * The rules that hold for a folder from outside: .git/info/exclude and the .gitignore files from the top of its
 * repository down to its parent. None outside a repository. Rules that leave out the folder itself are set aside: who
 * names a folder wants it.
 */
export function findOuterLevels(folder: string): IgnoreLevels {
  const top = findRepositoryTop(folder)
  if (top === undefined) return []
  const folders: string[] = []
  for (let outer = folder; outer !== top;) folders.unshift((outer = dirname(outer)))
  const levels = [...repositoryLevels(top), ...folders.flatMap(folderLevels)]
  return levels.filter((level) => level.folder === folder || !isIgnored([level], folder, true))
}

/** The rules inside a folder for what is below it: those that come in from outside, and its own .gitignore. */
export function addFolder(outer: IgnoreLevels, folder: string, entryNames: ReadonlySet<string>): IgnoreLevels {
  // a repository inside another one is a world of its own
  const levels = entryNames.has('.git') && outer.length > 0 ? repositoryLevels(folder) : outer
  return entryNames.has('.gitignore') ? [...levels, ...folderLevels(folder)] : levels
}

/** Whether rules leave out a path, given that they leave out none of its parents. */
export function isIgnored(levels: IgnoreLevels, path: string, isFolder: boolean): boolean {
  for (const { folder, rules } of levels.toReversed()) {
    const { ignored, unignored } = rules.test(pathBelow(folder, path) + (isFolder ? '/' : ''))
    if (ignored || unignored) return ignored
  }
  return false
}

/** A path inside a folder, relative to it and with `/`. */
export function pathBelow(folder: string, path: string): string {
  const start = folder.endsWith(sep) ? folder.length : folder.length + 1
  return path.slice(start).replaceAll(sep, '/')
}

function findRepositoryTop(folder: string): string | undefined {
  for (let candidate = folder; ; candidate = dirname(candidate)) {
    if (statSync(join(candidate, '.git'), { throwIfNoEntry: false })) return candidate
    if (dirname(candidate) === candidate) return undefined
  }
}

function repositoryLevels(top: string): IgnoreLevels {
  return readLevel(top, join(gitFolder(top), 'info', 'exclude'))
}

/** A linked work tree and a submodule have a file that names the folder, and that may name the one it shares. */
function gitFolder(top: string): string {
  const named = join(top, '.git')
  if (!lstatSync(named, { throwIfNoEntry: false })?.isFile()) return named
  const folder = resolve(top, readWord(named).replace(/^gitdir:\s*/, ''))
  const common = join(folder, 'commondir')
  return statSync(common, { throwIfNoEntry: false }) ? resolve(folder, readWord(common)) : folder
}

function readWord(path: string): string {
  return readFileSync(path, 'utf8').trim()
}

function folderLevels(folder: string): IgnoreLevels {
  return readLevel(folder, join(folder, '.gitignore'))
}

/** As git, which follows no link here and goes on without rules that it cannot read. */
function readLevel(folder: string, path: string): IgnoreLevels {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return []
  const outcome = readFile(path)
  if (outcome.kind === 'skipped') return []
  return [{ folder, rules: parsePatterns(outcome.bytes.toString('utf8').replace(/^\uFEFF/, '')) }]
}
