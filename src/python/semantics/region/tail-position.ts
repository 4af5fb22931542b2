import type { SyntaxNode } from '../../syntax/node.ts'

/**
 * What ends when control leaves a statement at its end: the function around it, or one turn of the innermost loop;
 * undefined where something else follows. A `return` there (a `continue`) does what falling off the end does.
 */
export function endsWith(statement: SyntaxNode): 'function' | 'loop' | undefined {
  for (let node: SyntaxNode | undefined = statement; node;) {
    const suite: SyntaxNode | undefined = node.parent
    const owner = suite?.parent
    if (!suite?.is('block') || !owner || lastStatement(suite) !== node) return undefined
    if (owner.is('function_definition')) return 'function'
    if (owner.is('for_statement', 'while_statement')) return 'loop'
    node = statementEndedBy(owner)
  }
  return undefined
}

function lastStatement(suite: SyntaxNode): SyntaxNode | undefined {
  return suite.namedChildren.filter((child) => !child.is('comment', 'line_continuation')).at(-1)
}

/** The statement that is over when a suite of its part `owner` is. */
function statementEndedBy(owner: SyntaxNode): SyntaxNode | undefined {
  if (owner.is('if_statement', 'with_statement')) return owner
  // Behind the body of a `try` comes its `else`, which a jump would leave out.
  if (owner.is('try_statement')) return owner.namedChildren.some((part) => part.is('else_clause')) ? undefined : owner
  if (owner.is('else_clause', 'elif_clause', 'except_clause')) {
    const around = owner.parent
    // The `else` of a loop belongs to no turn of it; what follows the loop follows the `else`.
    return around
  }
  return owner.is('case_clause') ? owner.ancestor('match_statement') : undefined
}
