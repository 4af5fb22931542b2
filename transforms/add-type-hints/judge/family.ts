import { groupBy } from '../../../src/python/semantics/multi-map.ts'
import { functionsAt, methodsOf } from '../../../src/python/semantics/types/solve/program.ts'
import type { Solver } from '../../../src/python/semantics/types/solve/solver.ts'
import {
  substitute,
  type ClassReference,
  type FunctionReference,
  type PythonType,
} from '../../../src/python/semantics/types/solve/type.ts'

/** A method that another one overrides. */
export interface Overridden {
  readonly of: FunctionReference
  /** Fills in the type variables of the class that owns it. */
  readonly fill: (type: PythonType) => PythonType
}

/** Methods by what they override and what overrides them, over the whole project and the library. */
export class Family {
  readonly #solver: Solver
  #methods: ReadonlyMap<string, readonly FunctionReference[]> | undefined
  readonly #below = new Map<string, readonly FunctionReference[]>()

  constructor(solver: Solver) {
    this.#solver = solver
  }

  ownerOf({ module, facts }: FunctionReference): ClassReference | undefined {
    return facts.owner === undefined ? undefined : module.classes[facts.owner]
  }

  /** The methods of the same name in the bases, the nearest first. */
  overridden(method: FunctionReference): readonly Overridden[] {
    const owner = this.ownerOf(method)
    if (!owner) return []
    const { ancestry } = this.#solver
    return ancestry
      .of(owner)
      .ancestors.slice(1)
      .flatMap((ancestor) => {
        const by = ancestry.bind(ancestor.of, ancestor.arguments)
        const found = methodsOf(ancestor.of, method.facts.name).filter(
          (each) => !each.facts.isOverload && isSameRole(each, method),
        )
        return found.map((of) => ({ of, fill: (type: PythonType) => substitute(type, by) }))
      })
  }

  /** Other definitions of a function of a module, as under `if` and `else`. */
  twins(of: FunctionReference): readonly FunctionReference[] {
    return functionsAt(of.module, of.facts.path).filter((each) => each !== of && isSameRole(each, of))
  }

  /** All methods of the project of this name, in whatever class. */
  namesakes(method: FunctionReference): readonly FunctionReference[] {
    this.#methods ??= this.#methodsByName()
    return (this.#methods.get(method.facts.name) ?? []).filter((each) => each !== method)
  }

  #methodsByName(): ReadonlyMap<string, readonly FunctionReference[]> {
    const functions = this.#solver.program.modules.flatMap((module) => module.functions)
    return groupBy(
      functions.filter((each) => this.ownerOf(each)),
      ({ facts }) => facts.name,
    )
  }

  /** Whether a base is not known: what it says of the method is not known either. */
  hasUnknownBase(method: FunctionReference): boolean {
    const owner = this.ownerOf(method)
    return owner !== undefined && !this.#solver.ancestry.of(owner).isComplete
  }

  /** The other methods of the project that may be called in each other's place. */
  relatives(method: FunctionReference): readonly FunctionReference[] {
    const owner = this.ownerOf(method)
    if (!owner) return []
    const roots = [owner, ...this.overridden(method).flatMap(({ of }) => this.ownerOf(of) ?? [])]
    const named = new Set(this.#highest(roots).flatMap((root) => this.#methodsBelow(root, method.facts.name)))
    return [...named].filter((each) => each !== method && isSameRole(each, method))
  }

  /** The classes of the project that inherit from no other one of them: what is below the others is below these. */
  #highest(roots: readonly ClassReference[]): readonly ClassReference[] {
    const own = roots.filter(({ module }) => !module.isLibrary)
    const { ancestry } = this.#solver
    return own.filter((root) => !ancestry.of(root).ancestors.some(({ of }) => of !== root && own.includes(of)))
  }

  /** The methods of a name in a class and in all that inherit from it: a base of all test cases has thousands. */
  #methodsBelow(root: ClassReference, name: string): readonly FunctionReference[] {
    const key = `${root.id} ${name}`
    let methods = this.#below.get(key)
    if (!methods) {
      methods = [root, ...this.#solver.members.progeny(root)].flatMap((each) => methodsOf(each, name))
      this.#below.set(key, methods)
    }
    return methods
  }
}

/** A getter and a setter share a name. */
function isSameRole(one: FunctionReference, other: FunctionReference): boolean {
  return one.facts.isProperty === other.facts.isProperty && one.facts.isSetter === other.facts.isSetter
}
