import { oncePer } from '../../../src/python/syntax/once-per.ts'
import { Kind } from '../../../src/python/syntax/node-kinds.generated.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import type { SyntaxTree } from '../../../src/python/syntax/tree.ts'
import { firstName } from './decorator-name.ts'

/**
 * What the names that any import of the file binds stand for, wherever it stands: `np` → `numpy`,
 * `command` → `click.command`. Where two imports bind one name, the first.
 */
export const importedModules = oncePer(readImports)

function readImports(tree: SyntaxTree): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (let index = 0; index < tree.length; index++) {
    const kind = tree.kinds[index]
    if (kind !== Kind.import_statement && kind !== Kind.import_from_statement) continue
    for (const [name, target] of boundBy(tree.node(index))) if (!names.has(name)) names.set(name, target)
    index = tree.nexts[index]! - 1
  }
  return names
}

function* boundBy(statement: SyntaxNode): Generator<[string, string]> {
  const module = statement.child('module_name')
  for (const child of statement.namedChildren) {
    if (child.field !== 'name') continue
    const name = (child.child('name') ?? child).text
    const alias = child.child('alias')?.text
    if (module) yield [alias ?? name, `${module.text}${module.text.endsWith('.') ? '' : '.'}${name}`]
    else yield alias === undefined ? [firstName(name), firstName(name)] : [alias, name]
  }
}

/** A dotted name with its first part resolved by the imports; as it is where no import binds that. */
export function resolveImported(tree: SyntaxTree, dotted: string): string {
  const root = firstName(dotted)
  const target = importedModules(tree).get(root)
  return target === undefined ? dotted : target + dotted.slice(root.length)
}
