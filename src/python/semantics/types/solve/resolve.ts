import type { Term, TermId } from '../survey/term.ts'
import type { SolvedModule, TypeProgram } from './program.ts'

/** A term and the module whose names it uses. */
export interface PlacedTerm {
  readonly module: SolvedModule
  readonly id: TermId
}

/** What an import stands for. */
export type Imported =
  | { readonly kind: 'term'; readonly term: PlacedTerm }
  | { readonly kind: 'module'; readonly module: SolvedModule }

/** How many star imports and re-exports are followed. */
const hopsLimit = 20

export function termAt({ module, id }: PlacedTerm): Term {
  return module.facts.terms[id] ?? { kind: 'unknown' }
}

/** What a name of a module is bound to: by the module, by a star import, else by the builtins. */
export function resolveName(
  program: TypeProgram,
  module: SolvedModule,
  name: string,
  hops = 0,
): PlacedTerm | undefined {
  const own = resolveOwn(program, module, name, hops)
  if (own || hops > 0) return own
  const builtins = program.library('builtins')
  const id = builtins?.facts.names.get(name)
  return builtins && id !== undefined ? { module: builtins, id } : undefined
}

function resolveOwn(program: TypeProgram, module: SolvedModule, name: string, hops: number): PlacedTerm | undefined {
  const id = module.facts.names.get(name)
  if (id !== undefined) return { module, id }
  if (hops > hopsLimit) return undefined
  for (const wildcard of module.facts.wildcards) {
    const from = program.imported(wildcard, module)
    const found = from && from !== module ? resolveOwn(program, from, name, hops + 1) : undefined
    if (found) return found
  }
  return undefined
}

/** What `import module` or `from module import name` brings; a submodule where the package binds no such name. */
export function resolveImport(
  program: TypeProgram,
  importer: SolvedModule,
  module: string,
  name: string | undefined,
): Imported | undefined {
  const from = program.imported(module, importer)
  if (name === undefined) return from && { kind: 'module', module: from }
  const term = from && resolveOwn(program, from, name, 0)
  // `from . import name` in a package whose `__init__` does the same
  const isItself = term && from === importer && isImportOf(termAt(term), module, name)
  if (term && !isItself) return { kind: 'term', term }
  const inner = program.imported(module.endsWith('.') ? `${module}${name}` : `${module}.${name}`, importer)
  return inner && { kind: 'module', module: inner }
}

function isImportOf(term: Term, module: string, name: string): boolean {
  return term.kind === 'import' && term.module === module && term.name === name
}
