import {
  isNone,
  membersOf,
  type InstanceType,
  type PythonType,
} from '../../../src/python/semantics/types/solve/type.ts'
import type { Confidence } from './judgement.ts'

/** How the methods that may stand in a method's place agree with what it returns; `open` where some are not known. */
export type Relation = 'alone' | 'agreed' | 'open' | 'differing'

/** What people make of a type: some they write as it is, others as something wider. */
type Shape = 'plain' | 'optional' | 'container' | 'mixed' | 'vague'

/** Classes of the library that are written out with their arguments, and no wider. */
const exact = new Set(['Pattern', 'Match', 'Path'])
const iterators = new Set(['Iterator', 'AsyncIterator'])

function shapeOf(type: PythonType): Shape {
  const members = membersOf(type).filter((each) => !isNone(each))
  const [only] = members
  if (!only || members.length > 1) return 'vague'
  if (only.kind === 'variable') return 'plain'
  if (only.kind !== 'instance' || only.of.facts.name === 'object') return 'vague'
  const isOptional = members.length < membersOf(type).length
  const isPlain = only.arguments.length === 0 || exact.has(only.of.facts.name) || isPlainIterator(only)
  if (isPlain) return isOptional ? 'optional' : 'plain'
  if (
    /^(?:dict|defaultdict|OrderedDict)$/.test(only.of.facts.name) ||
    only.arguments.some(({ kind }) => kind === 'union')
  )
    return 'vague'
  return isOptional ? 'mixed' : 'container'
}

/**
 * How sure a returned type is. Measured on eight typed projects: plain classes are right in 95 of 100, containers are
 * compatible in 95 of 100 (people write `Sequence` for a list), unions and dictionaries in 40. Lists and sets of plain
 * values are in 99 (154 of 155 in 45 projects).
 */
export function confidenceOfResult(type: PythonType, relation: Relation): Confidence {
  const shape = shapeOf(type)
  if (shape === 'vague' || shape === 'mixed' || relation === 'differing') return 'guess'
  if (relation === 'open') return isScalar(type) ? 'proved' : 'likely'
  return shape === 'container' && !isPlainCollection(type) ? 'likely' : 'proved'
}

/** A list or set of plain values. */
function isPlainCollection(type: PythonType): boolean {
  if (type.kind !== 'instance' || !/^typeshed:builtins::(?:list|set)$/.test(type.of.id)) return false
  return type.arguments.every(isScalar)
}

/** Of plain values; what gives objects is as often told to give an `Iterable`, or objects of a base. */
function isPlainIterator({ of, arguments: [item] }: InstanceType): boolean {
  return iterators.has(of.facts.name) && item !== undefined && (isScalar(item) || isNone(item))
}

/** Overrides seldom return something else in the place of these. */
export function isScalar(type: PythonType): boolean {
  return type.kind === 'instance' && /^typeshed:builtins::(?:bool|int|float|str|bytes)$/.test(type.of.id)
}

/** How sure a type is that calls give to a parameter: nobody knows all calls, so that it is never proved. */
export function confidenceOfCalls(type: PythonType, isAllKnown: boolean, values: number): Confidence {
  const shape = shapeOf(type)
  if (shape === 'vague' || shape === 'mixed') return 'guess'
  const isProject = membersOf(type).some((each) => each.kind === 'instance' && !each.of.module.isLibrary)
  return !isAllKnown && (shape === 'container' || (isProject && values < 2)) ? 'guess' : 'likely'
}
