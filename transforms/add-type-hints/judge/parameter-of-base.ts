import { libraryName } from '../../../src/python/semantics/types/survey/library-path.ts'
import {
  isKnown,
  isNone,
  join,
  type FunctionReference,
  type PythonType,
} from '../../../src/python/semantics/types/solve/type.ts'
import { isScalar } from './confidence.ts'
import type { HintJudge } from './hint-judge.ts'
import type { Judgement } from './judgement.ts'
import { fits } from './literal-default.ts'

/** An override takes what the method takes that it overrides (Liskov), and its own default. */
export function fromBase(judge: HintJudge, of: FunctionReference, at: number): Judgement | undefined {
  return withOwnDefault(judge, of, at, takenByBase(judge, of, at))
}

function takenByBase(judge: HintJudge, of: FunctionReference, at: number): Judgement | undefined {
  const parameter = of.facts.parameters[at]!
  if (of.facts.name === '__init__' || of.facts.name === '__new__') return undefined
  for (const { of: base, fill } of judge.family.overridden(of)) {
    const place = base.facts.parameters.findIndex(
      (each) => each.name === parameter.name && each.kind === parameter.kind,
    )
    const same = place < 0 ? samePlace(of, base, at) : place
    const other = base.facts.parameters[same]
    if (!other || (base.module.isLibrary && other.annotation === undefined)) continue
    if (other.annotation !== undefined)
      return annotatedBase(judge, base, fill(judge.solver.parameterValue(base, same)), base.module.isLibrary)
    const judged = judge.parameter(base, same)
    if (judged && 'type' in judged) return { ...judged, evidence: `as in ${where(base)}` }
  }
  return undefined
}

/** `level=None` takes None too, whatever the method takes that it overrides; a default of another class speaks against it. */
function withOwnDefault(
  { solver }: HintJudge,
  of: FunctionReference,
  at: number,
  judged: Judgement | undefined,
): Judgement | undefined {
  const standard = of.facts.parameters[at]!.default
  const own = judged && standard !== undefined ? solver.typeOf(of.module, standard) : undefined
  if (!judged || !own || !isKnown(own)) return judged
  if (isNone(own)) return { ...judged, type: join([judged.type, own]) }
  return isScalar(judged.type) && isScalar(own) && !fits(nameOf(own), nameOf(judged.type)) ? undefined : judged
}

function nameOf(type: PythonType): string {
  return type.kind === 'instance' ? type.of.facts.name : ''
}

function annotatedBase(
  judge: HintJudge,
  base: FunctionReference,
  type: PythonType,
  isLibrary: boolean,
): Judgement | undefined {
  if (!isKnown(type) || type.kind === 'any') return undefined
  return {
    type,
    confidence: isLibrary ? 'likely' : 'proved',
    evidence: `as in ${where(base)}`,
  }
}

/** By place, where both take their arguments by place and names differ. */
function samePlace(of: FunctionReference, base: FunctionReference, at: number): number {
  return base.facts.parameters[at]?.kind === 'positional-only' &&
    of.facts.parameters.length === base.facts.parameters.length
    ? at
    : -1
}

function where({ module, facts }: FunctionReference): string {
  return module.isLibrary ? `${libraryName(module)}.${facts.path}` : `${facts.path} (${module.path}:${facts.line})`
}
