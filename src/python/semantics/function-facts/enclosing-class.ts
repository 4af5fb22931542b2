import type { ClassNode } from '../class-graph.ts'
import type { SyntaxNode } from '../../syntax/node.ts'

/** The class in whose body a function or class stands, under `if` and `try` too; undefined for all others. */
export function enclosingClassOf(definition: SyntaxNode): ClassNode | undefined {
  const around = definition.ancestor('class_definition', 'function_definition', 'lambda')
  return around?.is('class_definition') ? around : undefined
}
