import { isLibraryModule } from '../../semantics/library-modules.ts'
import type { SyntaxNode } from '../../syntax/node.ts'

/** A place beside an import. */
export interface ImportPlace {
  readonly beside: SyntaxNode
  readonly isBefore: boolean
  /** A blank line keeps the groups apart. */
  readonly isNewGroup: boolean
}

/** Where an import of the standard library goes among the imports of a file, by how they are grouped and sorted. */
export function placeOfImport(module: string, isFrom: boolean, run: readonly SyntaxNode[]): ImportPlace | undefined {
  const [first] = run
  if (!first) return undefined
  const library = run.filter((each) => sectionOf(each) === 0)
  const last = library.at(-1)
  if (!last) return { beside: first, isBefore: true, isNewGroup: true }
  const group = isInOrder(run.map(sectionOf)) ? library : [last]
  const alike = group.filter((each) => each.is('import_from_statement') === isFrom)
  const isSplit = isInOrder(group.map((each) => (each.is('import_from_statement') ? 1 : 0)))
  if (isSplit && alike.length === 0) return { beside: isFrom ? last : group[0]!, isBefore: !isFrom, isNewGroup: false }
  return placeBySorting(module, isSplit ? alike : group)
}

/** 0: standard library, 1: other packages, 2: relative. */
function sectionOf(statement: SyntaxNode): number {
  const module = moduleOf(statement)
  if (module.startsWith('.')) return 2
  return isLibraryModule(module) ? 0 : 1
}

function moduleOf(statement: SyntaxNode): string {
  if (statement.is('import_from_statement')) return plain(statement.get('module_name'))
  const [name] = statement.is('import_statement') ? statement.get('name') : []
  return name ? plain(name.is('aliased_import') ? name.get('name') : name) : ''
}

function plain(node: SyntaxNode): string {
  return node.text.replace(/[\s\\]+/g, '')
}

function placeBySorting(module: string, group: readonly SyntaxNode[]): ImportPlace {
  const keys = group.map((each) => moduleOf(each).toLowerCase())
  const isSorted = keys.every((key, index) => index === 0 || keys[index - 1]! <= key)
  const after = isSorted ? group.findLast((_, index) => keys[index]! <= module.toLowerCase()) : group.at(-1)
  return { beside: after ?? group[0]!, isBefore: !after, isNewGroup: false }
}

function isInOrder(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || numbers[index - 1]! <= number)
}
