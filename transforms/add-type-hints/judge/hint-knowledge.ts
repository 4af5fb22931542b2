import { modulePaths, type ModulePaths } from '../../../src/python/semantics/module-paths.ts'
import { libraryFacts } from '../../../src/python/semantics/types/library/library-facts.ts'
import type { SolvedModule } from '../../../src/python/semantics/types/solve/program.ts'
import { TypeProgram } from '../../../src/python/semantics/types/solve/program.ts'
import { resolveImport, termAt } from '../../../src/python/semantics/types/solve/resolve.ts'
import { membersOf, type FunctionReference, type PythonType } from '../../../src/python/semantics/types/solve/type.ts'
import { hintTypeOf } from '../../../src/python/semantics/types/spell/hint-type-of.ts'
import type { HintType } from '../../../src/python/semantics/types/spell/hint-type.ts'
import type { ModuleFacts } from '../../../src/python/semantics/types/survey/module-facts.ts'
import { bareSlots, type Slot } from './bare-slots.ts'
import { HintJudge } from './hint-judge.ts'
import type { Confidence, Doubt, Judgement } from './judgement.ts'
import { selfModuleOf } from './self-module.ts'

/** What is known of one slot. */
export type Conclusion =
  | { readonly hint: HintType; readonly confidence: Confidence; readonly evidence: string }
  | { readonly refused: string }

/** The class that an import brings. */
interface Definition {
  readonly file: string
  readonly path: string
}

/** What is known of all slots of a project; each function is judged when it is asked for. */
export class HintKnowledge {
  readonly #program: TypeProgram
  readonly #judge: HintJudge
  readonly #readsHints: boolean
  readonly #paths: ModulePaths
  readonly #conclusions = new Map<FunctionReference, ReadonlyMap<Slot, Conclusion>>()

  /** @param least what is less sure is left out */
  constructor(surveys: readonly ModuleFacts[], least: Confidence) {
    this.#program = new TypeProgram(surveys, libraryFacts)
    this.#judge = new HintJudge(this.#program, least)
    this.#readsHints = surveys.some(({ readsHints }) => readsHints)
    this.#paths = modulePaths(this.#program.modules.map(({ path }) => path))
  }

  /**
   * What is known of a function, by the places of its parameters and for its result.
   * @param number of the function in the order of the text
   */
  of(path: string, number: number): ReadonlyMap<Slot, Conclusion> {
    const of = this.#program.at(path)?.functions[number]
    return of ? this.#conclusionsOf(of) : new Map<Slot, Conclusion>()
  }

  /**
   * Whether a decorator reads no hints: one that the project defines, where no file of the project reads hints at all.
   * @param place among the decorators of the function, in the order of the text
   */
  isHarmless(path: string, number: number, place: number): boolean {
    if (this.#readsHints) return false
    const of = this.#program.at(path)?.functions[number]
    const id = of?.facts.decorators[place]
    return of !== undefined && id !== undefined && isOfProject(this.#judge.solver.typeOf(of.module, id))
  }

  /** Whether a function is a method of a `Protocol` of `typing`, and not of a class that has the name. */
  isDeclared(path: string, number: number): boolean {
    const { family, solver } = this.#judge
    const of = this.#program.at(path)?.functions[number]
    const owner = of && family.ownerOf(of)
    return owner !== undefined && solver.ancestry.isProtocol(owner)
  }

  /** The class of the project that an import in a file brings, through whatever re-exports it. */
  definitionOf(path: string, from: string, name: string): Definition | undefined {
    const importer = this.#program.at(path)
    const found = importer && resolveImport(this.#program, importer, from, name)
    return found?.kind === 'term' ? this.#classAt(found.term.module, found.term.id) : undefined
  }

  #classAt(module: SolvedModule, id: number, hops = 0): Definition | undefined {
    const term = termAt({ module, id })
    if (term.kind === 'class') {
      const path = module.classes[term.number]?.facts.path
      return path === undefined || module.isLibrary ? undefined : { file: module.path, path }
    }
    if (term.kind !== 'import' || hops > 10) return undefined
    const found = resolveImport(this.#program, module, term.module, term.name)
    return found?.kind === 'term' ? this.#classAt(found.term.module, found.term.id, hops + 1) : undefined
  }

  #conclusionsOf(of: FunctionReference): ReadonlyMap<Slot, Conclusion> {
    const known = this.#conclusions.get(of)
    if (known) return known
    const conclusions = new Map<Slot, Conclusion>()
    for (const slot of bareSlots(of)) {
      const conclusion = this.#conclude(of, this.#judge.judged(of, slot))
      if (conclusion) conclusions.set(slot, conclusion)
    }
    this.#conclusions.set(of, conclusions)
    return conclusions
  }

  #conclude(of: FunctionReference, judged: Judgement | Doubt | undefined): Conclusion | undefined {
    if (!judged) return undefined
    if ('doubt' in judged) return { refused: judged.doubt }
    if (!this.#judge.isWritten(judged)) return undefined
    const hint = hintTypeOf(judged.type, (path) => this.#paths.nameOf(path), selfModuleOf(of.module))
    return 'refused' in hint ? hint : { hint, confidence: judged.confidence, evidence: judged.evidence }
  }
}

function isOfProject(type: PythonType): boolean {
  return membersOf(type).every((each) => {
    if (each.kind === 'function') return each.of.every(({ module }) => !module.isLibrary)
    return (each.kind === 'class' || each.kind === 'instance') && !each.of.module.isLibrary
  })
}
