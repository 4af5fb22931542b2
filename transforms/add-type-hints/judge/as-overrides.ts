import {
  isKnown,
  isNone,
  isSelfVariable,
  never,
  type FunctionReference,
  type PythonType,
} from '../../../src/python/semantics/types/solve/type.ts'
import { confidenceOfResult, isScalar } from './confidence.ts'
import type { HintJudge } from './hint-judge.ts'
import type { Confidence, Judgement } from './judgement.ts'
import { placeIn } from './place.ts'

/**
 * A method that is a place holder gives what all that override it give (measured: None and plain values are compatible in
 * 188 of 190).
 */
export function asOverrides(judge: HintJudge, of: FunctionReference): Judgement | undefined {
  const filled = overridesOf(judge, of).filter(({ facts }) => !facts.isStub)
  const [first] = filled
  if (!first || !filled.every(({ facts }) => isLike(facts, of.facts))) return undefined
  const type = agreed(judge, filled)
  if (!type) return undefined
  const place = placeIn(of.module, { module: first.module, line: first.facts.line })
  return { type, confidence: confidenceOf(type), evidence: `as what overrides it (${place})` }
}

/** A coroutine in place of one, and no generator: its hint would be that of the call. */
function isLike(override: FunctionReference['facts'], base: FunctionReference['facts']): boolean {
  return override.isAsync === base.isAsync && !override.isWrapped && !override.isGenerator
}

function overridesOf({ family, solver }: HintJudge, of: FunctionReference): readonly FunctionReference[] {
  const owner = family.ownerOf(of)
  const below = new Set(owner && solver.members.progeny(owner))
  return family.relatives(of).filter((each) => below.has(family.ownerOf(each)!))
}

function agreed({ solver }: HintJudge, filled: readonly FunctionReference[]): PythonType | undefined {
  const all = filled.map((each) => solver.results.declared(each))
  const types = all.filter(({ kind }) => kind !== 'never')
  // What only waits for the answer about this one agrees with it.
  const [type = never] = types
  if (type.kind === 'never') return type
  if (!isKnown(type) || type.kind === 'any' || isSelfVariable(type)) return undefined
  if (types.every(({ key }) => key === type.key)) return type
  // An int goes for a float (PEP 484).
  const numbers = new Set([solver.builtin('int').key, solver.builtin('float').key])
  return types.every(({ key }) => numbers.has(key)) ? solver.builtin('float') : undefined
}

function confidenceOf(type: PythonType): Confidence {
  if (isNone(type) || isScalar(type) || type.kind === 'never') return 'proved'
  const confidence = confidenceOfResult(type, 'agreed')
  return confidence === 'proved' ? 'likely' : confidence
}
