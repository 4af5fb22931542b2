import type { FunctionFacts } from '../../src/python/semantics/function-facts/function-facts.ts'
import type { Slot } from './slot.ts'

/** The places of a signature without a hint: its parameters in the order of the text, then the result. */
export function* findSlots(facts: FunctionFacts, only: 'all' | 'params' | 'returns'): Generator<Slot> {
  if (only !== 'returns') {
    for (const parameter of facts.parameters) {
      if (parameter.hint === undefined) yield { kind: 'parameter', facts, parameter }
    }
  }
  if (only !== 'params' && !facts.definition.get('return_type')) yield { kind: 'return', facts }
}
