import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { TextualReference, Variable } from '../../python/semantics/scope.ts'
import { debugFieldOf, literalOf } from '../../python/rewrite/unfold-debug-field.ts'
import { Kind, Token } from '../../python/syntax/node-kinds.generated.ts'
import type { SyntaxNode } from '../../python/syntax/node.ts'
import type { Span } from '../../text/span.ts'

/** A stretch of text, a name that stands for a variable, or (`edited`) a place that is judged for itself. */
export type Piece = string | Variable | { readonly edited: number }

/** What a span of a file amounts to. */
interface Mark extends Span {
  readonly pieces: readonly Piece[]
}

/**
 * A file as text and variables by turns. Whatever can be written in two ways is brought into one: `import a` reads as
 * `import a as a`, and a debug field `{a=}` as the text and the field that it is short for.
 * @param edited spans left out, sorted
 */
export function writingOf(file: PythonFile, edited: readonly Span[]): readonly Piece[] {
  const marks = [...nameMarks(file), ...textMarks(file), ...debugMarks(file), ...editedMarks(edited)]
  const pieces: Piece[] = []
  let text = ''
  let end = 0
  for (const mark of marks.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    text += file.text.slice(end, mark.start)
    for (const piece of mark.pieces) {
      if (typeof piece === 'string') text += piece
      else {
        pieces.push(text, piece)
        text = ''
      }
    }
    end = mark.end
  }
  pieces.push(text + file.text.slice(end))
  return pieces
}

function* nameMarks({ tree, scopes }: PythonFile): Generator<Mark> {
  const { kinds } = tree
  for (let index = 1; index < tree.length; index++) {
    if (kinds[index] !== Kind.identifier && kinds[index] !== Token.type) continue
    const node = tree.node(index)
    const variable = scopes.variableAt(node)
    if (variable) yield importMark(node, variable) ?? { start: node.start, end: node.end, pieces: [variable] }
  }
}

/** The bound name of a clause, behind what is imported. */
function importMark(node: SyntaxNode, variable: Variable): Mark | undefined {
  const { parent } = node
  if (parent?.is('aliased_import')) return aliasMark(parent.get('name'), node, variable)
  const isClause = parent?.parent?.is('import_statement', 'import_from_statement', 'future_import_statement')
  if (!parent?.is('dotted_name') || !isClause) return undefined
  const { end } = parent
  const isPackage = parent.namedChildren.length > 1
  return { start: end, end, pieces: [isPackage ? ' of ' : ' as ', isPackage ? variable.name : '', variable] }
}

function aliasMark(imported: SyntaxNode, alias: SyntaxNode, variable: Variable): Mark {
  const between = imported.tree.text.slice(imported.end, alias.start)
  return { start: imported.end, end: alias.end, pieces: [between.replace(/^[ \t]+as[ \t]+$/, ' as '), variable] }
}

function* textMarks({ scopes }: PythonFile): Generator<Mark> {
  const known = new Set<TextualReference>()
  for (const scope of scopes.all) {
    for (const variable of scope.variables.values()) {
      for (const reference of variable.textualReferences) {
        if (known.has(reference)) continue
        known.add(reference)
        yield { start: reference.start, end: reference.end, pieces: [variable] }
      }
    }
  }
}

/** A field that prints its own text: that text in front of it, and what is left of the field. */
function* debugMarks({ tree }: PythonFile): Generator<Mark> {
  if (!tree.text.includes('=')) return
  for (const kind of ['interpolation', 'format_expression'] as const) {
    for (const field of tree.nodesOfKind(kind)) {
      const debug = debugFieldOf(field)
      if (!debug) continue
      const { printed, expression, isFormatted } = debug
      const literal = literalOf(field, debug)
      const gap = tree.text[expression.start] === '{' ? ' ' : ''
      // A text that cannot stand in the string is told apart from any that can.
      const raw = `\0${tree.text.slice(printed.start, printed.end)}\0`
      yield { start: field.start, end: expression.start, pieces: [`${literal ?? raw}{${gap}`] }
      yield { start: expression.end, end: printed.end, pieces: [isFormatted ? '' : '!r'] }
    }
  }
}

function* editedMarks(edited: readonly Span[]): Generator<Mark> {
  for (const [index, { start, end }] of edited.entries()) yield { start, end, pieces: [{ edited: index }] }
}
