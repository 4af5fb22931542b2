import { linearize } from '../../linearize.ts'
import type { Annotations } from './annotations.ts'
import {
  substitute,
  tupleClass,
  tupleItem,
  variable,
  unknown,
  type ClassReference,
  type InstanceType,
  type PythonType,
} from './type.ts'
import { termAt } from './resolve.ts'

/** A class that another one inherits from, with its type arguments in the variables of the heir. */
export interface Ancestor {
  readonly of: ClassReference
  readonly arguments: readonly PythonType[]
}

export interface Lineage {
  /** In the method resolution order, the class itself first. */
  readonly ancestors: readonly Ancestor[]
  /** Whether all bases are known. */
  readonly isComplete: boolean
}

/** A class that inherits from more classes is taken for one with an unknown base. */
const lineageLimit = 200

/** What classes inherit, each found once. */
export class Ancestry {
  readonly #annotations: Annotations
  readonly #object: ClassReference | undefined
  readonly #lineages = new Map<ClassReference, Lineage>()
  readonly #orders = new Map<ClassReference, readonly ClassReference[]>()
  readonly #named = new Map<ClassReference, readonly PythonType[]>()
  readonly #bases = new Map<ClassReference, readonly PythonType[]>()
  readonly #parameters = new Map<ClassReference, readonly string[]>()

  constructor(annotations: Annotations) {
    this.#annotations = annotations
    this.#object = annotations.libraryClass('builtins', 'object')
  }

  of(reference: ClassReference): Lineage {
    return this.#lineages.get(reference) ?? this.#build(reference)
  }

  /** The names of the type variables of a class. */
  parameters(reference: ClassReference): readonly string[] {
    const known = this.#parameters.get(reference)
    if (known) return known
    this.#parameters.set(reference, reference.facts.typeParameters)
    const found = this.#findParameters(reference)
    this.#parameters.set(reference, found)
    return found
  }

  /** The class as an ancestor of the type, its arguments filled in; undefined where it is none. */
  upcast(type: InstanceType, to: ClassReference): readonly PythonType[] | undefined {
    const ancestor = this.of(type.of).ancestors.find(({ of }) => of === to)
    if (!ancestor) return undefined
    const by = this.bind(type.of, type.arguments)
    return ancestor.arguments.map((each) => substitute(each, by))
  }

  inherits(reference: ClassReference, id: string): boolean {
    return this.of(reference).ancestors.some(({ of }) => of.id === id)
  }

  /** The variables of a class by what they stand for. */
  bind(reference: ClassReference, given: readonly PythonType[]): Map<string, PythonType> {
    const by = new Map<string, PythonType>()
    const filled = reference.id === tupleClass ? [tupleItem(given)] : given
    for (const [at, name] of this.parameters(reference).entries()) by.set(name, filled[at] ?? unknown)
    return by
  }

  /** Bases before their heirs: each is built from those of its bases, and a long line of classes costs no stack. */
  #build(reference: ClassReference): Lineage {
    const order = linearize(reference, (each) => this.#instances(each).map(({ of }) => of), this.#orders)
    for (const each of order.toReversed()) {
      if (!this.#lineages.has(each)) this.#lineages.set(each, this.#lineageOf(each, this.#orders.get(each) ?? [each]))
    }
    return this.#lineages.get(reference)!
  }

  #lineageOf(reference: ClassReference, order: readonly ClassReference[]): Lineage {
    const isTooLong = order.length > lineageLimit
    const known = this.#argumentsOf(reference)
    const ancestors = (isTooLong ? [reference] : order).map((of): Ancestor => ({ of, arguments: known.get(of) ?? [] }))
    if (this.#object && !order.includes(this.#object)) ancestors.push({ of: this.#object, arguments: [] })
    const areKnown = this.#basesOf(reference).every((base) => base.kind === 'instance' && this.of(base.of).isComplete)
    return { ancestors, isComplete: areKnown && !isTooLong }
  }

  /** The arguments of each ancestor, by the first base that leads to it and tells them. */
  #argumentsOf(reference: ClassReference): ReadonlyMap<ClassReference, readonly PythonType[]> {
    const found = new Map<ClassReference, readonly PythonType[]>([
      [reference, this.parameters(reference).map(variable)],
    ])
    for (const base of this.#instances(reference)) {
      if (!found.has(base.of)) found.set(base.of, base.arguments)
      const by = this.bind(base.of, base.arguments)
      for (const { of, arguments: given } of this.of(base.of).ancestors.slice(1)) {
        const filled = given.map((each) => substitute(each, by))
        if (filled.length > 0 && !found.has(of)) found.set(of, filled)
      }
    }
    return found
  }

  #instances(reference: ClassReference): readonly InstanceType[] {
    return this.#basesOf(reference).filter((each) => each.kind === 'instance')
  }

  #basesOf(reference: ClassReference): readonly PythonType[] {
    let bases = this.#bases.get(reference)
    if (!bases) this.#bases.set(reference, (bases = this.#withoutCircles(reference)))
    return bases
  }

  /** No class inherits from itself: names that say so, as in `class Parser(Parser)`, stand for something else. */
  #withoutCircles(reference: ClassReference): readonly PythonType[] {
    return this.#namedBases(reference).map((base) =>
      base.kind === 'instance' && this.#leadsTo(base.of, reference) ? unknown : base,
    )
  }

  #leadsTo(from: ClassReference, to: ClassReference): boolean {
    const seen = new Set([from])
    for (const each of seen) {
      for (const base of this.#namedBases(each)) if (base.kind === 'instance') seen.add(base.of)
    }
    return seen.has(to)
  }

  /** The bases by their names, each read once. */
  #namedBases(reference: ClassReference): readonly PythonType[] {
    let bases = this.#named.get(reference)
    if (bases) return bases
    const { module, facts } = reference
    bases = facts.bases.flatMap((id) => {
      const form = this.#formOf(reference, id)
      return form === 'Generic' || form === 'Protocol' ? [] : [this.#annotations.typeOf(module, id)]
    })
    this.#named.set(reference, bases)
    return bases
  }

  #formOf({ module }: ClassReference, id: number): string | undefined {
    const term = termAt({ module, id })
    return this.#annotations.formOf(module, term.kind === 'item' ? term.of : id)
  }

  isProtocol(reference: ClassReference): boolean {
    return reference.facts.bases.some((id) => this.#formOf(reference, id) === 'Protocol')
  }

  /** Those of `Generic[…]` or `Protocol[…]`, else of all bases in their order. */
  #findParameters(reference: ClassReference): readonly string[] {
    const { module, facts } = reference
    if (facts.typeParameters.length > 0) return facts.typeParameters
    const declared = facts.bases.filter((id) => {
      const form = this.#formOf(reference, id)
      return (form === 'Generic' || form === 'Protocol') && termAt({ module, id }).kind === 'item'
    })
    const names = new Set<string>()
    for (const id of declared.length > 0 ? declared : facts.bases) this.#collect(reference, id, names)
    return [...names]
  }

  #collect({ module }: ClassReference, id: number, names: Set<string>): void {
    const term = termAt({ module, id })
    if (term.kind !== 'item') return
    const index = termAt({ module, id: term.index })
    for (const each of index.kind === 'tuple' ? index.items : [term.index]) {
      collectVariables(this.#annotations.typeOf(module, each), names)
    }
  }
}

/** Adds the names of the type variables in a type, `Self` apart. */
export function collectVariables(type: PythonType, names: Set<string>): void {
  if (type.kind === 'variable' && type.name !== 'Self') names.add(type.name)
  if (type.kind === 'union') for (const each of type.members) collectVariables(each, names)
  if (type.kind === 'instance') for (const each of type.arguments) collectVariables(each, names)
  if (type.kind === 'callable') {
    for (const each of [...(type.parameters ?? []), type.result]) collectVariables(each, names)
  }
}
