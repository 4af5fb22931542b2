import type { SyntaxNode } from '../syntax/node.ts'

/**
 * The `except` clause whose exception is being handled when control is at a node of its body; undefined outside of
 * handlers, in a function, lambda or class within one, which may run later, and in a `finally` within one, which may
 * run for another exception.
 */
export function handlerAround(node: SyntaxNode): SyntaxNode<'except_clause'> | undefined {
  for (let inner = node, outer = node.parent; outer; inner = outer, outer = outer.parent) {
    if (outer.is('function_definition', 'lambda', 'class_definition', 'finally_clause')) return undefined
    if (outer.is('except_clause')) return inner.is('block') ? outer : undefined
  }
  return undefined
}

/** The type and the name of `except E as error`; nothing for a bare `except`, nor for `except A, B` (Python 3.14). */
export interface CaughtException {
  readonly type: SyntaxNode | undefined
  readonly name: SyntaxNode<'identifier'> | undefined
}

/** Reads the head of a handler. */
export function readCaught(handler: SyntaxNode<'except_clause'>): CaughtException {
  const values = handler.get('value')
  const value = values.length === 1 ? values[0] : undefined
  if (!value?.is('as_pattern')) return { type: value, name: undefined }
  const name = value.get('alias')?.namedChildren[0]
  return { type: value.namedChildren[0], name: name?.is('identifier') ? name : undefined }
}
