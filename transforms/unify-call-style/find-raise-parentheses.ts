import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { judgeRaised, type RaisedKind } from './judge-raised.ts'
import { codes, emptyCall, parenthesesOf, withoutParentheses, type StyleFinding } from './style-finding.ts'

/** `raise X()`: Python calls a class that is raised. */
export function* findRaiseParentheses(file: PythonFile): Generator<StyleFinding> {
  for (const statement of file.tree.nodesOfKind('raise_statement')) {
    const cause = statement.get('cause')
    const call = emptyCall(statement.namedChildren.find((child) => child.field !== 'cause' && !child.is('comment')))
    if (!call) continue
    const callee = call.get('function')
    const raised = judgeRaised(file, withoutParentheses(callee))
    if (raised.kind === 'function') continue
    yield describe(call, raised, cause)
  }
}

function describe(
  call: SyntaxNode<'call'>,
  raised: Exclude<RaisedKind, { kind: 'function' }>,
  cause: SyntaxNode | undefined,
): StyleFinding {
  const suppressedBy = codes.raiseParentheses
  const name = call.get('function').text
  if (raised.kind === 'unknown') {
    const message = `\`raise ${name}()\` might do without parentheses`
    return { at: call, message, plan: { kind: 'leave', reason: raised.reason }, suppressedBy }
  }
  const message = `\`raise ${name}\` makes the exception by itself`
  const unsafe = raised.kind === 'likely-class' ? raised.reason : orderReason(raised, cause)
  return { at: call, message, unsafe, plan: { kind: 'remove-parentheses', span: parenthesesOf(call) }, suppressedBy }
}

/** In `raise X() from Y()` the exception is made first, in `raise X from Y()` the cause. */
function orderReason(raised: RaisedKind, cause: SyntaxNode | undefined): string | undefined {
  const isPlain = !cause || cause.is('identifier', 'none') || raised.kind === 'builtin'
  return isPlain ? undefined : 'the cause is made before the exception then'
}
