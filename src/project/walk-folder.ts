import { readdirSync, type Dirent } from 'node:fs'
import { basename, join } from 'node:path'
import type { Ignore } from 'ignore'
import { addFolder, isIgnored, pathBelow, type IgnoreLevels } from './gitignore.ts'
import { reasonOf } from './system-reason.ts'

/** What a walk takes and leaves. */
export interface WalkRules {
  readonly include: Ignore
  readonly exclude: Ignore
  /** Where `include` and `exclude` count from. */
  readonly patternFolder: string
  /** From outside the folder that is walked; undefined = .gitignore files do not count. */
  readonly outerLevels: IgnoreLevels | undefined
}

/** A name that the rules take: a file, or what else may bear a file's name. */
export interface Candidate {
  readonly path: string
  readonly isLink: boolean
}

export interface Walk {
  readonly candidates: readonly Candidate[]
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[]
}

/** Folders that hold no source of the project, whatever is in them. */
const toolFolders = new Set(
  (
    '.bzr .direnv .eggs .git .hg .ipynb_checkpoints .mypy_cache .nox .pants.d .pyre .pytest_cache .pytype .ruff_cache ' +
    '.svn .tox .venv __pycache__ __pypackages__ node_modules site-packages'
  ).split(' '),
)

/** Folders that hold copies, unless they are packages: Python's own `venv` is one. */
const copyFolders = new Set(['_build', 'build', 'buck-out', 'dist', 'venv'])

interface Folder {
  readonly path: string
  readonly isRoot: boolean
  readonly levels: IgnoreLevels | undefined
}

/**
 * Everything below a folder that the rules take. The folder itself is walked whatever its name; linked folders are not,
 * so that no walk goes in circles. What cannot be listed is in the answer with its reason.
 */
export function walkFolder(root: string, rules: WalkRules): Walk {
  const candidates: Candidate[] = []
  const unreadable: { path: string; reason: string }[] = []
  const open: Folder[] = [{ path: root, isRoot: true, levels: rules.outerLevels }]
  for (let folder = open.pop(); folder; folder = open.pop()) {
    const entries = listFolder(folder.path)
    if (typeof entries === 'string') unreadable.push({ path: folder.path, reason: entries })
    else visitFolder(folder, entries, rules, candidates, open)
  }
  return { candidates, unreadable }
}

function listFolder(path: string): readonly Dirent[] | string {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch (error) {
    return reasonOf(error, path)
  }
}

function visitFolder(
  folder: Folder,
  entries: readonly Dirent[],
  rules: WalkRules,
  candidates: Candidate[],
  open: Folder[],
): void {
  const names = new Set(entries.map((entry) => entry.name))
  if (!folder.isRoot && isCopy(folder.path, names)) return
  const levels = folder.levels && addFolder(folder.levels, folder.path, names)
  for (const entry of entries) {
    const path = join(folder.path, entry.name)
    const isFolder = entry.isDirectory()
    if (isFolder ? toolFolders.has(entry.name) : !isWanted(path, entry.name, rules)) continue
    if (isExcluded(path, isFolder, rules) || (levels && isIgnored(levels, path, isFolder))) continue
    if (isFolder) open.push({ path, isRoot: false, levels })
    else candidates.push({ path, isLink: entry.isSymbolicLink() })
  }
}

/** A virtual environment is known by its configuration file, under any name. */
function isCopy(path: string, names: ReadonlySet<string>): boolean {
  if (names.has('pyvenv.cfg')) return true
  return copyFolders.has(basename(path)) && !names.has('__init__.py')
}

/** `.#name.py` is a lock that an editor keeps while the file is open. */
function isWanted(path: string, name: string, { include, patternFolder }: WalkRules): boolean {
  return !name.startsWith('.#') && include.ignores(pathBelow(patternFolder, path))
}

function isExcluded(path: string, isFolder: boolean, { exclude, patternFolder }: WalkRules): boolean {
  return exclude.ignores(pathBelow(patternFolder, path) + (isFolder ? '/' : ''))
}
