import type { SyntaxNode } from '../syntax/node.ts'

/** How a simple statement shares its lines with others. */
export interface StatementLine {
  /** The statement before it on the same logical line: `previous; statement`. */
  readonly previous: SyntaxNode | undefined
  /** The statement behind it on the same logical line: `statement; next`. */
  readonly next: SyntaxNode | undefined
  /** The comment behind it, if it is the last statement of its line. */
  readonly comment: SyntaxNode | undefined
  /** Nothing else but a comment or a lone `;` stands on its lines. */
  readonly isAlone: boolean
}

/** What else stands on the lines of a simple statement. */
export function readStatementLine(statement: SyntaxNode): StatementLine {
  const { text } = statement.tree
  const previous = findPrevious(statement)
  let next: SyntaxNode | undefined
  let comment: SyntaxNode | undefined
  let end = statement.end
  for (let sibling = following(statement); sibling; sibling = following(sibling)) {
    if (!isSameLine(text, end, sibling.start)) break
    end = sibling.end
    if (sibling.isToken(';') || sibling.is('line_continuation')) continue
    if (sibling.is('comment')) comment = sibling
    else next = sibling
    break
  }
  const isFirst = /(?:^|[\n\r])[ \t\f\ufeff]*$/.test(text.slice(Math.max(0, statement.start - 400), statement.start))
  return { previous, next, comment, isAlone: isFirst && !next && !previous }
}

function findPrevious(statement: SyntaxNode): SyntaxNode | undefined {
  let sibling = statement.previousSibling
  if (sibling?.is('line_continuation')) sibling = sibling.previousSibling
  if (!sibling?.isToken(';')) return undefined
  const before = sibling.previousSibling
  return before && isSameLine(statement.tree.text, sibling.end, statement.start) ? before : undefined
}

/** The node behind a statement: a comment behind the last of a suite may belong to the suite around it. */
function following(node: SyntaxNode): SyntaxNode | undefined {
  for (let inner: SyntaxNode | undefined = node; inner; inner = inner.parent) {
    const sibling = inner.nextSibling
    if (sibling) return sibling
  }
  return undefined
}

/** No line ending between, but for those behind a backslash. */
function isSameLine(text: string, start: number, end: number): boolean {
  return !/[\n\r]/.test(text.slice(start, end).replaceAll(/\\(?:\r\n|\r|\n)/g, ''))
}
