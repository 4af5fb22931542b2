import { takesRest } from '../../../src/python/semantics/function-signature.ts'
import type { Solver } from '../../../src/python/semantics/types/solve/solver.ts'
import { takenType } from '../../../src/python/semantics/types/solve/taken-type.ts'
import {
  isNone,
  membersOf,
  widen,
  withoutNone,
  withoutSelf,
  type FunctionReference,
  type PythonType,
} from '../../../src/python/semantics/types/solve/type.ts'
import type { Taker } from '../../../src/python/semantics/types/survey/module-facts.ts'
import { isScalar } from './confidence.ts'
import type { Taken } from './taken.ts'

/** What the body alone tells of a parameter, where that is a text or a number. */
export function textOrNumber(solver: Solver, of: FunctionReference, at: number): Taken | undefined {
  const taken = wantedByBody(solver, of, at)
  return taken && isScalar(taken.type) ? taken : undefined
}

/** What the body alone tells of a parameter by the places that take it. */
export function wantedByBody(solver: Solver, of: FunctionReference, at: number): Taken | undefined {
  return isOpen(solver, of, at) ? fromTakers(solver, of, at) : undefined
}

/** Whether it takes one value, with no default but None, and the body takes it as it comes. */
export function isOpen(solver: Solver, { module, facts }: FunctionReference, at: number): boolean {
  const parameter = facts.parameters[at]!
  const { uses, default: standard } = parameter
  if (!uses || uses.tested.length > 0 || uses.isProbed || uses.isCalled || takesRest(parameter)) return false
  return standard === undefined || isNone(solver.typeOf(module, standard))
}

/** The types that the places ask for which take it; `never` for one that is not known yet in a circle. */
export function wantedByTakers(
  solver: Solver,
  { module, facts }: FunctionReference,
  at: number,
): readonly PythonType[] {
  return (facts.parameters[at]!.uses?.takers ?? []).map((taker) => takenType(solver, module, taker))
}

function fromTakers(solver: Solver, { module, facts }: FunctionReference, at: number): Taken | undefined {
  const { uses, default: standard } = facts.parameters[at]!
  const found = (uses?.takers ?? []).map((taker): Found => {
    const type = withoutSelf(widen(takenType(solver, module, taker)))
    return { type: withoutNone(type), mayBeNone: membersOf(type).some(isNone), taker }
  })
  const telling = found.filter((each) => tells(solver, each, standard !== undefined))
  const first = telling.find(({ taker }) => !isComparison(taker)) ?? telling[0]
  if (!first) return undefined
  const isOtherOne = (each: Found): boolean =>
    each.type.key !== first.type.key && (isScalar(each.type) || telling.includes(each))
  if (found.some(isOtherOne) || !hasAll(solver, first.type, uses?.attributes ?? [])) return undefined
  return { type: first.type, evidence: shown(first.taker), isCompared: isComparison(first.taker) }
}

function hasAll({ members }: Solver, type: PythonType, attributes: readonly string[]): boolean {
  return attributes.every((name) => members.find(type, name) !== 'missing')
}

function isComparison({ kind }: Taker): boolean {
  return kind === 'comparison' || kind === 'member'
}

interface Found {
  readonly type: PythonType
  readonly mayBeNone: boolean
  readonly taker: Taker
}

/** What is handed on to a place that takes None is often None itself: there only a default of None is no news. */
function tells(solver: Solver, { type, mayBeNone, taker }: Found, hasDefault: boolean): boolean {
  if (!isScalar(type)) return isLeaf(solver, type)
  return !isFloat(type) && (hasDefault || !mayBeNone || taker.kind !== 'argument')
}

/** Ints are given there as often. */
function isFloat(type: PythonType): boolean {
  return type.key === 'typeshed:builtins::float'
}

/** A class of the project that no other one inherits from: who takes the base is often called with one heir only. */
function isLeaf({ members }: Solver, type: PythonType): boolean {
  if (type.kind !== 'instance' || type.of.module.isLibrary || type.arguments.length > 0) return false
  return members.progeny(type.of).length === 0
}

/** `handed to \`int\` (line 3)`. */
function shown({ kind, shown: text, line }: Taker): string {
  const words: Record<Taker['kind'], string> = {
    argument: `handed to \`${text}\``,
    method: `its \`${text}\` is called`,
    key: `looked up in \`${text}\``,
    member: `looked for in \`${text}\``,
    comparison: `compared with \`${text}\``,
    sum: `added to \`${text}\``,
    attribute: `stored in \`${text}\``,
  }
  return `${words[kind]} (line ${line})`
}
