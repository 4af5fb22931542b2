import { linearize } from '../../../src/python/semantics/linearize.ts'
import type { SurveyedClass } from './parameter-survey.ts'

/** Names a function or class of the project: its file and the number of the scope it opens. */
export type DefinitionId = string

export function definitionId(path: string, scope: number): DefinitionId {
  return `${path}#${scope}`
}

/** A base that no file of the project defines, or that cannot be told. */
export interface OutsideBase {
  readonly name: string
  readonly isUnresolved: boolean
}

export interface ProjectClass {
  readonly id: DefinitionId
  readonly path: string
  readonly surveyed: SurveyedClass
  readonly bases: readonly DefinitionId[]
  readonly outside: readonly OutsideBase[]
}

/** The classes of a project by inheritance. */
export class ProjectClasses {
  readonly #classes: ReadonlyMap<DefinitionId, ProjectClass>
  readonly #subclasses = new Map<DefinitionId, DefinitionId[]>()
  readonly #relatives = new Map<DefinitionId, ReadonlySet<DefinitionId>>()

  constructor(classes: readonly ProjectClass[]) {
    this.#classes = new Map(classes.map((each) => [each.id, each]))
    for (const { id, bases } of classes) {
      for (const base of bases) {
        const known = this.#subclasses.get(base)
        if (known) known.push(id)
        else this.#subclasses.set(base, [id])
      }
    }
  }

  get(id: DefinitionId): ProjectClass | undefined {
    return this.#classes.get(id)
  }

  *[Symbol.iterator](): Generator<ProjectClass> {
    yield* this.#classes.values()
  }

  /** The class and all that inherit from it. */
  progeny(id: DefinitionId): readonly DefinitionId[] {
    return reach([id], (each) => this.#subclasses.get(each) ?? [])
  }

  /**
   * The classes whose objects may have a method of this class: those that inherit from it, and all that these inherit.
   */
  relatives(id: DefinitionId): ReadonlySet<DefinitionId> {
    let found = this.#relatives.get(id)
    if (!found) {
      found = new Set(reach(this.progeny(id), (each) => this.#classes.get(each)?.bases ?? []))
      this.#relatives.set(id, found)
    }
    return found
  }

  /** The order in which Python asks classes for a method. */
  order(id: DefinitionId): readonly DefinitionId[] {
    return linearize(id, (each) => this.#classes.get(each)?.bases ?? [])
  }
}

function reach(
  starts: readonly DefinitionId[],
  next: (id: DefinitionId) => readonly DefinitionId[],
): readonly DefinitionId[] {
  const reached = new Set(starts)
  // A set may grow while it is walked: what is added is visited as well.
  for (const id of reached) for (const each of next(id)) reached.add(each)
  return [...reached]
}
