import type { SolvedModule } from '../../../src/python/semantics/types/solve/program.ts'
import {
  membersOf,
  type ClassReference,
  type FunctionReference,
} from '../../../src/python/semantics/types/solve/type.ts'
import type { Slot } from './bare-slots.ts'
import type { Judgement } from './judgement.ts'

export interface Decision {
  readonly of: FunctionReference
  readonly slot: Slot
  readonly judged: Judgement
}

/** The hints that are sure to be written: what is asked later finds them as a second run would. */
export class Decisions {
  readonly #bySlot = new Map<FunctionReference, Map<Slot, Judgement>>()
  /** The classes that the hints of a module will name. */
  readonly #named = new Map<SolvedModule, Set<ClassReference>>()

  of(of: FunctionReference, slot: Slot): Judgement | undefined {
    return this.#bySlot.get(of)?.get(slot)
  }

  add({ of, slot, judged }: Decision): void {
    const known = this.#bySlot.get(of)
    if (known) known.set(slot, judged)
    else this.#bySlot.set(of, new Map([[slot, judged]]))
    for (const each of membersOf(judged.type)) if (each.kind === 'instance') this.#name(of.module, each.of)
  }

  /** Whether a hint of the module will name the class. */
  names(module: SolvedModule, of: ClassReference): boolean {
    return this.#named.get(module)?.has(of) ?? false
  }

  #name(module: SolvedModule, of: ClassReference): void {
    const known = this.#named.get(module)
    if (known) known.add(of)
    else this.#named.set(module, new Set([of]))
  }
}
