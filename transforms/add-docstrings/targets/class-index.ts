import { oncePer } from '../../../src/python/syntax/once-per.ts'
import { frameworkOfBase } from '../../../src/python/semantics/test-frameworks.ts'
import { resolveImported } from './imported-modules.ts'
import { lastName } from './decorator-name.ts'
import type { Definition } from './definition.ts'
import type { SurveyedClass } from './survey-classes.ts'

/** The classes of the project by their names; several of one name are not told apart. */
export type ClassIndex = ReadonlyMap<string, readonly SurveyedClass[]>

/** Puts the surveys of all files together. */
export function indexClasses(surveys: readonly (readonly SurveyedClass[])[]): ClassIndex {
  const index = new Map<string, SurveyedClass[]>()
  for (const each of surveys.flat()) {
    const named = index.get(each.name)
    if (named) named.push(each)
    else index.set(each.name, [each])
  }
  return index
}

/** The dotted names of the bases that a class names, resolved by the imports of its file. */
export function baseNames({ node }: Definition): readonly string[] {
  const list = node.is('class_definition') ? (node.get('superclasses')?.namedChildren ?? []) : []
  return list
    .map((base) => (base.is('subscript') ? base.get('value') : base))
    .filter((base) => base.is('identifier', 'attribute'))
    .map((base) => resolveImported(node.tree, base.text))
}

/** A base of a class, near or far, as somebody's header names it. */
export interface DistantBase {
  readonly name: string
  /** The classes of the project that are called so. */
  readonly classes: readonly SurveyedClass[]
}

const basesIn = oncePer((index: ClassIndex) =>
  oncePer((definition: Definition): readonly DistantBase[] => [...walkBases(definition, index)]),
)

/** All that a class inherits from, by name, the nearest first; each name once. */
export function distantBases(definition: Definition, index: ClassIndex): readonly DistantBase[] {
  return basesIn(index)(definition)
}

function* walkBases(definition: Definition, index: ClassIndex): Generator<DistantBase> {
  const names = new Set(baseNames(definition))
  // A set may grow while it is walked: what is added is visited as well.
  for (const name of names) {
    const classes = (index.get(lastName(name)) ?? []).filter((each) => !isItself(definition, name, each))
    yield { name, classes }
    for (const base of classes.flatMap(({ bases }) => bases)) names.add(base)
  }
}

/** `class Base(Base)` inherits from another of the name; `class Other(Base)` within `Base`'s own file does not. */
function isItself({ name: own }: Definition, name: string, { bases }: SurveyedClass): boolean {
  return lastName(name) === own && bases.some((base) => lastName(base) === own)
}

/** Whether a class is a test case of unittest or what builds on it, by the names of its bases. */
export function isTestCaseClass(definition: Definition, index: ClassIndex): boolean {
  for (const { name } of distantBases(definition, index)) {
    if (name.includes('.') ? frameworkOfBase(name) : name.endsWith('TestCase')) return true
  }
  return false
}
