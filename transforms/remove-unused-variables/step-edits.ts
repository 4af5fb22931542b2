import { dropAlias } from '../../src/python/rewrite/drop-alias.ts'
import { dropCapture } from '../../src/python/rewrite/drop-capture.ts'
import { dropTarget, readChain } from '../../src/python/rewrite/drop-target.ts'
import { keepValue } from '../../src/python/rewrite/keep-value.ts'
import { removeStatement } from '../../src/python/rewrite/remove-statement.ts'
import { replaceWithPass } from '../../src/python/rewrite/replace-with-pass.ts'
import { unwrapNamedExpression } from '../../src/python/rewrite/unwrap-named-expression.ts'
import { columnOf, reindentBehind } from '../../src/python/rewrite/reindent.ts'
import type { Edit } from '../../src/text/edit.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { ArrangedStep } from './arrange-removals.ts'

/** The edits of one step. */
export function stepEdits(step: ArrangedStep): readonly Edit[] {
  switch (step.kind) {
    case 'remove':
      if (step.leavesPass) return [replaceWithPass(step.statement, step.keepsComment ?? true)]
      return [removeStatement(step.statement, step.blankLines)]
    case 'keep-value':
      return keepValue(step.statement, step.value)
    case 'drop-target':
      return dropTarget(readChain(step.assignment), step.target)
    case 'drop-alias':
      return [dropAlias(step.pattern)]
    case 'drop-capture':
      return [dropCapture(step.identifier)]
    case 'unwrap':
      return unwrapNamedExpression(step.named)
    case 'rename':
      break
  }
  return renameElement(step.identifier, step.name, step.value)
}

/** A value that starts on the line of the name moves with it. */
function renameElement(identifier: SyntaxNode, name: string, value: SyntaxNode | undefined): Edit[] {
  const edit = { start: identifier.start, end: identifier.end, text: name }
  const { text } = identifier.tree
  const isSameLine =
    value && identifier.start - columnOf(text, identifier.start) === value.start - columnOf(text, value.start)
  return isSameLine ? [edit, ...reindentBehind(value, name.length - identifier.text.length)] : [edit]
}
