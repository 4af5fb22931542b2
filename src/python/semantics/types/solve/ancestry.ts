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

/** What classes inherit, each found once. */
export class Ancestry {
  readonly #annotations: Annotations
  readonly #object: ClassReference | undefined
  readonly #lineages = new Map<ClassReference, Lineage>()
  readonly #named = new Map<ClassReference, readonly PythonType[]>()
  readonly #bases = new Map<ClassReference, readonly PythonType[]>()
  readonly #parameters = new Map<ClassReference, readonly string[]>()

  constructor(annotations: Annotations) {
    this.#annotations = annotations
    this.#object = annotations.libraryClass('builtins', 'object')
  }

  of(reference: ClassReference): Lineage {
    let lineage = this.#lineages.get(reference)
    if (!lineage) this.#lineages.set(reference, (lineage = this.#build(reference)))
    return lineage
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

  #build(reference: ClassReference): Lineage {
    const isComplete = (each: ClassReference): boolean => this.#basesOf(each).every(({ kind }) => kind === 'instance')
    const order = linearize(reference, (each) => this.#instances(each).map(({ of }) => of))
    const ancestors = order.map((of): Ancestor => ({ of, arguments: this.#path(reference, of) }))
    if (this.#object && !order.includes(this.#object)) ancestors.push({ of: this.#object, arguments: [] })
    return { ancestors, isComplete: order.every(isComplete) }
  }

  #instances(reference: ClassReference): readonly InstanceType[] {
    return this.#basesOf(reference).filter((each) => each.kind === 'instance')
  }

  /** The arguments of an ancestor, found along the bases. */
  #path(from: ClassReference, to: ClassReference, seen = new Set<ClassReference>()): readonly PythonType[] {
    if (from === to) return this.parameters(from).map(variable)
    seen.add(from)
    for (const base of this.#instances(from)) {
      if (seen.has(base.of)) continue
      if (base.of === to) return base.arguments
      const found = this.#path(base.of, to, seen)
      if (found.length > 0) return found.map((each) => substitute(each, this.bind(base.of, base.arguments)))
    }
    return []
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

function collectVariables(type: PythonType, names: Set<string>): void {
  if (type.kind === 'variable' && type.name !== 'Self') names.add(type.name)
  if (type.kind === 'union') for (const each of type.members) collectVariables(each, names)
  if (type.kind === 'instance') for (const each of type.arguments) collectVariables(each, names)
  if (type.kind === 'callable') {
    for (const each of [...(type.parameters ?? []), type.result]) collectVariables(each, names)
  }
}
