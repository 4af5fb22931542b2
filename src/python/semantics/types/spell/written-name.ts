import type { NeededImport } from './needed-import.ts'

/** What to write for a class at a place. */
export interface WrittenName {
  readonly text: string
  /** It is not sure to be bound when the function is defined. */
  readonly isLate: boolean
  /** What has to be imported for it. */
  readonly need?: NeededImport
}
