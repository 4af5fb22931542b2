import { Kind } from './node-kinds.generated.ts'
import type { SyntaxTree } from './tree.ts'

/**
 * Whether a node is the statement that CPython takes for a docstring: a lone plain string, first in the body of a
 * module, class or function, in parentheses or not. f-strings, t-strings and bytes are not, alone or as a part.
 */
export function isDocstring(tree: SyntaxTree, node: number): boolean {
  return docstringOfStatement(tree, node) !== undefined
}

/** The string or concatenated string of such a statement, without parentheses; undefined for all others. */
export function docstringOfStatement(tree: SyntaxTree, node: number): number | undefined {
  if (tree.kinds[node] !== Kind.expression_statement) return undefined
  const parent = tree.parents[node]!
  if (!isDefinitionBody(tree, parent) || !isFirstStatement(tree, parent, node)) return undefined
  const string = withoutParentheses(tree, node)
  return string !== undefined && isPlainString(tree, string) ? string : undefined
}

function isDefinitionBody(tree: SyntaxTree, body: number): boolean {
  if (tree.kinds[body] === Kind.module) return true
  const owner = tree.kinds[tree.parents[body]!]
  return tree.kinds[body] === Kind.block && (owner === Kind.function_definition || owner === Kind.class_definition)
}

function isFirstStatement(tree: SyntaxTree, body: number, node: number): boolean {
  return behindComments(tree, body + 1) === node
}

/** The lone expression of a statement, behind its parentheses and the comments in them. */
function withoutParentheses(tree: SyntaxTree, statement: number): number | undefined {
  let inner = statement + 1
  if (tree.nexts[inner] !== tree.nexts[statement]) return undefined
  while (tree.kinds[inner] === Kind.parenthesized_expression) inner = behindComments(tree, inner + 2)
  return inner
}

function behindComments(tree: SyntaxTree, node: number): number {
  let behind = node
  while (tree.kinds[behind] === Kind.comment) behind = tree.nexts[behind]!
  return behind
}

/** CPython joins the parts before it looks: one that is no plain string spoils all. */
function isPlainString(tree: SyntaxTree, node: number): boolean {
  if (tree.kinds[node] === Kind.string) return hasPlainPrefix(tree, node)
  if (tree.kinds[node] !== Kind.concatenated_string) return false
  for (let part = node + 1; part < tree.nexts[node]!; part = tree.nexts[part]!) {
    if (tree.kinds[part] === Kind.string && !hasPlainPrefix(tree, part)) return false
  }
  return true
}

function hasPlainPrefix(tree: SyntaxTree, string: number): boolean {
  return !/[bft]/i.test(tree.textOf(string + 1))
}
