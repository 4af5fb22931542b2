import type { Edit } from '../../text/edit.ts'
import type { Mention } from '../semantics/variable-mentions.ts'
import type { SyntaxTree } from '../syntax/tree.ts'
import { unfoldDebugFields } from './unfold-debug-field.ts'

/** A mention and what shall stand there. */
export interface RenamedMention {
  readonly mention: Mention
  readonly to: string
}

/**
 * Writes new names: `import a` gets an `as`, which goes where the new name is the imported one; `{a=}` in an f-string is
 * written out, since it prints its own text.
 * @param more edits of other names that go with these: keywords, entries of docstrings
 * @returns the edits, sorted, or the f-string field that cannot be written out
 * @throws RangeError for a `package`: `import a.b` can bind no other name than `a`
 */
export function renameMentions(
  tree: SyntaxTree,
  mentions: readonly RenamedMention[],
  more: readonly Edit[] = [],
): ReturnType<typeof unfoldDebugFields> {
  const edits = [...mentions.map((renamed) => renameMention(renamed)), ...more]
  return unfoldDebugFields(
    tree,
    edits.toSorted((a, b) => a.start - b.start),
  )
}

function renameMention({ mention, to }: RenamedMention): Edit {
  const { sort, start, end, node } = mention
  if (sort === 'package') throw new RangeError(`no other name for \`import ${node.text}\``)
  if (sort === 'import') return { start, end, text: `${node.text} as ${to}` }
  return dropIdleAlias({ mention, to }) ?? { start, end, text: to }
}

/** `import a as b` → `import a`, not `import a as a`. */
function dropIdleAlias({ mention: { node, end }, to }: RenamedMention): Edit | undefined {
  const clause = node.parent
  if (!clause?.is('aliased_import')) return undefined
  const imported = clause.get('name')
  const between = node.tree.text.slice(imported.end, node.start)
  return imported.text === to && /^[ \t]+as[ \t]+$/.test(between) ? { start: imported.end, end, text: '' } : undefined
}
