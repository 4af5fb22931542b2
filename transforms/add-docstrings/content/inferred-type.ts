import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import { fallsThrough } from '../../../src/python/semantics/function-facts/result-facts.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { typeOfValues } from './value-types.ts'

/** The type of what a function returns, where the values leave no doubt and there is one on every way. */
export function inferredType(facts: FunctionFacts, values: readonly SyntaxNode[]): string | undefined {
  if (facts.result.returnsNone || fallsThrough(facts)) return undefined
  return typeOfValues(facts.file, values)
}
