import type { CommandModule, Options } from 'yargs'
import type { ExitCode, Io } from './io.ts'

/** A subcommand: what yargs shows of it, and what it does. */
export interface Command {
  /** As yargs writes it: `run <transforms> [paths..]`. */
  readonly usage: string
  readonly summary: string
  /** A summary for each positional argument. */
  readonly positionals: Readonly<Record<string, string>>
  readonly options: Readonly<Record<string, Options & { readonly describe: string }>>
  /** `[command line, what it does]`, shown by `--help`. */
  readonly examples: readonly (readonly [string, string])[]
  run(values: CommandValues, io: Io): ExitCode | Promise<ExitCode>
}

/** What yargs made of the arguments. */
export type CommandValues = Readonly<Record<string, unknown>>

/** Thrown through yargs by a command that was chosen: what is left to do. */
export class ChosenCommand {
  readonly run: () => ExitCode | Promise<ExitCode>

  constructor(run: ChosenCommand['run']) {
    this.run = run
  }
}

/**
 * The yargs form of a command. Its handler throws what is to be done: after a handler that returns, yargs renders the
 * help of the command to keep it, which takes longer than the run of a small file.
 */
export function toYargs(command: Command, io: Io): CommandModule {
  return {
    command: command.usage,
    describe: command.summary,
    builder: (yargs) => {
      for (const [name, describe] of Object.entries(command.positionals)) yargs.positional(name, { describe })
      for (const [line, summary] of command.examples) yargs.example(line, summary)
      return yargs.options(command.options)
    },
    handler(values) {
      throw new ChosenCommand(() => command.run(values, io))
    },
  }
}
