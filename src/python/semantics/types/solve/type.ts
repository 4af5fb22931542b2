import type { ClassFacts, TypedFunction } from '../survey/module-facts.ts'
import type { SolvedModule } from './program.ts'

/** A class of the project or of the library. One object for each. */
export interface ClassReference {
  /** Module and path: unique. */
  readonly id: string
  readonly module: SolvedModule
  readonly number: number
  readonly facts: ClassFacts
}

/** A function of the project or of the library. One object for each. */
export interface FunctionReference {
  readonly id: string
  readonly module: SolvedModule
  readonly number: number
  readonly facts: TypedFunction
}

/** What is known of a value. Equal types have equal keys. */
export type PythonType =
  /** No value at all: code that never ends, or a variable made from itself alone. */
  | { readonly kind: 'never'; readonly key: string }
  | { readonly kind: 'unknown'; readonly key: string }
  /** The author said `Any`. */
  | { readonly kind: 'any'; readonly key: string }
  | InstanceType
  | ClassType
  | FunctionType
  | { readonly kind: 'module'; readonly key: string; readonly module: SolvedModule }
  | { readonly kind: 'super'; readonly key: string; readonly of: ClassReference }
  /** A form of `typing` that is no class: `Optional`, `Union` … */
  | { readonly kind: 'form'; readonly key: string; readonly name: string }
  | { readonly kind: 'variable'; readonly key: string; readonly name: string }
  | { readonly kind: 'ellipsis'; readonly key: string }
  | CallableType
  | LiteralType
  | UnionType

export interface InstanceType {
  readonly kind: 'instance'
  readonly key: string
  readonly of: ClassReference
  /** A tuple has one for each item, or the item and an ellipsis. */
  readonly arguments: readonly PythonType[]
  /** Whether it is the object that a method is called on, or one of the same class: that one or an heir. */
  readonly isSelf: boolean
}

export interface ClassType {
  readonly kind: 'class'
  readonly key: string
  readonly of: ClassReference
  /** Whether it is the class that a method is called on: that one or an heir. */
  readonly isSelf: boolean
}

export interface FunctionType {
  readonly kind: 'function'
  readonly key: string
  /** One, or the overloads. */
  readonly of: readonly FunctionReference[]
  /** What a method is called on. */
  readonly receiver: PythonType | undefined
  /** The methods of subclasses that may be called in its place. */
  readonly overrides: readonly FunctionReference[]
}

/** What an annotation says of a function: `Callable[[int], str]`. */
export interface CallableType {
  readonly kind: 'callable'
  readonly key: string
  /** undefined: any. */
  readonly parameters: readonly PythonType[] | undefined
  readonly result: PythonType
}

/** One value: only as an argument of a call, and in annotations that ask for it. */
export interface LiteralType {
  readonly kind: 'literal'
  readonly key: string
  readonly of: InstanceType
  readonly value: string
}

export interface UnionType {
  readonly kind: 'union'
  readonly key: string
  readonly members: readonly PythonType[]
}

export const never: PythonType = { kind: 'never', key: '!' }
export const unknown: PythonType = { kind: 'unknown', key: '?' }
export const any: PythonType = { kind: 'any', key: 'Any' }
export const ellipsis: PythonType = { kind: 'ellipsis', key: '...' }

/** A union of more classes is taken for unknown. */
const membersLimit = 5
/** Arguments in arguments: a list that holds itself would go on for ever. */
const keyLimit = 600

/** An object of a class; `type[C]` is the class itself. */
export function instanceOf(of: ClassReference, given: readonly PythonType[] = [], isSelf = false): PythonType {
  const [only] = given
  if (of.id === 'typeshed:builtins::type' && only?.kind === 'instance') return classType(only.of)
  const own = given.length === 0 ? of.id : `${of.id}[${given.map((each) => each.key).join(',')}]`
  const key = isSelf ? `${own}@` : own
  return key.length > keyLimit ? unknown : { kind: 'instance', key, of, arguments: given, isSelf }
}

export function classType(of: ClassReference, isSelf = false): PythonType {
  return { kind: 'class', key: `type ${of.id}${isSelf ? '@' : ''}`, of, isSelf }
}

export function functionType(
  of: readonly FunctionReference[],
  receiver: PythonType | undefined,
  overrides: readonly FunctionReference[] = [],
): PythonType {
  const key = `def ${of.map(({ id }) => id).join('|')} ${receiver?.key ?? ''}`
  return { kind: 'function', key, of, receiver, overrides }
}

export function callable(parameters: readonly PythonType[] | undefined, result: PythonType): PythonType {
  const key = `(${parameters?.map((each) => each.key).join(',') ?? '...'}) => ${result.key}`
  return key.length > keyLimit ? unknown : { kind: 'callable', key, parameters, result }
}

/** One value of a builtin class. */
export function literal(of: PythonType, value: string): PythonType {
  return of.kind === 'instance' ? { kind: 'literal', key: `${of.key}=${value}`, of, value } : of
}

/** The class of a value in place of the value. */
export function widen(type: PythonType): PythonType {
  if (type.kind === 'literal') return type.of
  if (type.kind === 'union')
    return type.members.some(({ kind }) => kind === 'literal') ? join(type.members.map(widen)) : type
  if (type.kind === 'callable') return callable(type.parameters?.map(widen), widen(type.result))
  return type.kind === 'instance' && type.arguments.length > 0
    ? instanceOf(type.of, type.arguments.map(widen), type.isSelf)
    : type
}

export function moduleType(module: SolvedModule): PythonType {
  return { kind: 'module', key: `module ${module.path}`, module }
}

export function variable(name: string): PythonType {
  return { kind: 'variable', key: `~${name}`, name }
}

/** A value that is of one of these; unknown where one of them is. */
export function join(types: readonly PythonType[]): PythonType {
  const members = new Map<string, PythonType>()
  for (const type of types) {
    for (const each of type.kind === 'union' ? type.members : [type]) members.set(each.key, each)
  }
  members.delete(never.key)
  if (members.has(unknown.key)) return unknown
  if (members.has(any.key)) return any
  dropBareContainers(members)
  for (const key of members.keys()) if (members.has(key.slice(0, -1)) && key.endsWith('@')) members.delete(key)
  if (members.size === 0) return never
  const [only] = members.values()
  if (members.size === 1) return only!
  const classes = [...members.values()].filter(({ kind }) => kind !== 'literal')
  return classes.length > membersLimit ? unknown : unionOf([...members.values()])
}

/** `list[never]` of an empty display says nothing beside `list[int]`. */
function dropBareContainers(members: Map<string, PythonType>): void {
  for (const [key, each] of members) {
    if (each.kind !== 'instance' || !each.arguments.some(({ kind }) => kind === 'never')) continue
    const hasOther = [...members.values()].some(
      (other) => other !== each && other.kind === 'instance' && other.of === each.of,
    )
    if (hasOther) members.delete(key)
  }
}

function unionOf(members: readonly PythonType[]): PythonType {
  const sorted = members.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return { kind: 'union', key: sorted.map(({ key }) => key).join(' | '), members: sorted }
}

/** The members of a union, or the type alone. */
export function membersOf(type: PythonType): readonly PythonType[] {
  return type.kind === 'union' ? type.members : [type]
}

export function isNone(type: PythonType): boolean {
  return type.kind === 'instance' && type.of.id === 'typeshed:types::NoneType'
}

/** The type without None. */
export function withoutNone(type: PythonType): PythonType {
  return type.kind === 'union' || isNone(type) ? join(membersOf(type).filter((each) => !isNone(each))) : type
}

/** Applies a change to each member of a union and joins what comes out. */
export function mapMembers(type: PythonType, change: (member: PythonType) => PythonType): PythonType {
  return type.kind === 'union' ? join(type.members.map(change)) : change(type)
}

/** Type variables by name. */
export type Substitution = ReadonlyMap<string, PythonType>

/** The type with its variables replaced; one that is not named becomes unknown, unless `keep`. */
export function substitute(type: PythonType, by: Substitution, keep = false): PythonType {
  if (type.kind === 'variable') return by.get(type.name) ?? (keep ? type : unknown)
  if (type.kind === 'union') return join(type.members.map((each) => substitute(each, by, keep)))
  if (type.kind === 'callable') {
    const parameters = type.parameters?.map((each) => substitute(each, by, keep))
    return callable(parameters, substitute(type.result, by, keep))
  }
  if (type.kind !== 'instance' || type.arguments.length === 0) return type
  return instanceOf(
    type.of,
    type.arguments.map((each) => substitute(each, by, keep)),
    type.isSelf,
  )
}

/** The type with the object that a method is called on taken for what `to` makes of it. */
export function replaceSelf(type: PythonType, to: (self: InstanceType | ClassType) => PythonType): PythonType {
  if (type.kind === 'union') return join(type.members.map((each) => replaceSelf(each, to)))
  if (type.kind === 'class') return type.isSelf ? to(type) : type
  if (type.kind !== 'instance') return type
  if (type.isSelf) return to(type)
  return type.arguments.length === 0
    ? type
    : instanceOf(
        type.of,
        type.arguments.map((each) => replaceSelf(each, to)),
      )
}

/** The type for others than the method: an object of the class. */
export function withoutSelf(type: PythonType): PythonType {
  return replaceSelf(type, (self) => (self.kind === 'class' ? classType(self.of) : instanceOf(self.of, self.arguments)))
}

/** Whether nothing in the type is unknown. */
export function isKnown(type: PythonType): boolean {
  if (type.kind === 'union') return type.members.every(isKnown)
  if (type.kind === 'instance') return type.arguments.every((each) => each.kind === 'ellipsis' || isKnown(each))
  if (type.kind === 'callable') return isKnown(type.result) && (type.parameters ?? []).every(isKnown)
  return type.kind === 'class' || type.kind === 'any' || isSelfVariable(type)
}

/** `Self`, or what will be told by it: the object that a method is called on. */
export function isSelfVariable(type: PythonType): boolean {
  return type.kind === 'variable' && type.name === 'Self'
}

export function isTuple(type: PythonType): type is InstanceType {
  return type.kind === 'instance' && type.of.id === tupleClass
}

/** Any item of a tuple: what its class has one variable for. */
export function tupleItem(items: readonly PythonType[]): PythonType {
  return items.length === 0 ? unknown : join(items.filter(({ kind }) => kind !== 'ellipsis'))
}

export const tupleClass = 'typeshed:builtins::tuple'
