import type { Brackets } from './brackets.ts'
import { Occurrence, type OccurrenceKind } from './name-regions.ts'
import { numberOf } from './name-table.ts'
import { continuesPath } from '../../src/python/syntax/text-scan.ts'

/** What kind of words the words of a statement are, until something ends it. */
export const Mode = { plain: 0, import: 1, declaration: 2, deletion: 3, loop: 4, pattern: 5, head: 6 } as const

/** The mode of a statement by its first keyword. */
export function modeOf(keyword: number): number {
  switch (keyword) {
    case numberOf.import:
    case numberOf.from:
      return Mode.import
    case numberOf.global:
    case numberOf.nonlocal:
      return Mode.declaration
    case numberOf.del:
      return Mode.deletion
    default:
      return Mode.plain
  }
}

/**
 * What a name is in the statement of a mode; undefined for the name of an argument in a pattern.
 * @param next the code of the character behind the name
 */
export function kindInMode(mode: number, next: number, brackets: Brackets): OccurrenceKind | undefined {
  switch (mode) {
    case Mode.import:
      return Occurrence.bind
    case Mode.declaration:
      return Occurrence.declared
    case Mode.pattern:
      if (next === 61 && brackets.depth > 0) return undefined
      return continuesPath(next) ? Occurrence.use : Occurrence.store
    default:
      return continuesPath(next) || brackets.isInner ? Occurrence.use : Occurrence.bind
  }
}
