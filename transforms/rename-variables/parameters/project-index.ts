import type { ParameterSurvey, SurveyedFunction } from './parameter-survey.ts'
import {
  definitionId,
  ProjectClasses,
  type DefinitionId,
  type OutsideBase,
  type ProjectClass,
} from './project-classes.ts'
import { TargetResolver, type Entity } from './resolve-target.ts'

/** A function of the project that is of interest. */
export interface ProjectFunction {
  readonly id: DefinitionId
  readonly path: string
  readonly surveyed: SurveyedFunction
  readonly owner: DefinitionId | undefined
}

/** The surveys of all files, with what they say of each other. */
export interface ProjectIndex {
  /** By path, so that nothing depends on the order in which they came. */
  readonly surveys: readonly ParameterSurvey[]
  readonly resolver: TargetResolver
  readonly classes: ProjectClasses
  readonly functions: ReadonlyMap<DefinitionId, ProjectFunction>
  readonly methodsByName: ReadonlyMap<string, readonly ProjectFunction[]>
  /** Classes with a base, near or far, of which nobody knows what class it is. */
  readonly unresolved: ReadonlySet<DefinitionId>
  /** The functions that a target may call: ids of any functions; `undefined` stands for one that nobody can tell. */
  calledBy(entity: Entity): readonly (DefinitionId | undefined)[]
}

/** @param surveys in any order */
export function indexProject(surveys: readonly ParameterSurvey[]): ProjectIndex {
  const sorted = [...surveys].sort((a, b) => (a.path < b.path ? -1 : 1))
  const resolver = new TargetResolver(sorted)
  const classes = new ProjectClasses([...projectClasses(sorted, resolver)])
  const functions = new Map([...projectFunctions(sorted)].map((each) => [each.id, each]))
  const methodsByName = new Map<string, ProjectFunction[]>()
  for (const each of functions.values()) {
    if (each.owner === undefined) continue
    const { name } = each.surveyed
    methodsByName.set(name, [...(methodsByName.get(name) ?? []), each])
  }
  const lookup = { classes, methodsByName }
  const unresolved = unresolvedClasses(classes)
  return { surveys: sorted, resolver, functions, unresolved, ...lookup, calledBy: (entity) => calledBy(lookup, entity) }
}

function unresolvedClasses(classes: ProjectClasses): ReadonlySet<DefinitionId> {
  const open = [...classes].filter(isUnresolved)
  return new Set(open.flatMap(({ id }) => classes.progeny(id)))
}

function* projectFunctions(surveys: readonly ParameterSurvey[]): Generator<ProjectFunction> {
  for (const { path, functions } of surveys) {
    for (const surveyed of functions) {
      const owner = surveyed.owner === undefined ? undefined : definitionId(path, surveyed.owner)
      yield { id: definitionId(path, surveyed.scope), path, surveyed, owner }
    }
  }
}

function* projectClasses(surveys: readonly ParameterSurvey[], resolver: TargetResolver): Generator<ProjectClass> {
  for (const { path, classes } of surveys) {
    for (const surveyed of classes) {
      const found = surveyed.bases.map((base) => ({ ...base, entities: resolver.resolve(path, base.target) }))
      yield {
        id: definitionId(path, surveyed.scope),
        path,
        surveyed,
        bases: found.flatMap(({ entities }) => entities.flatMap((each) => (each.kind === 'class' ? [each.id] : []))),
        outside: found.flatMap(({ name, entities }) => entities.flatMap((each) => outsideBase(name, each))),
      }
    }
  }
}

function outsideBase(name: string, entity: Entity): readonly OutsideBase[] {
  if (entity.kind === 'class') return []
  return [{ name, isUnresolved: entity.kind !== 'outside' && !name.endsWith('namedtuple()') }]
}

type Lookup = Pick<ProjectIndex, 'classes' | 'methodsByName'>

function calledBy(lookup: Lookup, entity: Entity): readonly (DefinitionId | undefined)[] {
  switch (entity.kind) {
    case 'function':
      return [entity.id]
    case 'class':
      return constructors(lookup, entity.isOpen ? lookup.classes.progeny(entity.id) : [entity.id])
    case 'instance':
      return methods(lookup, entity.id, '__call__')
    case 'method':
      if (entity.name !== '__init__') return methods(lookup, entity.of, entity.name)
      if (entity.through === 'super') return nextConstructors(lookup, entity.of)
      return constructors(lookup, entity.through === 'class' ? [entity.of] : lookup.classes.progeny(entity.of))
    case 'unknown':
      return [undefined]
    default:
      return []
  }
}

/** The methods of that name that objects of the class, or of one related to it, may have. */
function methods({ classes, methodsByName }: Lookup, of: DefinitionId, name: string): (DefinitionId | undefined)[] {
  const named = (methodsByName.get(name) ?? []).filter(({ owner }) => owner && classes.relatives(owner).has(of))
  const relatives = classes.relatives(of)
  const isData = [...relatives].some((each) => classes.get(each)?.surveyed.values.includes(name))
  const isOpen = named.length === 0 && classes.order(of).some((each) => isUnresolved(classes.get(each)))
  return [...named.map(({ id }) => id), ...(isData || isOpen ? [undefined] : [])]
}

function isUnresolved(each: ProjectClass | undefined): boolean {
  return each?.outside.some((base) => base.isUnresolved) ?? false
}

function constructors(lookup: Lookup, classes: readonly DefinitionId[]): (DefinitionId | undefined)[] {
  return [...new Set(classes.flatMap((each) => firstInit(lookup, lookup.classes.order(each))))]
}

/** What `super().__init__` calls: it depends on the class of the object. */
function nextConstructors(lookup: Lookup, of: DefinitionId): (DefinitionId | undefined)[] {
  const found = lookup.classes.progeny(of).flatMap((each) => {
    const order = lookup.classes.order(each)
    const base = lookup.classes.get(of)
    // A base from outside stands in front of those behind it.
    if (isUnresolved(base)) return [undefined]
    return firstInit(lookup, order.slice(order.indexOf(of) + 1))
  })
  return [...new Set(found)]
}

/** Stands for a constructor that a decorator or metaclass may have made. */
const madeElsewhere: DefinitionId = ''

/** The `__init__` that is found first; nothing when a base from outside has it. */
function firstInit({ classes }: Lookup, order: readonly DefinitionId[]): (DefinitionId | undefined)[] {
  const found: (DefinitionId | undefined)[] = []
  for (const id of order) {
    const each = classes.get(id)
    if (each?.surveyed.init !== undefined) return [...found, definitionId(each.path, each.surveyed.init)]
    if (isUnresolved(each)) return [...found, undefined]
    if (each?.surveyed.doubt !== undefined) found.push(madeElsewhere)
  }
  return found
}
