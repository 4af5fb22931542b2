import { importTarget, wildcardModules } from '../../src/python/semantics/import-target.ts'
import { importedNames } from '../../src/python/semantics/dotted-name.ts'
import { findNamingText } from '../../src/python/semantics/module-namespace.ts'
import { modulePaths } from '../../src/python/semantics/module-paths.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { Candidate } from './candidate.ts'

/** A place that takes a name from a module. Plain data. */
export interface GlobalUse {
  readonly path: string
  /** 1-based. */
  readonly line: number
  readonly name: string
  /** As written, with the dots of a relative import; undefined where a text names it, of whatever module. */
  readonly module: string | undefined
}

/** Where a file takes one of the names from any module: by an import, as an attribute, or in a text. */
export function* globalUsesIn(file: PythonFile, names: readonly string[]): Generator<GlobalUse> {
  for (const name of names) {
    for (const module of wildcardModules(file)) yield { path: file.path, line: 1, name, module }
    if (!file.text.includes(name)) continue
    yield* importsOf(file, name)
    yield* attributesOf(file, name)
    const text = findNamingText(file, name)
    if (text) yield { path: file.path, line: file.lineOf(text.start), name, module: undefined }
  }
}

function* importsOf(file: PythonFile, wanted: string): Generator<GlobalUse> {
  for (const scope of file.scopes.all) {
    for (const variable of scope.variables.values()) {
      if (!variable.isImported) continue
      for (const binding of variable.bindings) {
        const target = importTarget(binding)
        if (target?.name !== wanted) continue
        yield { path: file.path, line: file.lineOf(binding.node.start), name: wanted, module: target.module }
      }
    }
  }
}

/** `settings.limit` with an imported `settings`; modules that are looked for by a text may be any. */
function* attributesOf(file: PythonFile, name: string): Generator<GlobalUse> {
  const isAnyModule = /\b(?:import_module|__import__)\b/.test(file.text)
  for (const attribute of file.tree.nodesOfKind('attribute')) {
    if (attribute.get('attribute').text !== name) continue
    const line = file.lineOf(attribute.start)
    for (const object of importedNames(file, attribute.get('object'))) {
      if (object !== undefined) yield { path: file.path, line, name, module: object }
    }
    if (isAnyModule) yield { path: file.path, line, name, module: undefined }
  }
}

/** Why a global cannot get another name: the first place in another file that takes it from its module. */
export function reasonInProject(
  { path, from }: Candidate,
  uses: readonly GlobalUse[],
  paths: readonly string[],
): string | undefined {
  const modules = modulePaths(paths)
  for (const use of uses) {
    if (use.name !== from || use.path === path) continue
    const place = use.module === undefined ? 'unknown' : modules.find(use.module, use.path)
    if (place === 'outside' || (place !== 'unknown' && place.path !== path)) continue
    return `${use.path}:${use.line} takes it from the module${use.module === undefined ? ', as it seems' : ''}`
  }
  return undefined
}
