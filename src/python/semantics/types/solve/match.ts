import { collectVariables, type Ancestry } from './ancestry.ts'
import {
  instanceOf,
  isNone,
  isTuple,
  join,
  membersOf,
  substitute,
  variable,
  widen,
  withoutNone,
  tupleItem,
  type InstanceType,
  type LiteralType,
  type PythonType,
} from './type.ts'

/** Whether a value fits where another type is asked for; `maybe` where one of the two is not known. */
export type Fit = 'yes' | 'maybe' | 'no'

/** What members and results a match has to ask for. */
export interface MemberReader {
  readonly ancestry: Ancestry
  /** What calling a method of an object without arguments gives; undefined where it has none. */
  resultOf(type: PythonType, method: string): PythonType | undefined
  /** What calling the value gives, whatever the arguments. */
  resultOfCall(type: PythonType): PythonType
}

/** Type variables found so far. */
type Bound = Map<string, PythonType>

const depthLimit = 12

/** The numbers that a wider one takes (PEP 484, the numeric tower). */
const promotions: ReadonlyMap<string, readonly string[]> = new Map([
  ['typeshed:builtins::float', ['typeshed:builtins::int', 'typeshed:builtins::bool']],
  ['typeshed:builtins::complex', ['typeshed:builtins::int', 'typeshed:builtins::float', 'typeshed:builtins::bool']],
])

/** Whether a value of type `given` may stand where `wanted` is asked for; binds the variables of `wanted`. */
export function match(reader: MemberReader, given: PythonType, wanted: PythonType, bound: Bound, depth = 0): Fit {
  if (depth > depthLimit) return 'maybe'
  if (wanted.kind === 'variable') return bindVariable(given, wanted.name, bound)
  if (wanted.kind === 'any') return 'yes'
  if (given.kind === 'never') return bindAll(given, wanted, bound)
  if (wanted.kind === 'literal') return matchLiteral(given, wanted)
  if (wanted.kind === 'union') return matchUnion(reader, given, wanted.members, bound, depth)
  if (given.kind === 'literal') return match(reader, given.of, wanted, bound, depth + 1)
  if (given.kind === 'union') return all(given.members.map((each) => match(reader, each, wanted, bound, depth + 1)))
  if (wanted.kind === 'instance' && wanted.of.id === 'typeshed:builtins::object') return 'yes'
  if (given.kind === 'unknown' || given.kind === 'any' || given.kind === 'variable' || wanted.kind === 'unknown')
    return 'maybe'
  if (wanted.kind === 'callable') return matchCallable(reader, given, wanted.result, bound, depth)
  if (wanted.kind === 'class') return matchClass(reader, given, wanted)
  if (wanted.kind !== 'instance') return 'maybe'
  return given.kind === 'instance'
    ? matchInstance(reader, given, wanted, bound, depth)
    : matchOther(reader, given, wanted, bound, depth)
}

function matchLiteral(given: PythonType, wanted: LiteralType): Fit {
  if (given.kind === 'literal') return given.key === wanted.key ? 'yes' : 'no'
  if (given.kind === 'union') return all(given.members.map((each) => matchLiteral(each, wanted)))
  if (given.kind === 'instance') return given.of === wanted.of.of ? 'maybe' : 'no'
  return given.kind === 'unknown' || given.kind === 'any' || given.kind === 'variable' ? 'maybe' : 'no'
}

/** Where there is no value, what is made of it has none: `list` of what never comes holds nothing. */
function bindAll(given: PythonType, wanted: PythonType, bound: Bound): Fit {
  for (const name of variablesIn(wanted)) bind(given, name, bound)
  return 'yes'
}

function bindVariable(given: PythonType, name: string, bound: Bound): Fit {
  if (name === 'AnyStr' || name === 'AnyOrLiteralStr') return bindText(given, name, bound)
  return bind(given, name, bound)
}

/** Variables of the library that stand for str or bytes alone: None would have raised. */
function bindText(given: PythonType, name: string, bound: Bound): Fit {
  const type = withoutNone(widen(given))
  if (type.kind === 'never') return given.kind === 'never' ? 'yes' : 'no'
  return membersOf(type).every(isText) ? bind(type, name, bound) : 'no'
}

function isText(type: PythonType): boolean {
  if (type.kind !== 'instance' || !type.of.module.isLibrary) return true
  return /^typeshed:builtins::(?:str|bytes)$/.test(type.of.id)
}

function bind(given: PythonType, name: string, bound: Bound): Fit {
  const old = bound.get(name)
  bound.set(name, old ? join([old, widen(given)]) : widen(given))
  return 'yes'
}

/** None goes to None, the rest to what is not a variable, and only what fits nothing else to a variable. */
function matchUnion(
  reader: MemberReader,
  given: PythonType,
  wanted: readonly PythonType[],
  bound: Bound,
  depth: number,
): Fit {
  const plain = wanted.filter(({ kind }) => kind !== 'variable')
  const variables = wanted.filter(({ kind }) => kind === 'variable')
  return all(
    membersOf(given).map((member) => {
      if (isNone(member) && plain.some(isNone)) return 'yes'
      const fits = plain.map((each) => match(reader, member, each, bound, depth + 1))
      if (fits.includes('yes')) return 'yes'
      const [variable] = variables
      if (variable) return match(reader, member, variable, bound, depth + 1)
      return fits.includes('maybe') ? 'maybe' : 'no'
    }),
  )
}

function matchCallable(reader: MemberReader, given: PythonType, result: PythonType, bound: Bound, depth: number): Fit {
  if (given.kind === 'instance' && reader.resultOf(given, '__call__') === undefined)
    return isNone(given) ? 'no' : 'maybe'
  if (given.kind === 'module') return 'no'
  const own = given.kind === 'callable' ? given.result : reader.resultOfCall(given)
  match(reader, own, result, bound, depth + 1)
  return 'yes'
}

function matchClass({ ancestry }: MemberReader, given: PythonType, wanted: PythonType & { kind: 'class' }): Fit {
  if (given.kind !== 'class')
    return given.kind === 'instance' && given.of.id !== 'typeshed:builtins::type' ? 'no' : 'maybe'
  const lineage = ancestry.of(given.of)
  if (lineage.ancestors.some(({ of }) => of === wanted.of)) return 'yes'
  return lineage.isComplete ? 'no' : 'maybe'
}

function matchInstance(
  reader: MemberReader,
  given: InstanceType,
  wanted: InstanceType,
  bound: Bound,
  depth: number,
): Fit {
  const { ancestry } = reader
  if (given.of === wanted.of && isTuple(given)) return matchTuple(reader, given, wanted, bound, depth)
  const own = given.of === wanted.of ? given.arguments : ancestry.upcast(given, wanted.of)
  if (own) return matchArguments(reader, own, wanted.arguments, bound, depth)
  if (promotions.get(wanted.of.id)?.includes(given.of.id)) return 'yes'
  if (isNone(given)) return wanted.of.id === 'typeshed:typing::Hashable' ? 'yes' : 'no'
  if (ancestry.isProtocol(wanted.of)) return matchProtocol(reader, given, wanted, bound, depth)
  return ancestry.of(given.of).isComplete ? 'no' : 'maybe'
}

function matchTuple(reader: MemberReader, given: InstanceType, wanted: InstanceType, bound: Bound, depth: number): Fit {
  const isVariadic = wanted.arguments.at(-1)?.kind === 'ellipsis' || wanted.arguments.length === 0
  if (isVariadic)
    return matchArguments(reader, [tupleItem(given.arguments)], wanted.arguments.slice(0, 1), bound, depth)
  if (given.arguments.at(-1)?.kind === 'ellipsis') return 'maybe'
  if (given.arguments.length !== wanted.arguments.length) return given.arguments.length === 0 ? 'maybe' : 'no'
  return matchArguments(reader, given.arguments, wanted.arguments, bound, depth)
}

function matchArguments(
  reader: MemberReader,
  given: readonly PythonType[],
  wanted: readonly PythonType[],
  bound: Bound,
  depth: number,
): Fit {
  return all(
    wanted.map((each, at) => {
      const own = given[at]
      return own === undefined ? 'maybe' : match(reader, own, each, bound, depth + 1)
    }),
  )
}

/** The pairs of a type and a protocol that are being compared, by their keys: results of methods lead back to them. */
const openPairs = new Set<string>()

/** An object fits a protocol if it has all its methods; the results tell the variables. */
function matchProtocol(
  reader: MemberReader,
  given: PythonType,
  wanted: InstanceType,
  bound: Bound,
  depth: number,
): Fit {
  const pair = `${given.key} ${wanted.key}`
  if (openPairs.has(pair)) return 'maybe'
  openPairs.add(pair)
  try {
    return matchMethods(reader, given, wanted, bound, depth)
  } finally {
    openPairs.delete(pair)
  }
}

function matchMethods(reader: MemberReader, given: PythonType, wanted: InstanceType, bound: Bound, depth: number): Fit {
  const { ancestry } = reader
  const by = ancestry.bind(wanted.of, wanted.arguments)
  const names = [...wanted.of.facts.members.keys()].filter((name) => name !== '__slots__' && name !== '__hash__')
  for (const name of names) {
    const own = reader.resultOf(given, name)
    if (own === undefined) return given.kind === 'instance' && ancestry.of(given.of).isComplete ? 'no' : 'maybe'
    const asked = protocolResult(reader, wanted, name, by)
    if (asked && variablesIn(asked).size > 0) match(reader, own, asked, bound, depth + 1)
  }
  return names.length > 0 ? 'yes' : 'maybe'
}

function variablesIn(type: PythonType): ReadonlySet<string> {
  const names = new Set<string>()
  collectVariables(type, names)
  return names
}

function protocolResult(
  reader: MemberReader,
  wanted: InstanceType,
  name: string,
  by: ReadonlyMap<string, PythonType>,
): PythonType | undefined {
  const own = instanceOf(wanted.of, reader.ancestry.parameters(wanted.of).map(variable))
  const result = reader.resultOf(own, name)
  return result && substitute(result, by, true)
}

/** Functions, classes and modules where an object of a class is wanted. */
function matchOther(reader: MemberReader, given: PythonType, wanted: InstanceType, bound: Bound, depth: number): Fit {
  if (wanted.of.id === 'typeshed:builtins::type') {
    if (given.kind !== 'class') return 'no'
    const [of] = wanted.arguments
    return of ? match(reader, instanceOf(given.of), of, bound, depth + 1) : 'yes'
  }
  const isFunction = given.kind === 'function' || given.kind === 'callable'
  return isFunction && wanted.of.id.startsWith('typeshed:builtins::') ? 'no' : 'maybe'
}

/** The worst of the fits. */
export function all(fits: readonly Fit[]): Fit {
  if (fits.includes('no')) return 'no'
  return fits.includes('maybe') ? 'maybe' : 'yes'
}
