import { oncePer } from '../../../src/python/syntax/once-per.ts'
import { append } from '../../../src/python/semantics/multi-map.ts'
import type { Solver } from '../../../src/python/semantics/types/solve/solver.ts'
import {
  instanceOf,
  type ClassReference,
  type FunctionReference,
} from '../../../src/python/semantics/types/solve/type.ts'
import type { HintJudge } from './hint-judge.ts'
import { placeIn } from './place.ts'
import type { Taken } from './taken.ts'

/** A name that more classes have tells none of them. */
const holdersLimit = 200

/** Classes that anybody may hand over; the names of their attributes tell no class of the project. */
const wellKnown: readonly (readonly [home: string, name: string])[] = [
  ...['str', 'bytes', 'list', 'dict', 'set', 'int', 'tuple', 'BaseException'].map(
    (name) => ['builtins', name] as const,
  ),
  ['typing', 'IO'],
  ['pathlib', 'Path'],
  ['logging', 'Logger'],
  ['datetime', 'datetime'],
  ['re', 'Match'],
  ['socket', 'socket'],
  ['threading', 'Thread'],
  ['argparse', 'ArgumentParser'],
]

/**
 * The class of the project that has all attributes that the body reads, where the file names it and no other class has
 * one of them, heirs apart. One attribute is enough only for a parameter that is named for the class: a class that a
 * test hands over may look like one of the project (measured on 14 typed projects: 97 of 100 fit where the name says so,
 * 85 where it does not, and next to none where the file does not name the class; but these files kept the imports that
 * their hints had needed).
 */
export function classOfAttributes(judge: HintJudge, of: FunctionReference, at: number): Taken | undefined {
  const { solver } = judge
  const { name: parameter, uses } = of.facts.parameters[at]!
  const names = (uses?.attributes ?? []).filter((name) => !/^__\w+__$/.test(name))
  if (names.length === 0 || uses?.isRebound) return undefined
  const root = rootOf(solver, names)
  if (!root || !judge.isNamedIn(of.module, root) || isOfWellKnown(solver, names)) return undefined
  const rare = names.find((name) => holdersOf(solver, name).every((each) => isOfOneLine(solver, each, root)))
  if (rare === undefined || (names.length < 2 && !isNamedFor(parameter, root))) return undefined
  const place = placeIn(of.module, { module: root.module, line: root.facts.line })
  return {
    type: instanceOf(root),
    evidence: `its \`${rare}\` is read, which only ${root.facts.name} (${place}) has`,
    isCompared: false,
  }
}

/** The class with all attributes that all others with them inherit from. */
function rootOf(solver: Solver, names: readonly string[]): ClassReference | undefined {
  const { ancestry } = solver
  const [fewest] = names.map((name) => holdersOf(solver, name)).toSorted((one, other) => one.length - other.length)
  if (!fewest || fewest.length > holdersLimit) return undefined
  const fitting = fewest.filter((each) => ancestry.of(each).isComplete && hasAll(solver, each, names))
  const [root, ...more] = fitting.filter((each) => fitting.every((other) => ancestry.inherits(other, each.id)))
  return more.length === 0 && root && ancestry.parameters(root).length === 0 ? root : undefined
}

function hasAll({ ancestry }: Solver, of: ClassReference, names: readonly string[]): boolean {
  const { ancestors } = ancestry.of(of)
  return names.every((name) =>
    ancestors.some(({ of: { facts } }) => facts.members.has(name) || facts.attributes.has(name)),
  )
}

function isOfWellKnown(solver: Solver, names: readonly string[]): boolean {
  return wellKnown.some(([home, name]) => {
    const of = solver.annotations.libraryClass(home, name)
    return of !== undefined && hasAll(solver, of, names)
  })
}

function isOfOneLine({ ancestry }: Solver, one: ClassReference, other: ClassReference): boolean {
  return ancestry.inherits(one, other.id) || ancestry.inherits(other, one.id)
}

/** `request` for `Request` or `HttpRequest`. */
function isNamedFor(parameter: string, { facts }: ClassReference): boolean {
  const name = parameter.replaceAll('_', '').toLowerCase()
  const words = facts.name.split(/_|(?=[A-Z])/).map((word) => word.toLowerCase())
  return name.length > 2 && (name === words.join('') || words.includes(name))
}

/** The classes of the project that have an attribute, by themselves or from a base. */
function holdersOf(solver: Solver, name: string): readonly ClassReference[] {
  return holdersIn(solver).get(name) ?? []
}

const holdersIn = oncePer(findHolders)

function findHolders({ program, ancestry }: Solver): ReadonlyMap<string, readonly ClassReference[]> {
  const holders = new Map<string, ClassReference[]>()
  for (const each of program.modules.flatMap(({ classes }) => classes)) {
    const own = ancestry.of(each).ancestors.filter(({ of }) => !of.module.isLibrary)
    const names = own.flatMap(({ of: { facts } }) => [...facts.members.keys(), ...facts.attributes.keys()])
    for (const name of new Set(names)) append(holders, name, each)
  }
  return holders
}
