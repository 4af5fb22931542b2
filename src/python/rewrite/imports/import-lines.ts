import type { NeededImport } from '../../semantics/types/spell/needed-import.ts'

/** The imports as statements of their own: one for each module, and one for the names that come from it. */
export function importLines(needs: readonly NeededImport[]): readonly string[] {
  const straight = needs.filter(({ name }) => name === undefined).map(({ module }) => `import ${module}`)
  const modules = new Set(needs.filter(({ name }) => name !== undefined).map(({ module }) => module))
  const froms = [...modules].map((module) => `from ${module} import ${namesFrom(module, needs).join(', ')}`)
  return [...new Set(straight)].toSorted().concat(froms.toSorted())
}

/** The names wanted from a module, sorted. */
export function namesFrom(module: string, needs: readonly NeededImport[]): readonly string[] {
  const names = needs.flatMap((need) => (need.module === module && need.name !== undefined ? [need.name] : []))
  return [...new Set(names)].toSorted()
}
