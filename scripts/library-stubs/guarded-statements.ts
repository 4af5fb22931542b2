import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { Guard } from './conditions.ts'

export interface GuardedStatement {
  readonly statement: SyntaxNode
  readonly guards: readonly Guard[]
}

/** The statements of a body, those under its `if`s too, each with what has to hold for it. */
export function* guardedStatements(body: SyntaxNode, guards: readonly Guard[] = []): Generator<GuardedStatement> {
  for (const statement of body.namedChildren) {
    if (statement.is('comment')) continue
    if (!statement.is('if_statement')) {
      yield { statement, guards }
      continue
    }
    let otherwise = guards
    for (const branch of [statement, ...statement.get('alternative')]) {
      const condition = branch.child('condition')
      const holding = condition ? [...otherwise, { condition, isTrue: true }] : otherwise
      yield* guardedStatements((branch.child('consequence') ?? branch.child('body'))!, holding)
      if (condition) otherwise = [...otherwise, { condition, isTrue: false }]
    }
  }
}
