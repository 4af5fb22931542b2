import { readdirSync, realpathSync, statSync, type BigIntStats } from 'node:fs'
import { basename, dirname, posix, resolve, sep } from 'node:path'
import { ToolError } from '../errors.ts'
import { nearestName } from '../text/nearest-name.ts'
import { findOuterLevels, parsePatterns, pathBelow } from './gitignore.ts'
import { reasonOf, systemCode } from './system-reason.ts'
import { walkFolder, type Candidate } from './walk-folder.ts'

export interface FindOptions {
  /** What relative paths are relative to; absolute. */
  readonly workingDirectory: string
  /** Patterns as in a .gitignore for the files taken from folders; `*.py`, `*.pyi` and `*.pyw` when absent. */
  readonly include?: readonly string[] | undefined
  /** Patterns as in a .gitignore for files and folders left out. */
  readonly exclude?: readonly string[] | undefined
  /** Whether .gitignore and .git/info/exclude count; they do when absent. */
  readonly respectGitignore?: boolean | undefined
}

export interface FoundFile {
  /** As the user named it, or below a folder as the user named that; with `/`. */
  readonly path: string
  readonly absolute: string
}

/** A path that should have been looked at and could not be. */
export interface UnreadablePath {
  readonly path: string
  readonly reason: string
}

export interface FoundFiles {
  /** By the UTF-16 units of their paths, which is the same order on every machine; each real file once. */
  readonly files: readonly FoundFile[]
  /** In the same order. */
  readonly unreadable: readonly UnreadablePath[]
}

const pythonFiles = ['*.py', '*.pyi', '*.pyw']

/**
 * The Python files under the given paths. A file that is named is taken whatever its ending and whatever leaves it out;
 * a folder that is named is walked whatever its name. Below it are left out: what `exclude` and .gitignore files say,
 * folders of tools and of build results, virtual environments. `include` and `exclude` count from the working directory,
 * for folders outside of it from the folder that was named.
 * @throws ToolError `missing-path` for a path that does not exist, `cannot-read` for one that cannot be looked at
 */
export function findFiles(paths: readonly string[], options: FindOptions): FoundFiles {
  const found: Found[] = []
  const unreadable = new Map<string, UnreadablePath>()
  for (const named of paths) {
    const under = findUnder(named, options)
    found.push(...under.found)
    for (const one of under.unreadable) unreadable.set(one.path, one)
  }
  return { files: keepOneEach(found), unreadable: [...unreadable.values()].toSorted(byPath) }
}

interface Found extends FoundFile {
  readonly isLink: boolean
  /** Device and inode: two names of one file share it. */
  readonly identity: string
}

interface FoundUnder {
  readonly found: readonly Found[]
  readonly unreadable: readonly UnreadablePath[]
}

function findUnder(named: string, options: FindOptions): FoundUnder {
  const absolute = resolve(options.workingDirectory, named)
  const stat = lookAtNamed(named, absolute)
  const shown = posix.normalize(named.replaceAll(sep, '/'))
  if (!stat.isDirectory()) return identify([{ path: absolute, isLink: false }], () => shown)
  const root = realpathSync(absolute)
  const walk = walkFolder(root, chooseRules(root, options))
  const show = (path: string): string => (path === root ? shown : posix.join(shown, pathBelow(root, path)))
  const { found, unreadable } = identify(walk.candidates, show)
  const unlisted = walk.unreadable.map(({ path, reason }) => ({ path: show(path), reason }))
  return { found, unreadable: [...unreadable, ...unlisted] }
}

function lookAtNamed(named: string, absolute: string): BigIntStats {
  try {
    return statSync(absolute, { bigint: true })
  } catch (error) {
    const isMissing = systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR'
    if (!isMissing)
      throw new ToolError('cannot-read', `cannot read \`${named}\`: ${reasonOf(error)}`, { path: named }, error)
    const nearest = nearestName(basename(absolute), listNames(dirname(absolute)))
    const near = nearest === undefined ? undefined : posix.join(posix.dirname(named.replaceAll(sep, '/')), nearest)
    const hint = near === undefined ? 'relative paths start at the working directory' : `did you mean \`${near}\`?`
    throw new ToolError('missing-path', `no such file or folder \`${named}\``, { path: named, hint }, error)
  }
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted()
  } catch {
    return []
  }
}

function chooseRules(root: string, options: FindOptions): Parameters<typeof walkFolder>[1] {
  const workingDirectory = realpathSync(options.workingDirectory)
  const isInside = root === workingDirectory || root.startsWith(workingDirectory + sep)
  return {
    include: parsePatterns(options.include ?? pythonFiles),
    exclude: parsePatterns(options.exclude ?? []),
    patternFolder: isInside ? workingDirectory : root,
    outerLevels: (options.respectGitignore ?? true) ? findOuterLevels(root) : undefined,
  }
}

/** Tells files from what else may bear a file's name. Links to folders go without a word: they are not followed. */
function identify(candidates: readonly Candidate[], show: (path: string) => string): FoundUnder {
  const found: Found[] = []
  const unreadable: UnreadablePath[] = []
  for (const { path: absolute, isLink } of candidates) {
    const path = show(absolute)
    const stat = lookAt(absolute)
    if (typeof stat === 'string') unreadable.push({ path, reason: stat })
    else if (stat.isFile()) found.push({ path, absolute, isLink, identity: `${stat.dev}:${stat.ino}` })
    else if (!stat.isDirectory()) unreadable.push({ path, reason: 'it is no regular file' })
  }
  return { found, unreadable }
}

function lookAt(path: string): BigIntStats | string {
  try {
    return statSync(path, { bigint: true })
  } catch (error) {
    return reasonOf(error, path)
  }
}

/** Of the names of one file the first that is no link stays. */
function keepOneEach(found: readonly Found[]): readonly FoundFile[] {
  const kept = new Map<string, Found>()
  for (const one of found.toSorted(byPath)) {
    const other = kept.get(one.identity)
    if (!other || (other.isLink && !one.isLink)) kept.set(one.identity, one)
  }
  return [...kept.values()].toSorted(byPath).map(({ path, absolute }) => ({ path, absolute }))
}

/** The comparison of strings is by UTF-16 units, and knows no locale. */
function byPath(first: { readonly path: string }, second: { readonly path: string }): number {
  if (first.path === second.path) return 0
  return first.path < second.path ? -1 : 1
}
