import type { SyntaxNode } from '../../../src/python/syntax/node.ts'

/** `a.b` of `a.b`, `a.b(1)` and `a.b[int](1)`, spaces left out; empty where it is no chain of plain names. */
export function dottedText(expression: SyntaxNode): string {
  let node = expression
  while (node.is('call', 'subscript')) node = (node.child('function') ?? node.child('value'))!
  const text = node.text.replace(/[\s\\]+/g, '')
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(text) ? text : ''
}

/** What stands behind the last dot. */
export function lastName(dotted: string): string {
  return dotted.slice(dotted.lastIndexOf('.') + 1)
}

/** What stands before the first dot. */
export function firstName(dotted: string): string {
  const dot = dotted.indexOf('.')
  return dot < 0 ? dotted : dotted.slice(0, dot)
}
