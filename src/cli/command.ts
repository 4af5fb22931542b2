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

/** The yargs form of a command; `finish` takes its exit code. */
export function toYargs(command: Command, io: Io, finish: (code: ExitCode) => void): CommandModule {
  return {
    command: command.usage,
    describe: command.summary,
    builder: (yargs) => {
      for (const [name, describe] of Object.entries(command.positionals)) yargs.positional(name, { describe })
      for (const [line, summary] of command.examples) yargs.example(line, summary)
      return yargs.options(command.options)
    },
    handler: async (values) => finish(await command.run(values, io)),
  }
}
