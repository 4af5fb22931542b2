import type { ParameterFacts } from '../../src/python/semantics/function-facts/parameter-facts.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'

type FunctionDefinition = SyntaxNode<'function_definition'>

/** A place of a signature that has no hint: a parameter, or what the function returns. */
export type Slot =
  | { readonly kind: 'parameter'; readonly definition: FunctionDefinition; readonly parameter: ParameterFacts }
  | { readonly kind: 'return'; readonly definition: FunctionDefinition }
