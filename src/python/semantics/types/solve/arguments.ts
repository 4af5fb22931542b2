import { oncePer } from '../../../syntax/once-per.ts'
import type { GivenArguments } from '../survey/term.ts'
import type { TypedFunction, TypedParameter } from '../survey/module-facts.ts'
import type { PythonType } from './type.ts'

export type ArgumentTypes = GivenArguments<PythonType>

export const noArguments: ArgumentTypes = { positional: [], keywords: [], hasSplat: false }

/** A value and the parameter that takes it. */
export interface Assignment<Value> {
  readonly parameter: TypedParameter
  /** Its place in the signature. */
  readonly at: number
  readonly given: Value
  /** The place of the argument in the call: positional ones first. */
  readonly argument: number
}

/** The places of the parameters that a call fills, by how it does. */
interface Places {
  /** Those that positional arguments go to, one after the other. */
  readonly positional: readonly number[]
  readonly named: ReadonlyMap<string, number>
  /** `*values` and `**options`. */
  readonly values: number | undefined
  readonly keywords: number | undefined
  /** Those without a default. */
  readonly required: readonly number[]
}

/**
 * Which parameter takes which argument (language reference, 6.3.4); undefined where the call does not fit the signature.
 * @param skip how many parameters are filled in by the receiver
 */
export function assignArguments<Value>(
  { parameters }: Pick<TypedFunction, 'parameters'>,
  skip: number,
  given: GivenArguments<Value>,
): readonly Assignment<Value>[] | undefined {
  const places = (placesBySkip(parameters)[skip] ??= readPlaces(parameters, skip))
  const assigned: Assignment<Value>[] = []
  for (const [argument, value] of given.positional.entries()) {
    const at = places.positional[argument] ?? places.values
    if (at === undefined) return undefined
    assigned.push({ parameter: parameters[at]!, at, given: value, argument })
  }
  for (const [order, [name, value]] of given.keywords.entries()) {
    const at = places.named.get(name) ?? places.keywords
    if (at === undefined) return undefined
    assigned.push({ parameter: parameters[at]!, at, given: value, argument: given.positional.length + order })
  }
  const isWhole = given.hasSplat || places.required.every((at) => assigned.some((each) => each.at === at))
  return isWhole ? assigned : undefined
}

/** By how many are skipped: a function is called many times. */
const placesBySkip = oncePer((_parameters: readonly TypedParameter[]): Places[] => [])

function readPlaces(parameters: readonly TypedParameter[], skip: number): Places {
  const places = [...parameters.keys()].slice(skip)
  const ofKind = (...kinds: readonly TypedParameter['kind'][]): number[] =>
    places.filter((at) => kinds.includes(parameters[at]!.kind))
  const named = ofKind('either', 'keyword-only')
  return {
    positional: ofKind('positional-only', 'either'),
    // Of two parameters of one name the first is taken.
    named: new Map(named.toReversed().map((at) => [parameters[at]!.name, at])),
    values: ofKind('values')[0],
    keywords: ofKind('keywords')[0],
    required: ofKind('positional-only', 'either', 'keyword-only').filter((at) => parameters[at]!.default === undefined),
  }
}
