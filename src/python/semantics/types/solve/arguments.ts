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

/**
 * Which parameter takes which argument (language reference, 6.3.4); undefined where the call does not fit the signature.
 * @param skip how many parameters are filled in by the receiver
 */
export function assignArguments(
  { parameters }: Pick<TypedFunction, 'parameters'>,
  skip: number,
  given: GivenArguments,
): readonly Assignment[] | undefined {
  const places = parameters.map((parameter, at) => ({ parameter, at })).slice(skip)
  const positional = places.filter(
    ({ parameter }) => parameter.kind === 'positional-only' || parameter.kind === 'either',
  )
  const rest = places.find(({ parameter }) => parameter.kind === 'values')
  const keywords = places.find(({ parameter }) => parameter.kind === 'keywords')
  const assigned: Assignment[] = []
  for (const [argument, type] of given.positional.entries()) {
    const place = positional[argument] ?? rest
    if (!place) return undefined
    assigned.push({ ...place, given: type, argument })
  }
  for (const [order, [name, type]] of given.keywords.entries()) {
    const named = places.find(({ parameter }) => parameter.name === name && takesKeyword(parameter)) ?? keywords
    if (!named) return undefined
    assigned.push({ ...named, given: type, argument: given.positional.length + order })
  }
  return given.hasSplat || !lacksArgument(places, assigned) ? assigned : undefined
}

function takesKeyword({ kind }: TypedParameter): boolean {
  return kind === 'either' || kind === 'keyword-only'
}

function lacksArgument(
  places: readonly { readonly parameter: TypedParameter; readonly at: number }[],
  assigned: readonly Assignment[],
): boolean {
  const taken = new Set(assigned.map(({ at }) => at))
  return places.some(({ parameter, at }) => {
    const isSplat = parameter.kind === 'values' || parameter.kind === 'keywords'
    return !isSplat && parameter.default === undefined && !taken.has(at)
  })
}
