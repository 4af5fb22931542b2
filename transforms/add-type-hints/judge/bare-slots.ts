import type { FunctionReference } from '../../../src/python/semantics/types/solve/type.ts'

/** A parameter, by its place, or what a function returns. */
export type Slot = number | 'return'

/** The places of parameters without a hint, and `return`; the receiver of a method is never asked for. */
export function bareSlots({ facts }: FunctionReference): readonly Slot[] {
  const hasReceiver = facts.owner !== undefined && (facts.kind !== 'static' || facts.name === '__new__')
  const parameters = facts.parameters.flatMap(({ annotation }, at) => {
    return annotation === undefined && !(at === 0 && hasReceiver) ? [at] : []
  })
  return facts.returns === undefined ? [...parameters, 'return'] : parameters
}
