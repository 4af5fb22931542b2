import {
  instanceOf,
  isKnown,
  isNone,
  mapMembers,
  membersOf,
  substitute,
  type FunctionReference,
  type PythonType,
} from '../../../src/python/semantics/types/solve/type.ts'
import { libraryName } from '../../../src/python/semantics/types/survey/library-path.ts'
import { confidenceOfResult, type Relation } from './confidence.ts'
import type { HintJudge } from './hint-judge.ts'
import type { Doubt, Judgement } from './judgement.ts'
import { placeIn } from './place.ts'
import { selfModuleOf } from './self-module.ts'
import { specialResult } from './special-results.ts'

/** What a function returns: as a special method, as nothing, as the values of its returns. */
export function judgeResult(judge: HintJudge, of: FunctionReference): Judgement | Doubt | undefined {
  const { facts } = of
  const special = judge.family.ownerOf(of) ? specialResult(facts.name) : undefined
  if (facts.isStub) {
    return special === 'None' && facts.name === '__init__'
      ? dunder(judge, of, special)
      : (fromBase(judge, of) ?? { doubt: 'its body is a place holder' })
  }
  if (!facts.isGenerator && facts.returned.length === 0) return nothing(judge, of, special)
  if (special !== undefined && special !== 'None' && !facts.isGenerator) return specialValue(judge, of, special)
  return fromBase(judge, of) ?? fromValues(judge, of)
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

function returnsSomething({ solver }: HintJudge, of: FunctionReference): boolean {
  if (of.facts.returns === undefined) return of.facts.returned.length > 0 || of.facts.isGenerator
  return !isNone(solver.results.declared(of))
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
      type,
      confidence: own && isKnown(own) ? 'proved' : 'likely',
      evidence: `as in ${base.facts.path} (${place})`,
    }
  }
  return undefined
}

/** Whether a method that gives its own object gives what the base is told to give: an object of a base. */
function isOwnObject({ solver, family }: HintJudge, of: FunctionReference, own: PythonType, base: PythonType): boolean {
  const owner = family.ownerOf(of)
  const isSelf = own.kind === 'variable' && own.name === 'Self'
  return isSelf && base.kind === 'instance' && owner !== undefined && solver.ancestry.inherits(owner, base.of.id)
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
  const lines = [...new Set(of.facts.returned.map(({ line }) => line))]
  const evidence = of.facts.isGenerator ? 'from its yields' : `returned at line ${lines.join(', ')}`
  const relation = relationOf(judge, of, own)
  return { type, confidence: confidenceOfResult(type, relation), evidence }
}

function relationOf(judge: HintJudge, of: FunctionReference, type: PythonType): Relation {
  const others = othersOf(judge, of)
  if (others.length === 0) return judge.family.hasUnknownBase(of) ? 'open' : 'alone'
  const results = others.map((each) => judge.solver.results.declared(each))
  if (results.some((each) => isKnown(each) && each.key !== type.key)) return 'differing'
  return results.every(isKnown) ? 'agreed' : 'open'
}
