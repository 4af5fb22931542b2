/** The modules among the files of a project. Paths are those of `PythonFile.path`. */
export interface ModulePaths {
  /**
   * The file of an imported module: its path; `outside` when no file can be it; `unknown` when several may be.
   * @param module as written, with the dots of a relative import
   * @param importer the path of the file that imports it
   */
  find(module: string, importer: string): ModulePlace
  /** The dotted name by which a file is imported, from its outermost package on; undefined for a file in no package. */
  nameOf(path: string): string | undefined
}

export type ModulePlace = { readonly path: string } | 'outside' | 'unknown'

interface ModuleFile {
  readonly path: string
  /** Folders and name: `src`, `package`, `module`; without `__init__`. */
  readonly segments: readonly string[]
  /** How many of the segments an absolute import must name: the folders with an `__init__.py`, and the module. */
  readonly required: number
}

/**
 * Names the modules by their paths: a package is a folder with `__init__.py` among the paths. What lies in front of the
 * outermost package may be part of the name (a namespace package) or not (`src`).
 */
export function modulePaths(paths: readonly string[]): ModulePaths {
  const packages = new Set(paths.filter(isPackage).map((path) => segmentsOf(path).join('/')))
  const byName = new Map<string, ModuleFile[]>()
  const byPlace = new Map<string, string>()
  for (const path of paths) {
    const segments = segmentsOf(path)
    const name = segments.at(-1) ?? ''
    const file = { path, segments, required: requiredLength(segments, packages) }
    byName.set(name, [...(byName.get(name) ?? []), file])
    byPlace.set(segments.join('/'), path)
  }
  const findRelative = (module: string, importer: string): ModulePlace => {
    const path = byPlace.get(relativePlace(module, importer).join('/'))
    return path === undefined ? 'unknown' : { path }
  }
  return {
    find(module, importer) {
      if (module.startsWith('.')) return findRelative(module, importer)
      const wanted = module.split('.')
      const named = (byName.get(wanted.at(-1) ?? '') ?? []).filter((file) => isNamed(file, wanted))
      return nearest(named, importer)
    },
    nameOf(path) {
      const segments = segmentsOf(path)
      const length = requiredLength(segments, packages)
      const isModule =
        segments.length > 0 && segments.slice(-length).every((name) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name))
      return isModule && (length > 1 || isPackage(path)) ? segments.slice(-length).join('.') : undefined
    },
  }
}

/** Whether the file is that of a package. */
export function isPackage(path: string): boolean {
  return /(?:^|\/)__init__\.pyi?$/.test(path)
}

/** Folders and name: `src`, `package`, `module`; without `__init__`. */
export function segmentsOf(path: string): string[] {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.')
  const name = segments.pop()?.replace(/\.\w+$/, '') ?? ''
  return name === '__init__' ? segments : [...segments, name]
}

function requiredLength(segments: readonly string[], packages: ReadonlySet<string>): number {
  let length = 1
  while (length < segments.length && packages.has(segments.slice(0, segments.length - length).join('/'))) length += 1
  return length
}

function isNamed({ segments, required }: ModuleFile, wanted: readonly string[]): boolean {
  if (wanted.length < required || wanted.length > segments.length) return false
  const offset = segments.length - wanted.length
  return wanted.every((segment, at) => segments[offset + at] === segment)
}

/** `from ..m import x` in `a/b/c.py` → `a/m`. */
export function relativePlace(module: string, importer: string): string[] {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0
  const folder = segmentsOf(importer)
  if (!isPackage(importer)) folder.pop()
  const base = folder.slice(0, folder.length - (dots - 1))
  return [...base, ...module.slice(dots).split('.').filter(Boolean)]
}

/** Of several files with the name the one that shares most folders with the importer, if it is the only one. */
function nearest(files: readonly ModuleFile[], importer: string): ModulePlace {
  if (files.length === 0) return 'outside'
  const place = segmentsOf(importer)
  const shared = files.map(({ segments }) => sharedLength(segments, place))
  const most = Math.max(...shared)
  const best = files.filter((_, at) => shared[at] === most)
  return best.length === 1 ? { path: best[0]!.path } : 'unknown'
}

function sharedLength(one: readonly string[], other: readonly string[]): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}
