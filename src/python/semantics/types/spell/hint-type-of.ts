import { isNone, membersOf, type ClassReference, type InstanceType, type PythonType } from '../solve/type.ts'
import { libraryName } from '../survey/library-path.ts'
import type { HintType } from './hint-type.ts'
import { hidesArguments, publicName } from './library-names.ts'

/** Why there is no hint for a type. */
export interface NoHint {
  readonly refused: string
}

/** A union of more says less than no hint: authors stop at four. */
const membersLimit = 4

/**
 * The hint for what the solver knows of a value.
 * @param moduleOf the dotted name by which a file of the project is imported; undefined where none is sure
 * @param selfModule where the file has `Self` from: `typing` or `typing_extensions`; undefined where it does not know it
 */
export function hintTypeOf(
  type: PythonType,
  moduleOf: (file: string) => string | undefined,
  selfModule?: string,
): HintType | NoHint {
  const reader = new TypeReader(moduleOf, selfModule)
  const hint = reader.read(type)
  return reader.refused === undefined ? hint : { refused: reader.refused }
}

/** Keeps the first reason against a hint. */
class TypeReader {
  readonly #moduleOf: (file: string) => string | undefined
  readonly #selfModule: string | undefined
  refused: string | undefined

  constructor(moduleOf: (file: string) => string | undefined, selfModule: string | undefined) {
    this.#moduleOf = moduleOf
    this.#selfModule = selfModule
  }

  read(type: PythonType): HintType {
    switch (type.kind) {
      case 'any':
        return { kind: 'any' }
      case 'class':
        return { kind: 'type-of', of: this.#class(type.of, []) }
      case 'instance':
        return this.#instance(type)
      case 'union':
        return this.#union(type.members)
      case 'variable':
        return this.#variable(type.name)
      case 'callable':
        return {
          kind: 'callable',
          parameters: type.parameters?.map((each) => this.read(each)),
          result: this.read(type.result),
        }
      default:
        return this.#refuse(reasons[type.kind])
    }
  }

  #variable(name: string): HintType {
    if (name !== 'Self' || this.#selfModule === undefined) return this.#refuse('it is a type variable')
    return { kind: 'class', module: this.#selfModule, path: 'Self', arguments: [] }
  }

  #refuse(reason: string): HintType {
    this.refused ??= reason
    return { kind: 'any' }
  }

  #union(members: readonly PythonType[]): HintType {
    const flat = members.flatMap(membersOf)
    if (flat.length > membersLimit) return this.#refuse(`it would be a union of ${flat.length} types`)
    return { kind: 'union', members: flat.map((each) => this.read(each)) }
  }

  #instance(type: InstanceType): HintType {
    if (isNone(type)) return { kind: 'none' }
    const { id } = type.of
    if (id === 'typeshed:builtins::tuple' && type.arguments.length > 0) return this.#tuple(type.arguments)
    if (id === 'typeshed:builtins::type' && type.arguments.length === 1) {
      return { kind: 'type-of', of: this.read(type.arguments[0]!) }
    }
    return this.#class(type.of, type.arguments)
  }

  #tuple(items: readonly PythonType[]): HintType {
    const isVariadic = items.at(-1)?.kind === 'ellipsis'
    return {
      kind: 'tuple',
      items: (isVariadic ? items.slice(0, -1) : items).map((each) => this.read(each)),
      isVariadic,
    }
  }

  #class(of: ClassReference, given: readonly PythonType[]): HintType {
    const { facts, module } = of
    if (!facts.isReachable) return this.#refuse(`\`${facts.name}\` is a class in a function and cannot be named`)
    if (!module.isLibrary) return this.#projectClass(of, given)
    const name = publicName(libraryName(module), facts.path)
    if (!name) return this.#refuse(`\`${facts.name}\` of the standard library has no public name`)
    const shown = hidesArguments(name) ? [] : given
    return { kind: 'class', ...name, arguments: shown.map((each) => this.read(each)) }
  }

  #projectClass({ facts, module }: ClassReference, given: readonly PythonType[]): HintType {
    return {
      kind: 'class',
      // In its own file it needs no import.
      module: this.#moduleOf(module.path) ?? '',
      path: facts.path,
      file: module.path,
      arguments: given.map((each) => this.read(each)),
    }
  }
}

const reasons: Readonly<
  Record<Exclude<PythonType['kind'], 'any' | 'callable' | 'class' | 'instance' | 'union' | 'variable'>, string>
> = {
  never: 'it has no value at all',
  unknown: 'a part of it is not known',
  function: 'it is a function',
  module: 'it is a module',
  super: 'it is what `super()` gives',
  form: 'it is a form of `typing`',
  ellipsis: 'it is an ellipsis',
  literal: 'it is one value',
}
