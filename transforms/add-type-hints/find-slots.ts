import { parameterFacts } from '../../src/python/semantics/function-facts/parameter-facts.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { Slot } from './slot.ts'

/** The places of a signature without a hint: its parameters in the order of the text, then the result. */
export function* findSlots(
  definition: SyntaxNode<'function_definition'>,
  only: 'all' | 'params' | 'returns',
): Generator<Slot> {
  if (only !== 'returns') {
    for (const parameter of parameterFacts(definition)) {
      if (parameter.hint === undefined) yield { kind: 'parameter', definition, parameter }
    }
  }
  if (only !== 'params' && !definition.get('return_type')) yield { kind: 'return', definition }
}
