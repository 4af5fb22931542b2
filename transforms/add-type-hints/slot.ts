import type { FunctionFacts } from '../../src/python/semantics/function-facts/function-facts.ts'
import type { ParameterFacts } from '../../src/python/semantics/function-facts/parameter-facts.ts'
import type { ScalarType } from '../../src/python/semantics/types/python-type.ts'

/** How sure a hint is, by the precision measured for its rule: `proved` is right in 95 of 100 cases at least. */
export type Confidence = 'proved' | 'likely'

/** A place of a signature that has no hint: a parameter, or what the function returns. */
export type Slot =
  | { readonly kind: 'parameter'; readonly facts: FunctionFacts; readonly parameter: ParameterFacts }
  | { readonly kind: 'return'; readonly facts: FunctionFacts }

/** What a slot takes or gives. */
export interface InferredHint {
  readonly type: ScalarType
  readonly confidence: Confidence
  /** Why, in the user's words: `default 1 (line 81)`. */
  readonly evidence: string
}
