import { oncePer } from '../syntax/once-per.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import type { PythonFile } from './python-file.ts'

/** Where the file first stores or deletes an attribute of this name, on whatever object: `a.name = 1`. */
export function findStoredAttribute(file: PythonFile, name: string): SyntaxNode | undefined {
  return storedAttributes(file).get(name)
}

const storedAttributes = oncePer(readStoredAttributes)

function readStoredAttributes(file: PythonFile): ReadonlyMap<string, SyntaxNode> {
  const stored = new Map<string, SyntaxNode>()
  for (const attribute of file.tree.nodesOfKind('attribute')) {
    const name = attribute.get('attribute').text
    if (!stored.has(name) && isTarget(attribute)) stored.set(name, attribute)
  }
  return stored
}

/** `a.b = …`, `a.b += …`, `for a.b in …`, `with … as a.b`, `del a.b`, also inside an unpacking. */
function isTarget(attribute: SyntaxNode): boolean {
  let target = attribute
  while (target.parent && isUnpacking(target.parent)) target = target.parent
  if (target.field === 'left') return target.parent?.is('assignment', 'augmented_assignment', 'for_statement') === true
  return target.parent?.is('as_pattern_target', 'delete_statement') === true
}

function isUnpacking(node: SyntaxNode): boolean {
  const isPattern = node.is('pattern_list', 'tuple_pattern', 'list_pattern', 'list_splat_pattern')
  return isPattern || node.is('tuple', 'list', 'expression_list', 'parenthesized_expression')
}
