import type { SyntaxNode } from '../../../syntax/node.ts'
import type { Term } from './term.ts'

/** Constants that are longer tell no overload from another. */
const constantLimit = 16

/** A constant, a lambda, or `not`, which always gives a `bool`. */
export function readLiteral(node: SyntaxNode): Term | undefined {
  if (node.is('none')) return builtin('NoneType')
  if (node.is('string')) return builtin(stringClass(node), plainContent(node))
  if (node.is('integer')) return builtin(numberClass(node), node.text)
  if (node.is('float')) return builtin(numberClass(node))
  if (node.is('true', 'false')) return builtin('bool', node.text)
  if (node.is('not_operator')) return builtin('bool')
  if (node.is('ellipsis')) return { kind: 'ellipsis' }
  return node.is('lambda') ? { kind: 'lambda' } : undefined
}

function builtin(name: string, value?: string): Term {
  return value === undefined || value.length > constantLimit
    ? { kind: 'builtin', name }
    : { kind: 'builtin', name, value }
}

function numberClass(node: SyntaxNode): string {
  if (/[jJ]$/.test(node.text)) return 'complex'
  return node.is('integer') ? 'int' : 'float'
}

/** A template string (PEP 750) is an object of its own. */
function stringClass(node: SyntaxNode): string {
  const prefix = /^[a-zA-Z]*/.exec(node.text)?.[0].toLowerCase() ?? ''
  if (prefix.includes('t')) return 'object'
  return prefix.includes('b') ? 'bytes' : 'str'
}

/** What a string of one piece holds; undefined where it is made at run time. */
function plainContent(node: SyntaxNode): string | undefined {
  if (/^[a-zA-Z]*[fFtT]/.test(node.text)) return undefined
  return node.namedChildren.find((each) => each.is('string_content'))?.text ?? ''
}
