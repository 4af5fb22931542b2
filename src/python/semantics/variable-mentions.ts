import type { Span } from '../../text/span.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import { exportedEntries } from './exported-entries.ts'
import type { PythonFile } from './python-file.ts'
import type { Scope, Variable } from './scope.ts'
import { titleStrings } from './title-strings.ts'

/**
 * What a mention is: `name`, an identifier; `import`, the name in a clause without `as`; `package`, the whole of
 * `import a.b`, which binds `a`; `text`, a name in a string annotation or a type comment; `entry`, one of `__all__`;
 * `title`, what `T = TypeVar('T')` tells the object of its own name.
 */
export type MentionSort = 'name' | 'import' | 'package' | 'text' | 'entry' | 'title'

/** One place where a variable is written; the span is that of the name alone, but for a `package`. */
export interface Mention extends Span {
  readonly sort: MentionSort
  /** The identifier, dotted name, string or comment. */
  readonly node: SyntaxNode
  /** The scope in which it is written. */
  readonly scope: Scope
}

/**
 * Every place that mentions a variable in its scope and in all that capture it: bindings, reads, postponed annotations,
 * `global` and `nonlocal`, the clauses of imports, texts that type checkers read, and for a name of the module the
 * entries of `__all__`. In the order of the text, each place once. Keywords of calls and docstrings are not among them.
 * @param owner a variable that owns itself
 */
export function mentionsOf(owner: Variable, file: PythonFile): readonly Mention[] {
  const found = new Map<number, Mention>()
  for (const mention of [...writtenMentions(owner), ...namingStrings(owner, file)]) {
    if (!found.has(mention.start)) found.set(mention.start, mention)
  }
  return [...found.values()].toSorted((a, b) => a.start - b.start)
}

function* writtenMentions(owner: Variable): Generator<Mention> {
  for (const variable of [owner, ...owner.captures]) {
    const { scope } = variable
    for (const { node } of variable.bindings) yield mentionAt(node, sortOf(node), scope)
    for (const { node, scope: place } of variable.references) yield mentionAt(node, 'name', place)
    for (const node of variable.declarations) yield mentionAt(node, 'name', scope)
    for (const { node, scope: place, start, end } of variable.textualReferences) {
      yield { sort: 'text', node, scope: place, start, end }
    }
  }
}

function* namingStrings(owner: Variable, file: PythonFile): Generator<Mention> {
  if (owner.scope.kind === 'module') yield* exportedEntries(file, owner.name)
  for (const { start, end, node } of titleStrings(owner)) yield { sort: 'title', node, scope: owner.scope, start, end }
}

function mentionAt(node: SyntaxNode, sort: MentionSort, scope: Scope): Mention {
  return { sort, node, scope, start: node.start, end: node.end }
}

/** `import a` and `from m import a` want an `as` to bind another name; an alias is a name like any other. */
function sortOf(node: SyntaxNode): MentionSort {
  if (node.is('dotted_name')) return 'package'
  const { parent } = node
  const isClause = parent?.is('dotted_name') && parent.parent?.is('import_statement', 'import_from_statement')
  return isClause ? 'import' : 'name'
}
