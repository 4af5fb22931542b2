/** The outside of a command: passed in, so that tests call commands like functions. */
export interface Io {
  /** Writes to standard output: the result and nothing else. */
  out(text: string | Uint8Array): void
  /** Writes to standard error: the talk. */
  err(text: string): void
  /** All of standard input. */
  readInput(): Uint8Array
  readonly cwd: string
  /** Where this user's runs keep copies while they write; absolute. */
  readonly stateFolder: string
  readonly isOutTerminal: boolean
  readonly isErrTerminal: boolean
  /** What `NO_COLOR`, `FORCE_COLOR` and the terminal make of it. */
  readonly hasColour: boolean
  /** Milliseconds; for the summary line alone. */
  now(): number
}

/** The exit codes, and no others: 0 done, 1 would change (`--check`) or open claims (`review`), 2 usage, 3 a file failed or was skipped for a fault. */
export const ExitCode = { done: 0, wouldChange: 1, usage: 2, fault: 3 } as const
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode]

/** What stands for `-` among the paths: yargs loses a lone dash, and no path can hold a NUL. */
export const standardInput = '\0-'
