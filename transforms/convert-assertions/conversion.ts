import type { Refusal } from '../../src/engine/transform.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'

/** What an assertion becomes. */
export interface Conversion {
  readonly method: string
  /** The operands that take the place of the asserted values, in the order of the text; none: only the name changes. */
  readonly operands: readonly SyntaxNode[]
  /** What stands between two operands and makes way for a comma; absent when that is a comma already. */
  readonly operator?: SyntaxNode
  /** The second operand is to be written first: `assertEqual(T, type(x))` becomes `assertIsInstance(x, T)`. */
  readonly isReversed?: boolean
  /** The operator that is called where another one was. */
  readonly calls?: 'is' | '==' | '!='
}

export type ConversionOutcome = Conversion | Refusal | undefined

export function isRefusal(outcome: ConversionOutcome): outcome is Refusal {
  return outcome !== undefined && 'refused' in outcome
}

export function isConversion(outcome: ConversionOutcome): outcome is Conversion {
  return outcome !== undefined && 'method' in outcome
}
