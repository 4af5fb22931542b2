import type { ScannedFunction } from './scan-definitions.ts'

/** The classes of one file by their simple names, as the raw text shows them. */
export interface ClassSurvey {
  /** Each class with the simple names of its bases. */
  readonly bases: readonly (readonly [name: string, ...bases: string[]])[]
  /** The classes that have a long method, so that they may get new methods. */
  readonly growing: readonly string[]
}

const classHead = /^[ \t]*class[ \t]+(\w+)[ \t]*\(([^()#]*)/gm

export function surveyClasses(text: string, functions: readonly ScannedFunction[], limit: number): ClassSurvey {
  const bases = [...text.matchAll(classHead)].map(([, name = '', list = '']): [string, ...string[]] => [
    name,
    ...simpleNames(list),
  ])
  const growing = functions.flatMap(({ owner, lines }) => (owner !== undefined && lines > limit ? [owner] : []))
  return { bases, growing: [...new Set(growing)] }
}

/** `a.B, C[int], metaclass=D` → B, C. */
function simpleNames(list: string): string[] {
  const names = list.split(',').map((base) => /^\s*(?:\w+\s*\.\s*)*(\w+)\s*(?![\w=\s])/.exec(base)?.[1])
  return names.filter((name) => name !== undefined)
}

/**
 * The classes that may get new methods in one run together with one that inherits from them, or with another base of
 * such a class: an instance would have the methods of both, so that their names must differ. By simple names, so rather
 * too many than too few.
 */
export function crowdedClasses(surveys: readonly ClassSurvey[]): ReadonlySet<string> {
  const bases = new Map<string, Set<string>>()
  const growing = new Set(surveys.flatMap((survey) => survey.growing))
  for (const survey of surveys) {
    for (const [name, ...more] of survey.bases) bases.set(name, new Set([...(bases.get(name) ?? []), ...more]))
  }
  const crowded = new Set<string>()
  for (const name of bases.keys()) {
    const above = [...lineageOf(name, bases)].filter((each) => each !== name && growing.has(each))
    if (above.length > (growing.has(name) ? 0 : 1)) for (const each of above) crowded.add(each)
  }
  return crowded
}

function lineageOf(name: string, bases: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const lineage = new Set([name])
  // A set may grow while it is walked: what is added is visited as well.
  for (const each of lineage) for (const base of bases.get(each) ?? []) lineage.add(base)
  return lineage
}
