import type { Solver } from '../../../src/python/semantics/types/solve/solver.ts'
import { isNone, type FunctionReference, type PythonType } from '../../../src/python/semantics/types/solve/type.ts'
import type { ParameterTraces } from '../../../src/python/semantics/types/survey/module-facts.ts'
import type { TermId } from '../../../src/python/semantics/types/survey/term.ts'

/** A default that is written out, and the class of it. */
export interface LiteralDefault {
  readonly type: PythonType
  readonly name: string
  readonly doubt: string | undefined
}

const scalars = new Set(['bool', 'int', 'float', 'str', 'bytes'])

/** The type of a default that is a constant of a scalar class, with what speaks against it in the body. */
export function literalDefault(of: FunctionReference, at: number, solver: Solver): LiteralDefault | undefined {
  const parameter = of.facts.parameters[at]
  if (parameter?.default === undefined || parameter.uses === undefined) return undefined
  const name = scalarName(of, parameter.default)
  if (name === undefined) return undefined
  const type = solver.builtin(name)
  return { type, name, doubt: doubtOf(parameter.uses, name) ?? doubtOfComparisons(of, parameter.uses, name) }
}

/** Only what is written out: a name stands for a value that may be a mere marker. */
function scalarName({ module }: FunctionReference, id: TermId): string | undefined {
  const term = module.facts.terms[id]
  if (term?.kind === 'negation') {
    const name = scalarName({ module } as FunctionReference, term.of)
    return name === 'bool' ? 'int' : name
  }
  return term?.kind === 'builtin' && scalars.has(term.name) ? term.name : undefined
}

/** What the body does with the parameter that a value of the type would make pointless. */
export function doubtOf(uses: ParameterTraces, name: string): string | undefined {
  if (uses.isComparedWithNone) return 'the body compares it with None'
  if (uses.tested.length > 0) return 'the body asks for its class'
  if (uses.isCalled) return 'the body calls it'
  if (name !== 'str' && name !== 'bytes' && uses.isCollection) return 'the body takes it for a collection'
  return undefined
}

function doubtOfComparisons(
  { module }: FunctionReference,
  { compared }: ParameterTraces,
  name: string,
): string | undefined {
  for (const id of compared) {
    const other = module.facts.terms[id]
    if (other?.kind === 'builtin' && !fits(other.name, name)) return `the body compares it with ${article(other.name)}`
  }
  return undefined
}

/** Whether a value of one scalar class is as good as one of another. */
export function fits(given: string, wanted: string): boolean {
  return given === wanted || (wanted === 'float' && given === 'int') || (wanted === 'int' && given === 'bool')
}

export function article(name: string): string {
  return name === 'int' ? 'an int' : `a ${name}`
}

/** Whether a value of a type can be given where the default has a scalar class; true where the type is not known. */
export function fitsDefault(type: PythonType, name: string): boolean {
  if (type.kind === 'union') return type.members.every((each) => fitsDefault(each, name))
  if (type.kind !== 'instance')
    return type.kind === 'unknown' || type.kind === 'any' || type.kind === 'never' || type.kind === 'variable'
  if (isNone(type)) return false
  const given = type.of.id.startsWith('typeshed:builtins::') ? type.of.facts.name : undefined
  return given !== undefined && fits(given, name)
}
