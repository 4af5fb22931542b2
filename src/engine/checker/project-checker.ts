import type { Changed } from '../outcome.ts'

/** An error that a checker of the whole project reports. */
export interface CheckerError {
  /** That of a file of the run, or else as the checker names it; empty for the project as a whole. */
  readonly path: string
  /** 1-based, in the text that was checked; 0 for the file as a whole. */
  readonly line: number
  /** The checker's name for the kind of error. */
  readonly rule?: string
  readonly message: string
}

/** How far a search is: for whoever waits. */
export interface CheckerStep {
  /** Counts from 1; the first looks at the project as it is. */
  readonly run: number
  /** How many of the findings may still be to blame for a new error. */
  readonly suspects: number
  readonly findings: number
}

/** Something that judges a whole project, such as a type checker. */
export interface ProjectChecker {
  /** As the user knows it: `pyright`. */
  readonly name: string
  /** All errors of the project when these files have their new text and all others that of before. */
  check(changed: readonly Changed[], step: CheckerStep): readonly CheckerError[]
}
