import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { PlacedStatement } from './suites.ts'

/** So many statements of one shape in a row are a paragraph of their own. */
const minimumRun = 3
/** A compound statement of so many lines ends a paragraph. */
const longStatement = 4

/**
 * The indices where something new begins in a suite, its end among them: behind a blank line, at a comment, around a run
 * of statements of one shape and around long compound statements.
 */
export function shapeBorders(statements: readonly PlacedStatement[]): readonly number[] {
  const borders = new Set([0, statements.length])
  let runStart = 0
  for (const [index, statement] of statements.entries()) {
    if (statement.opensParagraph) borders.add(index)
    if (isLong(statement)) borders.add(index).add(index + 1)
    if (!haveOneShape(statements[index], statements[index + 1])) {
      if (index + 1 - runStart >= minimumRun) borders.add(runStart).add(index + 1)
      runStart = index + 1
    }
  }
  return [...borders].sort((one, other) => one - other)
}

function isLong({ isCompound, firstLine, lastLine }: PlacedStatement): boolean {
  return isCompound && lastLine - firstLine + 1 >= longStatement
}

function haveOneShape(one: PlacedStatement | undefined, other: PlacedStatement | undefined): boolean {
  const shape = one && shapeOf(one.node)
  return shape !== undefined && other !== undefined && shape === shapeOf(other.node)
}

/** `parser.add_argument(…)` → `parser.add_argument()`; `self.a = …` → `self. =`. */
function shapeOf(statement: SyntaxNode): string | undefined {
  if (!statement.is('expression_statement')) return statement.is('if_statement') ? 'if' : undefined
  const [inner] = statement.namedChildren
  if (inner?.is('call')) return `${inner.get('function').text.slice(0, 80)}()`
  const target = inner?.is('assignment') ? inner.child('left') : undefined
  if (target?.is('attribute')) return `${target.get('object').text.slice(0, 80)}. =`
  return target?.is('subscript') ? `${target.child('value')?.text.slice(0, 80)}[] =` : undefined
}
