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

export function termAt({ module, id }: PlacedTerm): Term {
  return module.facts.terms[id] ?? { kind: 'unknown' }
}

/** What a name of a module is bound to: by the module, by a star import, else by the builtins. */
export function resolveName(program: TypeProgram, module: SolvedModule, name: string): PlacedTerm | undefined {
  const own = resolveOwn(program, module, name)
  if (own) return own
  const builtins = program.library('builtins')
  const id = builtins?.facts.names.get(name)
  return builtins && id !== undefined ? { module: builtins, id } : undefined
}

/** The same without the builtins: what `module.name` gives. Star imports may lead in circles. */
export function resolveOwn(
  program: TypeProgram,
  module: SolvedModule,
  name: string,
  seen?: Set<SolvedModule>,
): PlacedTerm | undefined {
  const id = module.facts.names.get(name)
  if (id !== undefined) return { module, id }
  if (module.facts.wildcards.length === 0) return undefined
  seen ??= new Set()
  seen.add(module)
  for (const wildcard of module.facts.wildcards) {
    const from = program.imported(wildcard, module)
    const found = from && !seen.has(from) ? resolveOwn(program, from, name, seen) : undefined
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
  const term = from && resolveOwn(program, from, name)
  // `from . import name` in a package whose `__init__` does the same
  const isItself = term && from === importer && isImportOf(termAt(term), module, name)
  if (term && !isItself) return { kind: 'term', term }
  const inner = program.imported(module.endsWith('.') ? `${module}${name}` : `${module}.${name}`, importer)
  return inner && { kind: 'module', module: inner }
}

function isImportOf(term: Term, module: string, name: string): boolean {
  return term.kind === 'import' && term.module === module && term.name === name
}
