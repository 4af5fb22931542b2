import type { SyntaxNode } from '../syntax/node.ts'
import type { PythonFile } from './python-file.ts'
import type { Mention } from './variable-mentions.ts'

/**
 * The strings that put a name into `__all__`: in its assignments, in `__all__ += …` and in calls of its methods. Prefixes
 * and escapes aside: such a string is no plain name.
 */
export function* exportedEntries(file: PythonFile, name: string): Generator<Mention> {
  const scope = file.scopes.module
  const list = scope.variables.get('__all__')
  if (!list) return
  const statements = new Set<SyntaxNode>()
  for (const { node } of [...list.bindings, ...list.references]) {
    const statement = node.ancestor('expression_statement')
    if (statement) statements.add(statement)
  }
  for (const statement of statements) {
    for (const node of file.tree.nodesOfKind('string', statement.index)) {
      const content = plainContent(node)
      if (content?.text === name) yield { sort: 'entry', node, scope, start: content.start, end: content.end }
    }
  }
}

/** What stands between the quotes of a string without escapes, fields or bytes; undefined for other strings. */
export function plainContent(string: SyntaxNode): SyntaxNode | undefined {
  const [, content, close] = string.children
  if (!content?.is('string_content') || !close?.is('string_end')) return undefined
  return content.children.length === 0 && !/[bf]/i.test(string.children[0]!.text) ? content : undefined
}
