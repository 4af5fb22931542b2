import type { SyntaxNode } from '../syntax/node.ts'
import type { Scope } from './scope.ts'

/** Calls that run a text against the names of their caller: `df.query('a > @limit')`, `duckdb.sql('from frame')`. */
const queryMethods: ReadonlySet<string> = new Set(['query', 'eval', 'evaluate', 'sql'])

/** The string in which a function hands the name of its variable to a query; undefined when there is none. */
export function findQueryString(name: string, scope: Scope): SyntaxNode | undefined {
  if (!/\b(?:query|eval|evaluate|sql)\s*\(/.test(scope.node.text)) return undefined
  const word = new RegExp(String.raw`(?<![\p{L}\p{N}_.])${name}(?![\p{L}\p{N}_])`, 'u')
  for (const part of scope.node.descendants()) {
    if (part.is('string_content') && word.test(part.text) && isQuery(part)) return part
  }
  return undefined
}

function isQuery(content: SyntaxNode): boolean {
  for (let node = content.parent; node; node = node.parent) {
    if (node.is('call')) return queryMethods.has(lastName(node.get('function')))
    if (!node.is('string', 'concatenated_string', 'argument_list', 'keyword_argument', 'parenthesized_expression'))
      return false
  }
  return false
}

function lastName(callee: SyntaxNode): string {
  return callee.is('attribute') ? callee.get('attribute').text : callee.text
}
