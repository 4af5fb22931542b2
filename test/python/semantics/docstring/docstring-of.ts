import { findDocstring } from '../../../../src/python/semantics/docstring/find-docstring.ts'
import type { SyntaxNode } from '../../../../src/python/syntax/node.ts'
import { parse } from '../../../../src/python/syntax/parse.ts'

/** The docstring of the first function of a file. */
export function docstringOf(source: string): SyntaxNode {
  const outcome = parse(source)
  if (outcome.kind === 'rejected') throw new Error(outcome.reason)
  const definition = outcome.tree.nodesOfKind('function_definition').next().value!
  return findDocstring(definition)!
}

/** A function whose docstring has these lines, in triple double quotes. */
export function functionWith(...lines: readonly string[]): string {
  const body = lines.map((line) => (line === '' ? '' : `    ${line}`)).join('\n')
  return `def f():\n    """Do it.\n\n${body}\n    """\n`
}
