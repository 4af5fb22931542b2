import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import { hasCommentIn } from '../syntax/has-comment-in.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import { isTrivia } from './call-arguments.ts'

/**
 * Removes one of several arguments with a comma beside it: `f(a, b)` → `f(a)` or `f(b)`. A comma behind the last one
 * stays. Undefined where a comment would be lost.
 * @throws RangeError when the argument is the only one: then the parentheses may be wanted or not
 */
export function removeArgument(list: SyntaxNode<'argument_list'>, argument: SyntaxNode): Edit | undefined {
  const all = list.namedChildren.filter((each) => !isTrivia(each))
  const index = all.indexOf(argument)
  const [before, after] = [all[index - 1], all[index + 1]]
  if (index < 0 || (!before && !after)) throw new RangeError('the argument is not one of several')
  const span: Span = before
    ? { start: before.end, end: argument.end }
    : { start: argument.start, end: after?.start ?? argument.end }
  return hasCommentIn(list.tree, span) ? undefined : { ...span, text: '' }
}
