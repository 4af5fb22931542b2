import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { conditionPhrase, type ConditionContext } from './condition-phrase.ts'

/** The `if` that a statement stands under, and which way it has to go. */
export interface Guard {
  readonly condition: SyntaxNode
  readonly isNegated: boolean
}

/** The condition right above a statement; undefined where it hangs on no `if`, or on several that come to nothing. */
export function guardOf(statement: SyntaxNode): Guard | undefined {
  const suite = statement.parent
  const owner = suite?.parent
  if (!suite?.is('block') || !owner) return undefined
  if (owner.is('if_statement', 'elif_clause')) return { condition: owner.get('condition'), isNegated: false }
  const around = owner.is('else_clause') ? owner.parent : undefined
  // if a: … elif b: … else: raise → not a and not b
  if (!around?.is('if_statement') || around.get('alternative').length > 1) return undefined
  return { condition: around.get('condition'), isNegated: true }
}

/** The clause of the condition that a statement stands under. */
export function guardPhrase(statement: SyntaxNode, context: ConditionContext = {}): string | undefined {
  const guard = guardOf(statement)
  return guard && conditionPhrase(guard.condition, guard.isNegated, context)
}
