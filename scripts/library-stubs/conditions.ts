import type { SyntaxNode } from '../../src/python/syntax/node.ts'

/** A Python that a stub can be read for. */
interface Environment {
  /** 14 of 3.14. */
  readonly minor: number
  readonly platform: string
}

/** A condition of an `if` and whether it holds where the guarded statement stands. */
export interface Guard {
  readonly condition: SyntaxNode
  readonly isTrue: boolean
}

/** The oldest and the newest Python that the table knows. */
export const oldestMinor = 8
export const newestMinor = 14

/** The Pythons to look for a name in: the first that has it says what it is. Python to come knows a few more. */
const environments: readonly Environment[] = ['linux', 'darwin', 'win32'].flatMap((platform) => [
  ...Array.from({ length: newestMinor - oldestMinor + 1 }, (_, back) => ({ minor: newestMinor - back, platform })),
  { minor: newestMinor + 1, platform },
])

/** Among guarded things of one name, those of the first environment that has any. */
export function firstDefined<Thing extends { readonly guards: readonly Guard[] }>(things: readonly Thing[]): Thing[] {
  if (things.every((thing) => thing.guards.length === 0)) return [...things]
  for (const environment of environments) {
    const defined = things.filter((thing) =>
      thing.guards.every(({ condition, isTrue }) => holds(condition, environment) === isTrue),
    )
    if (defined.length > 0) return defined
  }
  return []
}

function holds(condition: SyntaxNode, environment: Environment): boolean {
  if (condition.is('parenthesized_expression')) return holds(condition.namedChildren[0]!, environment)
  if (condition.is('not_operator')) return !holds(condition.get('argument'), environment)
  if (condition.is('boolean_operator')) {
    const left = holds(condition.get('left'), environment)
    const isDecided = condition.token('and') ? !left : left
    return isDecided ? left : holds(condition.get('right'), environment)
  }
  if (condition.is('identifier') && condition.text === 'TYPE_CHECKING') return true
  const [subject, operator, value] = condition.is('comparison_operator') ? condition.children : []
  if (subject?.text === 'sys.platform')
    return (value!.text.slice(1, -1) === environment.platform) === (operator!.text === '==')
  if (subject?.text === 'sys.version_info') {
    const [major, minor] = value!.namedChildren.map((part) => Number(part.text))
    const isAtLeast = major! < 3 || (major === 3 && environment.minor >= (minor ?? 0))
    if (operator!.text === '>=' || operator!.text === '<') return isAtLeast === (operator!.text === '>=')
  }
  throw new Error(`a condition that nobody knows: ${condition.text}`)
}

/** Things by their names, in their order. */
export function byName<Thing extends { readonly name: string }>(things: readonly Thing[]): Map<string, Thing[]> {
  const named = new Map<string, Thing[]>()
  for (const thing of things) named.set(thing.name, [...(named.get(thing.name) ?? []), thing])
  return named
}
