import type { HintPlace } from './hint-place.ts'
import type { HintRules } from './hint-rules.ts'
import type { ClassHint, HintType } from './hint-type.ts'
import type { NoHint } from './hint-type-of.ts'
import { canBeImported, isNoClass, takesArguments, typingNameOf, type LibraryName } from './library-names.ts'
import { nameBuiltin, nameLibraryClass } from './name-library-class.ts'
import { nameProjectClass, type ProjectClass } from './name-project-class.ts'
import { keyOfImport, type NeededImport } from './needed-import.ts'
import type { WrittenName } from './written-name.ts'

/** Writes one hint, and notes what its names need. The first reason against it stays. */
export class HintWriter {
  /** With the imports that this hint adds itself. */
  #place: HintPlace
  readonly #rules: HintRules
  readonly #needs = new Map<string, NeededImport>()
  refused: string | undefined
  /** Evaluating it when the function is defined may raise. */
  isLate = false

  constructor(place: HintPlace, rules: HintRules) {
    this.#place = place
    this.#rules = rules
  }

  get needs(): readonly NeededImport[] {
    return [...this.#needs.values()]
  }

  write(type: HintType): string {
    switch (type.kind) {
      case 'none':
        return 'None'
      case 'any':
        return this.#typing('Any')
      case 'class':
        return this.#class(type)
      case 'tuple':
        return `${this.#generic('tuple', true)}[${this.#items(type)}]`
      case 'type-of':
        return `${this.#generic('type', true)}[${this.write(type.of)}]`
      case 'callable':
        return `${this.#callable()}[${this.#parameters(type.parameters)}, ${this.write(type.result)}]`
      default:
        return this.#union(type.members)
    }
  }

  #items({ items, isVariadic }: Extract<HintType, { kind: 'tuple' }>): string {
    if (items.length === 0) return '()'
    return [...items.map((each) => this.write(each)), ...(isVariadic ? ['...'] : [])].join(', ')
  }

  #parameters(parameters: readonly HintType[] | undefined): string {
    return parameters ? `[${parameters.map((each) => this.write(each)).join(', ')}]` : '...'
  }

  #union(members: readonly HintType[]): string {
    const flat = members.flatMap(flatten)
    const texts = new Set(flat.filter(({ kind }) => kind !== 'none').map((each) => this.write(each)))
    const hasNone = flat.some(({ kind }) => kind === 'none')
    if (texts.size + (hasNone ? 1 : 0) < 2) return [...texts][0] ?? 'None'
    if (this.#rules.usesBar) {
      this.isLate ||= flat.some((each) => each.kind === 'class' && each.file === undefined && isNoClass(each))
      return [...texts, ...(hasNone ? ['None'] : [])].join(' | ')
    }
    if (hasNone && texts.size === 1) return `${this.#typing('Optional')}[${[...texts].join('')}]`
    return `${this.#typing('Union')}[${[...texts, ...(hasNone ? ['None'] : [])].join(', ')}]`
  }

  #class(type: ClassHint): string {
    const given = type.arguments
    const name = this.#className(type)
    return given.length === 0 ? name : `${name}[${given.map((each) => this.write(each)).join(', ')}]`
  }

  #className(type: ClassHint): string {
    if (isOfProject(type)) return this.#take(nameProjectClass(type, this.#place))
    const hasArguments = type.arguments.length > 0
    if (type.module === 'builtins' && !type.path.includes('.')) return this.#generic(type.path, hasArguments)
    return this.#library(type, hasArguments)
  }

  /** `Callable[[int], str]` of `collections.abc` loses its brackets in Python 3.9.0 and 3.9.1. */
  #callable(): string {
    const { version, isEvaluated } = this.#rules
    const abstract = { module: 'collections.abc', path: 'Callable' }
    const typing = { module: 'typing', path: 'Callable' }
    if (isEvaluated && version[1] < 10) return this.#named([typing])
    return this.#named([abstract, typing])
  }

  /** A builtin class. */
  #generic(name: string, hasArguments: boolean): string {
    const builtin = { module: 'builtins', path: name }
    const typing = typingNameOf(builtin)
    if (hasArguments && typing !== undefined && !this.#rules.usesBuiltinGenerics) return this.#typing(typing)
    const { isEvaluated, version } = this.#rules
    const isSafe = canBeImported(builtin, version) && (!hasArguments || takesArguments(builtin, version))
    if (isEvaluated && !isSafe) this.isLate = true
    return this.#take(nameBuiltin(name, this.#place))
  }

  #library(name: LibraryName, hasArguments: boolean): string {
    const { usesBuiltinGenerics, isEvaluated, version } = this.#rules
    const own = { module: name.module, path: name.path }
    const path = typingNameOf(name)
    const typing = path === undefined ? [] : [{ module: 'typing', path }]
    const isAbstract = name.module === 'collections.abc' && typing.length > 0
    if (!usesBuiltinGenerics && typing.length > 0 && (hasArguments || isAbstract)) return this.#named(typing)
    if (hasArguments && isEvaluated && !takesArguments(name, version)) this.isLate = true
    return this.#named([own, ...(isAbstract ? typing : [])])
  }

  #typing(name: string): string {
    return this.#named([{ module: 'typing', path: name }])
  }

  #named(homes: readonly LibraryName[]): string {
    return this.#take(nameLibraryClass(homes, this.#place, this.#rules.version))
  }

  #take(name: WrittenName | NoHint): string {
    if ('refused' in name) {
      this.refused ??= name.refused
      return ''
    }
    this.isLate ||= name.isLate
    if (name.need) this.#plan(name.need)
    return name.text
  }

  #plan(need: NeededImport): void {
    this.#needs.set(keyOfImport(need), need)
    this.#place = { ...this.#place, planned: [...(this.#place.planned ?? []), need] }
  }
}

function flatten(type: HintType): readonly HintType[] {
  return type.kind === 'union' ? type.members.flatMap(flatten) : [type]
}

function isOfProject(type: ClassHint): type is ProjectClass {
  return type.file !== undefined
}
