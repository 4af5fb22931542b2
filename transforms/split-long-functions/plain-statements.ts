import { isLiteral } from '../../src/python/syntax/is-literal.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'

const definitions = [
  'import_statement',
  'import_from_statement',
  'function_definition',
  'class_definition',
  'decorated_definition',
] as const

/** Whether statements only name constants, import and define, or are one single call or value: not worth a function. */
export function arePlain(statements: readonly SyntaxNode[]): boolean {
  const [only, another] = statements
  if (only && !another && only.is('expression_statement', 'return_statement', 'raise_statement')) return true
  return statements.every(isConstant)
}

function isConstant(statement: SyntaxNode): boolean {
  if (statement.is('pass_statement', ...definitions)) return true
  const [inner] = statement.namedChildren
  if (!statement.is('expression_statement') || !inner) return false
  const value = inner.is('assignment') ? inner.child('right') : inner
  return value === undefined || isLiteral(value)
}
