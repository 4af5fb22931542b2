import { oncePer } from '../syntax/once-per.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import type { PythonFile } from './python-file.ts'
import type { Binding } from './scope.ts'

/** What an import brings: a module, or a name of it. Dots in front of `module` are those of a relative import. */
export interface ImportTarget {
  readonly module: string
  readonly name?: string
}

/** What an import binding stands for: `a` for `import a.b`, `a.b` for `import a.b as c`. */
export function importTarget(binding: Binding): ImportTarget | undefined {
  const statement = binding.node.ancestor('import_statement', 'import_from_statement', 'future_import_statement')
  if (binding.kind !== 'import' || !statement || statement.is('future_import_statement')) return undefined
  const alias = binding.node.parent?.is('aliased_import') ? binding.node.parent : undefined
  const name = dottedText(alias?.get('name') ?? binding.node)
  if (statement.is('import_from_statement')) return { module: dottedText(statement.get('module_name')), name }
  return { module: alias ? name : name.replace(/\..*/, '') }
}

/** The modules whose names the file takes over by `from module import *` at its top level. */
export const wildcardModules = oncePer((file: PythonFile): readonly string[] => {
  const modules: string[] = []
  for (const wildcard of file.tree.nodesOfKind('wildcard_import')) {
    const statement = wildcard.ancestor('import_from_statement')
    if (statement) modules.push(dottedText(statement.get('module_name')))
  }
  return modules
})

/** Spaces are allowed around the dots. */
function dottedText(node: SyntaxNode): string {
  return node.text.replace(/[\s\\]+/g, '')
}
