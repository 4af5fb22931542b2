import type { FunctionFacts } from '../../src/python/semantics/function-facts/function-facts.ts'
import type { ParameterFacts } from '../../src/python/semantics/function-facts/parameter-facts.ts'

/** A place of a signature that has no hint: a parameter, or what the function returns. */
export type Slot =
  | { readonly kind: 'parameter'; readonly facts: FunctionFacts; readonly parameter: ParameterFacts }
  | { readonly kind: 'return'; readonly facts: FunctionFacts }
