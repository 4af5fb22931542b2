import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import type { SyntaxTree } from '../syntax/tree.ts'

/** A field of an f-string whose text an edit would change, and that cannot be written out. */
export interface StubbornField {
  readonly field: SyntaxNode
}

/** The parts of `{value = !r:>10}`, which prints ` value = ` before the value (bpo-36817). */
export interface DebugField {
  /** What it prints of itself: all between the brace and the conversion, format or end. */
  readonly printed: Span
  readonly expression: Span
  /** Whether it says how to print: without, the value's `repr` is printed. */
  readonly isFormatted: boolean
}

/** The debug form of an interpolation; undefined where it has none. */
export function debugFieldOf(field: SyntaxNode): DebugField | undefined {
  const sign = field.token('=')
  if (!sign) return undefined
  const { text } = field.tree
  const after = field.children.find(
    (child) => child.start >= sign.end && (child.is('type_conversion', 'format_specifier') || child.isToken('}')),
  )
  const printed = { start: field.start + 1, end: after?.start ?? field.end - 1 }
  const inside = text.slice(printed.start, sign.start)
  const start = printed.start + inside.search(/\S/)
  const expression = { start, end: printed.start + inside.trimEnd().length }
  return { printed, expression, isFormatted: after?.is('type_conversion', 'format_specifier') ?? false }
}

/**
 * Edits inside `f"{a = }"` would change what it prints, so the text is written out: `f"a = {b!r}"`.
 * @param edits sorted, of names alone
 */
export function unfoldDebugFields(tree: SyntaxTree, edits: readonly Edit[]): readonly Edit[] | StubbornField {
  const fields = new Set<SyntaxNode>()
  for (const edit of edits) for (const field of printersAround(tree, edit)) fields.add(field)
  const unfolded: Edit[] = [...edits]
  for (const field of fields) {
    const around = unfold(field)
    if (!around) return { field }
    unfolded.push(...around)
  }
  return unfolded.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** The fields that print a text with the span in it. */
function* printersAround(tree: SyntaxTree, span: Span): Generator<SyntaxNode> {
  const kinds = ['interpolation', 'format_expression'] as const
  let field = tree.nodeAt(span.start, span.end).ancestor(...kinds)
  for (; field; field = field.ancestor(...kinds)) {
    const debug = debugFieldOf(field)
    if (debug && debug.printed.end >= span.end) yield field
  }
}

function unfold(field: SyntaxNode): readonly Edit[] | undefined {
  const debug = field.is('interpolation') ? debugFieldOf(field) : undefined
  const literal = debug && literalOf(field, debug)
  if (!debug || literal === undefined) return undefined
  const { printed, expression, isFormatted } = debug
  const gap = field.tree.text[expression.start] === '{' ? ' ' : ''
  return [
    { start: field.start, end: expression.start, text: `${literal}{${gap}` },
    { start: expression.end, end: printed.end, text: isFormatted ? '' : '!r' },
  ]
}

/** The printed text as it would stand in the string; undefined where it would mean something else there. */
export function literalOf(field: SyntaxNode, { printed }: DebugField): string | undefined {
  const text = field.tree.text.slice(printed.start, printed.end)
  const opening = field.parent?.is('string') ? field.parent.children[0]!.text : ''
  const quote = opening.at(-1)
  if (quote === undefined || text.includes(quote) || /[\\#\r\n]/.test(text)) return undefined
  return text.replaceAll('{', '{{').replaceAll('}', '}}')
}
