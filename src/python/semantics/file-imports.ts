import { oncePer } from '../syntax/once-per.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import { allBindings } from './all-bindings.ts'
import type { PythonFile } from './python-file.ts'
import type { Binding } from './scope.ts'

/** One name that an import of the module's scope binds. */
export interface ImportedName {
  /** The name in the file: `a` for `import a.b`. */
  readonly bound: string
  /** The module as written, without spaces: `.sibling`. */
  readonly module: string
  /** What comes from the module; undefined for `import module`. */
  readonly name: string | undefined
  /** What to write for the module or the name: `a.b` for `import a.b`, `c` for `import a.b as c`. */
  readonly expression: string
  readonly statement: SyntaxNode
}

/** The imports in the module's scope, those in branches too, in the order of the text. */
export const fileImports = oncePer(readImports)

function readImports(file: PythonFile): readonly ImportedName[] {
  const found: ImportedName[] = []
  for (const variable of file.scopes.module.variables.values()) {
    if (!variable.isImported) continue
    for (const binding of variable.bindings) {
      const imported = readImport(binding)
      if (imported) found.push(imported)
    }
  }
  return found.toSorted((a, b) => a.statement.start - b.statement.start)
}

function readImport({ kind, node }: Binding): ImportedName | undefined {
  const statement = node.ancestor('import_statement', 'import_from_statement')
  if (kind !== 'import' || !statement) return undefined
  const alias = node.parent?.is('aliased_import') ? node.parent : undefined
  const source = plain(alias?.get('name') ?? node)
  const expression = plain(alias?.get('alias') ?? node)
  const bound = expression.replace(/\..*/, '')
  const isFrom = statement.is('import_from_statement')
  const module = isFrom ? plain(statement.get('module_name')) : source
  return { bound, module, name: isFrom ? source : undefined, expression, statement }
}

/** Spaces and line breaks may stand around the dots. */
function plain(node: SyntaxNode): string {
  return node.text.replace(/[\s\\]+/g, '')
}

/** Whether all that the file ever binds the name to is this import: no other binding and no deletion. */
export function isOnlyMeaning(file: PythonFile, imported: ImportedName): boolean {
  const variable = file.scopes.module.variables.get(imported.bound)
  if (!variable) return false
  return allBindings(variable).every((binding) => {
    const other = readImport(binding)
    return other !== undefined && isSame(other, imported)
  })
}

/** `import a.b` and `import a` both bind the package `a`. */
function isSame(one: ImportedName, other: ImportedName): boolean {
  if (isPackageImport(one) && isPackageImport(other)) return true
  return one.module === other.module && one.name === other.name
}

function isPackageImport({ name, module, expression }: ImportedName): boolean {
  return name === undefined && expression === module
}

/** Whether a statement has run whenever control gets to a place: it comes before it in a suite around the place. */
export function runsBefore(statement: SyntaxNode, place: SyntaxNode): boolean {
  return statement.parent?.contains(place) === true && statement.end <= place.start
}

/** Whether the statement runs only for type checkers. */
export function isForTypeCheckers(statement: SyntaxNode): boolean {
  for (let node = statement; node.parent; node = node.parent) {
    if (node.field === 'consequence' && node.parent.is('if_statement') && isCheckingGuard(node.parent)) return true
  }
  return false
}

/** `if TYPE_CHECKING:`, `if typing.TYPE_CHECKING:`. */
export function isCheckingGuard(statement: SyntaxNode<'if_statement'>): boolean {
  return /^(?:\w+\s*\.\s*)?TYPE_CHECKING$/.test(statement.get('condition').text)
}
