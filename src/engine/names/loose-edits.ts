import { exportedEntries, plainContent } from '../../python/semantics/exported-entries.ts'
import type { Variable } from '../../python/semantics/scope.ts'
import { titleTarget } from '../../python/semantics/title-strings.ts'
import { isDocstring } from '../../python/syntax/is-docstring.ts'
import type { SyntaxNode } from '../../python/syntax/node.ts'
import type { Span } from '../../text/span.ts'
import type { EditedFile } from '../verify.ts'
import type { TwinNames } from './twin-names.ts'

/** An edit of something that is no name of a variable but goes with one. */
export interface LooseEdit {
  readonly before: Span
  readonly after: Span
  objection(twins: TwinNames): string | undefined
}

/** The edits of keywords in calls and of words in docstrings, `__all__` and the titles of type variables. */
export function looseEdits(edited: EditedFile): readonly LooseEdit[] {
  const inserted = [...edited.shift.inserted()]
  return edited.edits.flatMap((before, index) => {
    const judge = judgeOf(edited, before, inserted[index]!)
    return judge ? [{ before, after: inserted[index]!, objection: judge }] : []
  })
}

type Judge = (twins: TwinNames) => string | undefined

function judgeOf({ before, after }: EditedFile, span: Span, inserted: Span): Judge | undefined {
  const node = before.tree.nodeAt(span.start, span.end)
  if (isLabel(node, span)) return () => objectionToLabel(after.tree.nodeAt(inserted.start, inserted.end))
  const string = node.is('string') ? node : node.ancestor('string')
  if (!string) return undefined
  const old = before.text.slice(span.start, span.end).normalize('NFKC')
  const now = after.text.slice(inserted.start, inserted.end).normalize('NFKC')
  const isFollowed = (twins: TwinNames, follows: (variable: Variable) => boolean): string | undefined => {
    const pair = [...twins.renamed()].find(([variable, twin]) => {
      return variable.name === old && twin.name === now && follows(variable)
    })
    return pair ? undefined : `the text \`${old}\` would follow no variable to \`${now}\``
  }
  const owner = documentedBy(string)
  if (owner) return (twins) => isFollowed(twins, (variable) => isParameterOf(variable, owner))
  const content = plainContent(string)
  if (content?.start !== span.start || content.end !== span.end) return undefined
  const isEntry = [...exportedEntries(before, old)].some(({ start }) => start === span.start)
  if (isEntry) return (twins) => isFollowed(twins, ({ scope }) => scope.kind === 'module')
  const titled = titleTarget(string)
  const variable = titled && before.scopes.variableAt(titled)?.owner
  return variable && ((twins) => isFollowed(twins, (each) => each === variable))
}

function isLabel(node: SyntaxNode, { start, end }: Span): boolean {
  const isWhole = node.is('identifier') && node.start === start && node.end === end
  return isWhole && node.field === 'name' && (node.parent?.is('keyword_argument') ?? false)
}

/** The parser at hand takes a keyword given twice, CPython does not. */
function objectionToLabel(label: SyntaxNode): string | undefined {
  const list = label.parent?.parent
  if (!label.is('identifier') || !label.parent?.is('keyword_argument')) return 'more than names would change'
  const same = list?.namedChildren.filter((each) => each.is('keyword_argument') && each.get('name').text === label.text)
  return same && same.length > 1 ? `the call would have \`${label.text}=\` twice` : undefined
}

/** The definition whose docstring a string is, or is part of. */
function documentedBy(string: SyntaxNode): SyntaxNode | undefined {
  const statement = string.ancestor('expression_statement')
  if (!statement || !isDocstring(statement.tree, statement.index)) return undefined
  return statement.ancestor('function_definition', 'class_definition')
}

/** A class documents the parameters of its methods. */
function isParameterOf({ scope, isParameter }: Variable, definition: SyntaxNode): boolean {
  if (!isParameter) return false
  const isMethod = definition.is('class_definition') && scope.node.ancestor('class_definition') === definition
  return scope.node === definition || isMethod
}
