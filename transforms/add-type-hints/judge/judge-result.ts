import {
  instanceOf,
  isKnown,
  isNone,
  isSelfVariable,
  mapMembers,
  membersOf,
  substitute,
  type FunctionReference,
  type PythonType,
} from '../../../src/python/semantics/types/solve/type.ts'
import { comparisonMethods } from '../../../src/python/semantics/types/solve/comparison-methods.ts'
import { libraryName } from '../../../src/python/semantics/types/survey/library-path.ts'
import { givesVerdict } from './comparison-result.ts'
import { asOverrides } from './as-overrides.ts'
import { confidenceOfResult, isScalar, type Relation } from './confidence.ts'
import { emptyAsBase, emptyAsOthers } from './empty-body.ts'
import type { HintJudge } from './hint-judge.ts'
import type { Doubt, Judgement } from './judgement.ts'
import { placeIn } from './place.ts'
import { returnsSomething } from './returns-something.ts'
import { selfModuleOf } from './self-module.ts'
import { specialResult } from './special-results.ts'
import { variableOfSelf } from './variable-of-self.ts'

/** What a function returns: as a special method, as nothing, as the values of its returns. */
export function judgeResult(judge: HintJudge, of: FunctionReference): Judgement | Doubt | undefined {
  const { facts } = of
  const special = judge.family.ownerOf(of) ? specialResult(facts.name) : undefined
  if (facts.isStub) return placeHolder(judge, of, special)
  if (!facts.isGenerator && facts.returned.length === 0) return nothing(judge, of, special)
  if (special !== undefined && special !== 'None' && !facts.isGenerator) return specialValue(judge, of, special)
  if (judge.family.ownerOf(of) && givesVerdict(judge.solver, of)) return verdict(judge)
  return fromBase(judge, of) ?? fromValues(judge, of)
}

function placeHolder(judge: HintJudge, of: FunctionReference, special: string | undefined): Judgement | Doubt {
  if (special === 'None' && of.facts.name === '__init__') return dunder(judge, of, special)
  const base = fromBase(judge, of)
  if (base) return emptyAsBase(judge, of, base)
  return emptyAsOthers(judge, of) ?? asOverrides(judge, of) ?? { doubt: 'its body is a place holder' }
}

function specialValue(judge: HintJudge, of: FunctionReference, name: string): Judgement | Doubt {
  const givesNone = membersOf(judge.solver.results.ofBody(of)).some(isNone)
  return givesNone
    ? { doubt: `\`${of.facts.name}\` must return ${name}, but the body may give None` }
    : dunder(judge, of, name)
}

function dunder({ solver }: HintJudge, { facts }: FunctionReference, name: string): Judgement {
  return {
    type: solver.builtin(name === 'None' ? 'NoneType' : name),
    confidence: 'proved',
    evidence: `\`${facts.name}\` always does`,
  }
}

function verdict({ solver }: HintJudge): Judgement {
  return { type: solver.builtin('bool'), confidence: 'proved', evidence: 'all that it gives is a comparison' }
}

/** Control reaches the end, or a `return` without a value. */
function nothing(judge: HintJudge, of: FunctionReference, special: string | undefined): Judgement | Doubt | undefined {
  if (special !== undefined && special !== 'None') return { doubt: `\`${of.facts.name}\` must return ${special}` }
  if (!of.facts.returnsNone) return { doubt: 'no way through it ends with a return' }
  const isInit = of.facts.name === '__init__'
  const other = isInit ? undefined : othersOf(judge, of).find((each) => returnsSomething(judge, each))
  if (other)
    return {
      doubt: `the one at ${placeIn(of.module, { module: other.module, line: other.facts.line })} returns a value`,
    }
  const base = isInit ? undefined : fromBase(judge, of)
  if (base && !membersOf(base.type).some(isNone)) return base
  return { type: judge.solver.none(), confidence: 'proved', evidence: 'no `return` has a value' }
}

/** The functions that may be called in its place. */
function othersOf({ family }: HintJudge, of: FunctionReference): readonly FunctionReference[] {
  return [...family.relatives(of), ...family.twins(of)]
}

/** What the nearest method says, or will say, that this one overrides. */
function fromBase(judge: HintJudge, of: FunctionReference): Judgement | undefined {
  for (const { of: base, fill } of judge.family.overridden(of)) {
    if (!judge.solver.results.isTold(base)) continue
    const type = fill(judge.solver.results.told(base))
    if (!isKnown(type) || type.kind === 'any' || base.facts.isAsync !== of.facts.isAsync) return undefined
    const own = of.facts.isStub ? undefined : judge.solver.results.ofBody(of)
    if (own && isKnown(own) && own.key !== type.key && !isOwnObject(judge, of, own, type)) return undefined
    const place = base.module.isLibrary ? libraryName(base.module) : `${base.module.path}:${base.facts.line}`
    return {
      // What gives its own object is told by its own class, which is narrower.
      type: own && isSelfVariable(own) ? withSelf(judge, of, own) : type,
      confidence: own && (isKnown(own) || isPromise(base, type)) ? 'proved' : 'likely',
      evidence: `as in ${base.facts.path} (${place})`,
    }
  }
  return undefined
}

/**
 * Overrides keep to the plain values that the library promises (measured: 109 of 110). Comparisons are free to give
 * objects of their own, as those of a query builder do.
 */
function isPromise({ module, facts }: FunctionReference, type: PythonType): boolean {
  return module.isLibrary && isScalar(type) && !comparisonMethods.has(facts.name)
}

/** Whether a method that gives its own object gives what the base is told to give: an object of a base. */
function isOwnObject({ solver, family }: HintJudge, of: FunctionReference, own: PythonType, base: PythonType): boolean {
  const owner = family.ownerOf(of)
  return (
    isSelfVariable(own) &&
    base.kind === 'instance' &&
    owner !== undefined &&
    solver.ancestry.inherits(owner, base.of.id)
  )
}

/** `Self` where the file knows it, else the class by its name, as most people write it (measured: 3 of 4). */
function withSelf({ family }: HintJudge, of: FunctionReference, type: PythonType): PythonType {
  const owner = family.ownerOf(of)
  return owner && !selfModuleOf(of.module) ? substitute(type, new Map([['Self', instanceOf(owner)]]), true) : type
}

/** A private class is told to nobody: a public function gives what that class is for others. */
function publicBase({ solver }: HintJudge, of: FunctionReference, type: PythonType): PythonType {
  if (of.facts.name.startsWith('_')) return type
  return mapMembers(type, (each) => {
    if (each.kind !== 'instance' || each.of.module.isLibrary || !each.of.facts.name.startsWith('_')) return each
    const base = solver.ancestry
      .of(each.of)
      .ancestors.find(({ of: { facts, module } }) => !module.isLibrary && !facts.name.startsWith('_'))
    return base ? instanceOf(base.of) : each
  })
}

function fromValues(judge: HintJudge, of: FunctionReference): Judgement | Doubt | undefined {
  const own = judge.solver.results.ofBody(of)
  const type = publicBase(judge, of, withSelf(judge, of, own))
  if (!isKnown(type) || type.kind === 'any' || type.kind === 'never') return undefined
  const variable = type.key === own.key ? undefined : variableOfSelf(judge, of)
  if (variable !== undefined) return { doubt: `the file has the type variable \`${variable}\` for its class` }
  const lines = [...new Set(of.facts.returned.map(({ line }) => line))]
  const evidence = of.facts.isGenerator ? 'from its yields' : `returned at line ${lines.join(', ')}`
  const confidence = confidenceOfResult(type, relationOf(judge, of, own))
  return { type, confidence: confidence === 'proved' && isBareGeneric(judge, type) ? 'likely' : confidence, evidence }
}

/** What the body gives, before it is told by a name: `Self` of one class is that of another. */
function givenBy({ solver: { results } }: HintJudge, of: FunctionReference): PythonType {
  const own = results.hint(of) ?? results.ofBody(of)
  return isKnown(own) ? own : results.declared(of)
}

/** A class of the project that takes arguments, told without them. */
function isBareGeneric({ solver }: HintJudge, type: PythonType): boolean {
  return membersOf(type).some((each) => {
    if (each.kind !== 'instance' || each.of.module.isLibrary || each.arguments.length > 0) return false
    return solver.ancestry.parameters(each.of).length > 0
  })
}

function relationOf(judge: HintJudge, of: FunctionReference, type: PythonType): Relation {
  const others = othersOf(judge, of)
  if (others.length === 0) return judge.family.hasUnknownBase(of) ? 'open' : 'alone'
  const results = others.map((each) => givenBy(judge, each))
  if (results.some((each) => isKnown(each) && each.key !== type.key)) return 'differing'
  return results.every(isKnown) ? 'agreed' : 'open'
}
