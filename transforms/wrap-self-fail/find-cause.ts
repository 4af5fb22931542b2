import { findFreeName } from '../../src/python/semantics/free-name.ts'
import { handlerAround, readCaught } from '../../src/python/semantics/handler-around.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { Edit } from '../../src/text/edit.ts'

/** What follows `from` in the raise, and what it takes to have that name. */
export interface Cause {
  readonly name: string
  readonly edits: readonly Edit[]
}

/** Names for a caught exception, the nicest first. */
export const exceptionNames = ['error', 'exception', 'caught', 'original_error'] as const

/** The exception that is being handled where a statement stands; undefined where none is, or it cannot be named. */
export function findCause(file: PythonFile, statement: SyntaxNode): Cause | undefined {
  const handler = handlerAround(statement)
  if (!handler) return undefined
  const { type, name } = readCaught(handler)
  if (name) return isStillCaught(file, handler, name) ? { name: name.text, edits: [] } : undefined
  const free = type && findFreeName(file, file.scopes.scopeOf(statement), namesFor(handler))
  if (!type || !free) return undefined
  return { name: free, edits: [{ start: type.end, end: type.end, text: ` as ${free}` }] }
}

/** A handler inside another one needs a name of its own: what it binds it deletes at its end. */
function namesFor(handler: SyntaxNode): readonly string[] {
  const outer = handler.ancestor('except_clause', 'function_definition')
  if (!outer?.is('except_clause')) return exceptionNames
  return outer.ancestor('except_clause', 'function_definition')?.is('except_clause')
    ? []
    : ['inner_error', 'nested_error']
}

/** Nothing else can have bound or deleted the name since: `raise … from` takes exceptions only. */
function isStillCaught(file: PythonFile, handler: SyntaxNode, name: SyntaxNode): boolean {
  const variable = file.scopes.variableAt(name)
  if (!variable?.isLocal || variable.scope.kind !== 'function') return false
  if (variable.captures.some((capture) => capture.bindings.length > 0)) return false
  return variable.bindings.every(({ node }) => node === name || !handler.contains(node))
}
