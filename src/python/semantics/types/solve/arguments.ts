import type { TypedFunction, TypedParameter } from '../survey/module-facts.ts'
import type { PythonType } from './type.ts'

/** The types that a call gives. */
export interface GivenArguments {
  readonly positional: readonly PythonType[]
  readonly keywords: readonly (readonly [name: string, type: PythonType])[]
  /** `*values` or `**options`: more may be given. */
  readonly hasSplat: boolean
}

export const noArguments: GivenArguments = { positional: [], keywords: [], hasSplat: false }

/** A value and the parameter that takes it. */
export interface Assignment {
  readonly parameter: TypedParameter
  /** Its place in the signature. */
  readonly at: number
  readonly given: PythonType
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
export function assignArguments(
  { parameters }: Pick<TypedFunction, 'parameters'>,
  skip: number,
  given: GivenArguments,
): readonly Assignment[] | undefined {
  const places = placesOf(parameters, skip)
  const assigned: Assignment[] = []
  for (const [argument, type] of given.positional.entries()) {
    const at = places.positional[argument] ?? places.values
    if (at === undefined) return undefined
    assigned.push({ parameter: parameters[at]!, at, given: type, argument })
  }
  for (const [order, [name, type]] of given.keywords.entries()) {
    const at = places.named.get(name) ?? places.keywords
    if (at === undefined) return undefined
    assigned.push({ parameter: parameters[at]!, at, given: type, argument: given.positional.length + order })
  }
  const isWhole = given.hasSplat || places.required.every((at) => assigned.some((each) => each.at === at))
  return isWhole ? assigned : undefined
}

const known = new WeakMap<readonly TypedParameter[], Places[]>()

/** A function is called many times. */
function placesOf(parameters: readonly TypedParameter[], skip: number): Places {
  let bySkip = known.get(parameters)
  if (!bySkip) known.set(parameters, (bySkip = []))
  return (bySkip[skip] ??= readPlaces(parameters, skip))
}

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
