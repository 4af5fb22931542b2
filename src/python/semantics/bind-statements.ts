import { Field, Kind } from '../syntax/node-kinds.generated.ts'
import type { ScopeDraft } from './scope-draft.ts'
import { Fact, Role } from './symbol-facts.ts'

/** `import a.b` binds `a`, `import a.b as c` and `from a import b as c` bind `c`; a star import binds nothing here. */
export function bindImports(draft: ScopeDraft, statement: number): void {
  const { nexts, fields, kinds } = draft.tree
  const isFuture = kinds[statement] === Kind.future_import_statement
  for (let child = statement + 1; child < nexts[statement]!; child = nexts[child]!) {
    if (fields[child] !== Field.name) continue
    if (isFuture && importedName(draft, child) === 'annotations') draft.postponesAnnotations = true
    bindImport(draft, child)
  }
}

function bindImport(draft: ScopeDraft, imported: number): void {
  const { tree } = draft
  if (tree.kinds[imported] === Kind.aliased_import) {
    draft.bind(tree.childInField(imported, 'alias'), Role.import)
    return
  }
  const first = imported + 1
  const isDotted = tree.nexts[first]! < tree.nexts[imported]!
  draft.bind(isDotted ? imported : first, Role.import, first)
}

function importedName(draft: ScopeDraft, imported: number): string {
  const isAliased = draft.tree.kinds[imported] === Kind.aliased_import
  return draft.tree.textOf(isAliased ? imported + 1 : imported)
}

/** `global a, b` and `nonlocal a, b`. */
export function declareNames(draft: ScopeDraft, statement: number): void {
  const { nexts, kinds } = draft.tree
  const isGlobal = kinds[statement] === Kind.global_statement
  for (let child = statement + 1; child < nexts[statement]!; child = nexts[child]!) {
    if (kinds[child] !== Kind.identifier) continue
    const name = draft.nameIn(draft.current, child)
    const variable = isGlobal ? draft.declareGlobal(draft.current, name) : draft.current.variable(name)
    if (!isGlobal) variable.facts |= Fact.nonlocal
    variable.addDeclaration(child)
  }
}

/** A dotted name in a case: `a` is bound; `a.b` is a value and `a(…)` a class, whose first part is read. */
export function bindPattern(draft: ScopeDraft, pattern: number): void {
  const { nexts, kinds, parents } = draft.tree
  const first = pattern + 1
  const isDotted = nexts[first]! < nexts[pattern]!
  if (isDotted || kinds[parents[pattern]!] === Kind.class_pattern) draft.read(first)
  else if (draft.tree.textOf(first) !== '_') draft.bind(first, Role.match)
}
