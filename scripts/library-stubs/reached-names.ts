import type { Library } from './library.ts'

/** The names of each module that users can come to: the public ones of the given modules, and all that these mention. */
export function reachedNames(library: Library, modules: readonly string[]): Map<string, Set<string>> {
  const reached = new Map<string, Set<string>>()
  const waiting: [module: string, name: string][] = []
  for (const name of modules) reachPublic(name)
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [module, name] = next
    for (const { mentions } of library.module(module).minified(name)) {
      for (const mention of mentions) reach(module, mention.split('.'))
    }
  }
  return reached

  function reachPublic(moduleName: string): void {
    if (!reached.has(moduleName)) reached.set(moduleName, new Set())
    const module = library.module(moduleName)
    for (const name of module.definitions.keys()) {
      if (module.isPublic(name) && reached.get(moduleName)?.has(name) !== true) reach(moduleName, [name])
    }
  }

  /** Follows a dotted name through imports, as far as modules go; a module at its end is there for all that is in it. */
  function reach(moduleName: string, [name, ...rest]: readonly string[]): void {
    if (name === undefined) return reachPublic(moduleName)
    const module = library.module(moduleName)
    if (!module.definitions.has(name)) {
      const inner = `${moduleName}.${name}`
      if (library.has(inner)) reach(inner, rest)
      return
    }
    const names = reached.get(moduleName) ?? new Set()
    const isNew = !names.has(name)
    reached.set(moduleName, names.add(name))
    for (const imported of module.importsOf(name)) {
      const path = imported.name === undefined ? rest : [imported.name, ...rest]
      reach(imported.module, path)
    }
    if (isNew) waiting.push([moduleName, name])
  }
}
