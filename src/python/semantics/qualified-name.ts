import type { SyntaxNode } from '../syntax/node.ts'
import type { PythonFile } from './python-file.ts'
import type { Binding, Variable } from './scope.ts'

/** The variable that a name in the text stands for, wherever it lives; undefined where this file does not bind it. */
export function ownerOf(file: PythonFile, identifier: SyntaxNode): Variable | undefined {
  return file.scopes.variableAt(identifier)?.owner
}

/** What an import binding stands for: `unittest.TestCase` for `from unittest import TestCase as Base`. */
export function importedName(binding: Binding): string | undefined {
  if (binding.kind !== 'import') return undefined
  const statement = binding.node.ancestor('import_statement', 'import_from_statement')
  if (!statement) return undefined
  const alias = binding.node.parent?.is('aliased_import') ? binding.node.parent : undefined
  const name = (alias?.child('name') ?? binding.node).text
  if (statement.kind === 'import_statement') return alias ? name : name.split('.')[0]
  const source = statement.child('module_name')?.text ?? ''
  return source.endsWith('.') ? `${source}${name}` : `${source}.${name}`
}

/** The first name of `a.b.c`; undefined where it is no chain of plain names. */
export function rootOf(expression: SyntaxNode): SyntaxNode<'identifier'> | undefined {
  let node: SyntaxNode | undefined = expression
  while (node?.is('attribute')) node = node.child('object')
  return node?.is('identifier') ? node : undefined
}
