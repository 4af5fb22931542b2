import { isNone, join, isKnown, never, type FunctionReference } from '../../../src/python/semantics/types/solve/type.ts'
import { takesRest } from '../../../src/python/semantics/function-signature.ts'
import { methodsOf } from '../../../src/python/semantics/types/solve/program.ts'
import type { ParameterTraces } from '../../../src/python/semantics/types/survey/module-facts.ts'
import type { CallSite } from './call-sites.ts'
import type { HintJudge } from './hint-judge.ts'
import type { Confidence, Doubt, Judgement } from './judgement.ts'
import { article, doubtOf, fitsDefault, literalDefault, type LiteralDefault } from './literal-default.ts'
import { provedByUses } from './from-uses.ts'
import { fromBase } from './parameter-of-base.ts'
import { placeIn } from './place.ts'
import { specialParameter } from './special-methods.ts'
import { joinSites } from './join-sites.ts'

/** What a parameter takes: as a special method, as the method it overrides, by its default, by what calls give. */
export function judgeParameter(judge: HintJudge, of: FunctionReference, at: number): Judgement | Doubt | undefined {
  const certain =
    fromSpecialMethod(judge, of, at) ??
    fromBase(judge, of, at) ??
    fromLiteralDefault(judge, of, at) ??
    fromFlags(judge, of, at)
  if (certain) return certain
  // What is never proved need not be found out where only proved hints count.
  if (!judge.wantsMoreThanProved) return provedByUses(judge, of, at)
  return fromGetter(judge, of, at) ?? fromDefault(judge, of, at) ?? fromCalls(judge, of, at)
}

function fromSpecialMethod(
  { solver, family }: HintJudge,
  of: FunctionReference,
  at: number,
): Judgement | Doubt | undefined {
  if (!family.ownerOf(of)) return undefined
  const type = specialParameter(solver, of.facts, at)
  const doubt = type?.key === solver.builtin('object').key ? doubtOfAnyObject(of.facts.parameters[at]!.uses) : undefined
  if (doubt !== undefined) return { doubt }
  return type && { type, confidence: 'proved', evidence: `\`${of.facts.name}\` always takes it` }
}

/** What the body wants of a parameter that may be any object, without asking for its class. */
function doubtOfAnyObject(uses: ParameterTraces | undefined): string | undefined {
  if (!uses || uses.tested.length > 0) return undefined
  const own = uses.attributes.find((name) => !/^__\w+__$/.test(name))
  if (own !== undefined) return `any object can come, but the body reads its \`${own}\``
  return uses.isCollection ? 'any object can come, but the body takes it for a collection' : undefined
}

/** The value that a setter gets is what the getter gives. */
function fromGetter(judge: HintJudge, of: FunctionReference, at: number): Judgement | undefined {
  const owner = judge.family.ownerOf(of)
  if (!owner || at !== 1 || of.facts.parameters.length !== 2 || of.facts.isProperty) return undefined
  const getter = methodsOf(owner, of.facts.name).find(({ facts }) => facts.isProperty)
  if (!getter || getter === of) return undefined
  const type = judge.solver.results.declared(getter)
  if (!isKnown(type) || isNone(type)) return undefined
  return { type, confidence: 'likely', evidence: `as the property gives (line ${getter.facts.line})` }
}

/** A default of `str` says less: names of choices, and paths that need not be text, begin so (measured: 73 % right). */
function fromLiteralDefault(judge: HintJudge, of: FunctionReference, at: number): Judgement | Doubt | undefined {
  const standard = literalDefault(of, at, judge.solver)
  if (!standard) return undefined
  const doubt =
    standard.doubt ?? doubtOfFlows(judge, of, at, standard.name) ?? doubtOfCalls(judge, of, at, standard.name)
  if (doubt !== undefined) return { doubt: `the default is ${article(standard.name)}, but ${doubt}` }
  return {
    type: standard.type,
    confidence: confidenceOfDefault(judge, of, at, standard),
    evidence: evidenceOf(judge, of, at),
  }
}

function confidenceOfDefault(
  { sites, solver }: HintJudge,
  of: FunctionReference,
  at: number,
  standard: LiteralDefault,
): Confidence {
  const { uses, shownDefault } = of.facts.parameters[at]!
  // What the body binds anew may become something else there.
  if (standard.name !== 'str' && standard.name !== 'bytes') return uses?.isRebound ? 'likely' : 'proved'
  const given = sites.of(of, at).map(({ module, value }) => solver.typeOf(module, value))
  if (!given.some(({ key }) => key === standard.type.key)) return 'guess'
  // An empty text is no name of a choice (measured: 96 % right, 88 % where some call gives what nobody knows).
  const isEmpty = /^b?(?:""|'')$/.test(shownDefault ?? '')
  return isEmpty && given.every(isKnown) ? 'proved' : 'likely'
}

/** What all calls give bools to, one of them `True` or `False`, is a flag (measured: 381 of 381 fit, 375 are the same). */
function fromFlags(judge: HintJudge, of: FunctionReference, at: number): Judgement | undefined {
  const { solver, sites } = judge
  const parameter = of.facts.parameters[at]!
  const { uses, default: standard } = parameter
  const given = sites.of(of, at)
  // `**options` takes values of any name: those of other names may be anything.
  if (takesRest(parameter) || !uses || !given.some(isFlag)) return undefined
  const bool = solver.builtin('bool')
  const own = standard === undefined ? never : solver.typeOf(of.module, standard)
  if (own !== never && !isNone(own)) return undefined
  const isOther = ({ module, value }: CallSite): boolean => {
    const type = solver.typeOf(module, value)
    // What comes from the parameter itself, in a circle, is `never`.
    return type.key !== bool.key && type.kind !== 'never'
  }
  if (given.some(isOther)) return undefined
  const doubt = doubtOf(uses, 'bool') ?? doubtOfFlows(judge, of, at, 'bool') ?? doubtOfCalls(judge, of, at, 'bool')
  if (doubt !== undefined) return undefined
  return { type: join([bool, own]), confidence: 'proved', evidence: evidenceOf(judge, of, at) }
}

function isFlag({ module, value }: CallSite): boolean {
  const term = module.facts.terms[value]
  return term?.kind === 'builtin' && term.name === 'bool'
}

/** What other functions do with the parameter that they are handed, and what they are given besides. */
function doubtOfFlows(
  judge: HintJudge,
  of: FunctionReference,
  at: number,
  name: string,
  depth = 0,
): string | undefined {
  for (const { of: to, at: place } of judge.sites.flowsFrom(of, at)) {
    const hint = judge.solver.parameterHint(to, place)
    if (hint && !fitsDefault(hint, name)) return `\`${to.facts.name}\` takes something else`
    const { uses } = to.facts.parameters[place]!
    const doubt = hint || !uses ? undefined : doubtOf(uses, name)
    const other = doubt ?? (depth < 3 ? doubtOfFlows(judge, to, place, name, depth + 1) : undefined)
    if (other !== undefined) return `it is handed to \`${to.facts.name}\`: ${other}`
  }
  return undefined
}

function doubtOfCalls(judge: HintJudge, of: FunctionReference, at: number, name: string): string | undefined {
  const other = sitesOf(judge, of, at).find(
    ({ module, value }) => !fitsDefault(judge.solver.typeOf(module, value), name),
  )
  return other && `${placeIn(of.module, other)} gives it ${other.shown}`
}

/** Calls of the function, and those of any function of its name that give the parameter by keyword. */
function sitesOf({ sites, family }: HintJudge, of: FunctionReference, at: number): readonly CallSite[] {
  const owner = of.facts.name === '__init__' ? family.ownerOf(of) : undefined
  const byName = sites.byName(owner?.facts.name ?? of.facts.name, of.facts.parameters[at]!.name)
  return [...sites.of(of, at), ...byName]
}

/** `default 1 (line 81), called with 2 (line 116)`. */
function evidenceOf({ sites }: HintJudge, of: FunctionReference, at: number): string {
  const parameter = of.facts.parameters[at]!
  const [site] = sites.of(of, at)
  const standard =
    parameter.shownDefault === undefined ? [] : [`default ${parameter.shownDefault} (line ${parameter.line})`]
  const called = site ? [`called with ${site.shown} (${placeIn(of.module, site)})`] : []
  return [...standard, ...called].join(', ')
}

/** A default that is an object of some other class: a member of an enumeration, a constant of the module. */
function fromDefault(judge: HintJudge, of: FunctionReference, at: number): Judgement | undefined {
  const parameter = of.facts.parameters[at]!
  if (parameter.default === undefined) return undefined
  const own = judge.solver.typeOf(of.module, parameter.default)
  if (isNone(own) || !isKnown(own) || own.kind !== 'instance') return undefined
  const called = joinSites(judge, of, at, sitesOf(judge, of, at))
  const type = called && isKnown(called.type) ? join([own, called.type]) : own
  const isEnumeration = judge.solver.ancestry.inherits(own.of, 'typeshed:enum::Enum')
  return {
    type,
    confidence: isEnumeration ? 'likely' : 'guess',
    evidence: evidenceOf(judge, of, at),
  }
}

/** What all known calls give, and None where that is the default. */
function fromCalls(judge: HintJudge, of: FunctionReference, at: number): Judgement | undefined {
  const parameter = of.facts.parameters[at]!
  const called = joinSites(judge, of, at, judge.sites.of(of, at))
  if (called?.type.kind === 'never') return { ...called, evidence: 'handed on in a circle' }
  if (!called || !isKnown(called.type)) return undefined
  const own = parameter.default === undefined ? undefined : judge.solver.typeOf(of.module, parameter.default)
  if (own && !isNone(own)) return undefined
  const type = own ? join([called.type, own]) : called.type
  if (isNone(type)) return undefined
  return {
    type,
    confidence: called.confidence,
    evidence: evidenceOf(judge, of, at),
  }
}
