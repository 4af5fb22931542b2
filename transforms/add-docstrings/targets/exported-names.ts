import { plainContent } from '../../../src/python/semantics/exported-entries.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import type { SyntaxTree } from '../../../src/python/syntax/tree.ts'

/** The names in a module's `__all__`; undefined where there is none, or where it is more than lists of plain strings. */
export function exportedNames(tree: SyntaxTree): ReadonlySet<string> | undefined {
  if (!tree.text.includes('__all__')) return undefined
  const names = new Set<string>()
  let isFound = false
  for (const statement of tree.root.namedChildren) {
    const list = listOf(statement)
    if (list === undefined) continue
    const added = list && stringsOf(list)
    if (!added) return undefined
    isFound = true
    for (const name of added) names.add(name)
  }
  return isFound ? names : undefined
}

/**
 * What a statement adds to `__all__`: `__all__ = […]`, `__all__ += […]`, `__all__.extend([…])`; undefined when it does
 * not touch it, null when it does something else with it.
 */
function listOf(statement: SyntaxNode): SyntaxNode | undefined | null {
  if (!statement.is('expression_statement') || !/^__all__\b/.test(statement.text)) return undefined
  const [expression] = statement.namedChildren
  if (expression?.is('assignment', 'augmented_assignment')) {
    return expression.child('left')?.text === '__all__' ? (expression.child('right') ?? null) : null
  }
  const call = expression?.is('call') ? expression : undefined
  const method = call?.get('function').text
  const argument = call?.get('arguments').namedChildren[0]
  return method === '__all__.extend' || method === '__all__.append' ? (argument ?? null) : null
}

function stringsOf(list: SyntaxNode): readonly string[] | undefined {
  const items = list.is('list', 'tuple', 'expression_list') ? list.namedChildren : [list]
  const names: string[] = []
  for (const item of items) {
    if (item.is('comment')) continue
    const name = item.is('string') ? plainContent(item)?.text : undefined
    if (name === undefined) return undefined
    names.push(name)
  }
  return names
}
