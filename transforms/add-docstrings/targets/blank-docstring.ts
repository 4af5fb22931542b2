import type { SyntaxNode } from '../../../src/python/syntax/node.ts'

/** Whether a docstring is a single string that holds nothing but white space. */
export function isBlankDocstring(docstring: SyntaxNode): boolean {
  return docstring.is('string') && /^\w*("""|'''|["'])\s*\1$/.test(docstring.text)
}
