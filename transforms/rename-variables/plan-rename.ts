import { refuse, type Refusal } from '../../src/engine/transform.ts'
import { findDocstring } from '../../src/python/semantics/docstring/find-docstring.ts'
import { parameterEntries } from '../../src/python/semantics/docstring/parameter-entries.ts'
import { newNameConflict } from '../../src/python/semantics/new-name-conflict.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { reasonToKeepName } from '../../src/python/semantics/reason-to-keep-name.ts'
import type { Variable } from '../../src/python/semantics/scope.ts'
import { mentionsOf, type Mention } from '../../src/python/semantics/variable-mentions.ts'
import { renameMentions } from '../../src/python/rewrite/rename-variable.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { Edit } from '../../src/text/edit.ts'
import type { Span } from '../../src/text/span.ts'

/** A variable, its new name, and what else goes with it: the keywords of calls. */
export interface WantedName {
  readonly owner: Variable
  readonly to: string
  readonly keywords?: readonly Span[]
}

/** The edits of a rename and how many places it has. */
export interface RenamePlan {
  readonly edits: readonly Edit[]
  readonly places: number
}

/**
 * The edits that give variables new names all at once, or why one of them keeps its name.
 * @param exported whether names of `__all__` may change
 */
export function planRename(file: PythonFile, wanted: readonly WantedName[], exported: boolean): RenamePlan | Refusal {
  const leaving = new Set(wanted.map(({ owner }) => owner))
  const renamed: { mention: Mention; to: string }[] = []
  const more: Edit[] = []
  for (const { owner, to, keywords = [] } of wanted) {
    const mentions = mentionsOf(owner, file)
    const reason =
      reasonToKeepName(file, owner, mentions) ??
      reasonToStayExported(file, mentions, exported) ??
      newNameConflict(file, { owner, to, mentions, leaving })
    if (reason !== undefined) return refuse(reason)
    renamed.push(...mentions.map((mention) => ({ mention, to })))
    more.push(...[...keywords, ...documentedEntries(owner)].map(({ start, end }) => ({ start, end, text: to })))
  }
  const edits = renameMentions(file.tree, renamed, more)
  if ('field' in edits) return refuse(stubborn(file, edits.field))
  return { edits, places: renamed.length + more.length }
}

function reasonToStayExported(file: PythonFile, mentions: readonly Mention[], exported: boolean): string | undefined {
  const entry = exported ? undefined : mentions.find(({ sort }) => sort === 'entry')
  return entry && `\`__all__\` exports it at line ${file.lineOf(entry.start)}: ask with \`--exported\``
}

/** Where the docstring of a function, or that of the class of an `__init__`, has an entry for the parameter. */
function documentedEntries({ isParameter, scope, name }: Variable): readonly Span[] {
  if (!isParameter || !scope.node.is('function_definition')) return []
  const documented: SyntaxNode[] = [scope.node]
  const around = scope.node.ancestor('class_definition', 'function_definition')
  if (scope.name === '__init__' && around?.is('class_definition')) documented.push(around)
  return documented.flatMap((definition) => {
    const docstring = findDocstring(definition)
    return docstring ? parameterEntries(docstring, name) : []
  })
}

function stubborn(file: PythonFile, field: SyntaxNode): string {
  return `\`${field.text}\` at line ${file.lineOf(field.start)} prints its own text and cannot be written out`
}
