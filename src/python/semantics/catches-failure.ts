import type { SyntaxNode } from '../syntax/node.ts'
import { isBuiltin } from './builtins.ts'
import { readCaught } from './handler-around.ts'
import type { PythonFile } from './python-file.ts'
import { ownerOf, rootOf } from './qualified-name.ts'

/** What the failure of an assertion is an instance of, and names of the same elsewhere (`FailTest`: twisted). */
const failures: ReadonlySet<string> = new Set([
  'AssertionError',
  'Exception',
  'BaseException',
  'StandardError',
  'FailTest',
  'failureException',
])

/** Whether a handler catches the AssertionError of a failing test. `unknown`: what it catches is decided elsewhere. */
export type Catching = 'yes' | 'no' | 'unknown'

/** Whether the failure of an assertion in the `try` suite would end in this handler. */
export function catchesFailure(handler: SyntaxNode<'except_clause'>, file: PythonFile): Catching {
  const { type } = readCaught(handler)
  if (type) return typeCatches(type, file)
  return handler.get('value').length === 0 ? 'yes' : 'unknown'
}

function typeCatches(type: SyntaxNode, file: PythonFile): Catching {
  if (!type.is('tuple', 'parenthesized_expression')) return nameCatches(type, file)
  const parts = type.parts.map((part) => nameCatches(part, file))
  if (parts.includes('yes')) return 'yes'
  return parts.includes('unknown') ? 'unknown' : 'no'
}

function nameCatches(type: SyntaxNode, file: PythonFile): Catching {
  const root = rootOf(type)
  if (!root) return 'unknown'
  const name = type.is('attribute') ? type.get('attribute').text : type.text
  if (failures.has(name)) return 'yes'
  const bindings = ownerOf(file, root)?.bindings ?? []
  if (bindings.length === 0) return isBuiltin(root, file) ? 'no' : 'unknown'
  return bindings.every(({ kind }) => kind === 'import' || kind === 'class') ? 'no' : 'unknown'
}
