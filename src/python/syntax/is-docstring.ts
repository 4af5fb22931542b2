import { Kind } from './node-kinds.generated.ts'
import type { SyntaxTree } from './tree.ts'

/**
 * Whether a node is the statement that CPython takes for a docstring: a lone plain string, first in the body of a
 * module, class or function. f-strings and bytes are not.
 */
export function isDocstring(tree: SyntaxTree, node: number): boolean {
  if (tree.kinds[node] !== Kind.expression_statement) return false
  const parent = tree.parents[node]!
  return isDefinitionBody(tree, parent) && isFirstStatement(tree, parent, node) && isPlainString(tree, node + 1)
}

function isDefinitionBody(tree: SyntaxTree, body: number): boolean {
  if (tree.kinds[body] === Kind.module) return true
  const owner = tree.kinds[tree.parents[body]!]
  return tree.kinds[body] === Kind.block && (owner === Kind.function_definition || owner === Kind.class_definition)
}

function isFirstStatement(tree: SyntaxTree, body: number, node: number): boolean {
  let first = body + 1
  while (tree.kinds[first] === Kind.comment) first = tree.nexts[first]!
  return first === node
}

function isPlainString(tree: SyntaxTree, node: number): boolean {
  if (tree.nexts[node] !== tree.nexts[tree.parents[node]!]) return false
  const isConcatenated = tree.kinds[node] === Kind.concatenated_string
  if (!isConcatenated && tree.kinds[node] !== Kind.string) return false
  return !/[bft]/i.test(tree.textOf(isConcatenated ? node + 2 : node + 1))
}
