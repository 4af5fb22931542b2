import yargs, { type Argv } from 'yargs'
import transforms from '../../transforms/index.ts'
import { ToolError, type ErrorCode } from '../errors.ts'
import { nearestName } from '../text/nearest-name.ts'
import { ChosenCommand, toYargs, type Command } from './command.ts'
import { explain } from './commands/explain.ts'
import { list } from './commands/list.ts'
import { review } from './commands/review.ts'
import { run } from './commands/run.ts'
import { ExitCode, standardInput, type Io } from './io.ts'
import { version } from './version.ts'

/** What goes wrong outside; all else is a mistake in the call. */
const faults: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['cannot-write', 'cannot-read', 'checker-failed'])

/** The command line: `args` without the program's name. Answers the exit code; throws only for a defect of the tool. */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(
      args.map((arg) => (arg === '-' ? standardInput : arg)),
      io,
    )
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    io.err(`pycodeshift: ${error.message}\n`)
    if (error.details.hint) io.err(`  ${error.details.hint}\n`)
    return faults.has(error.code) ? ExitCode.fault : ExitCode.usage
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<ExitCode> {
  const commands = [run(args, transforms), review(transforms), list(transforms), explain(transforms)]
  const parser = yargs([...args])
    .scriptName('pycodeshift')
    .usage('$0 <command>\n\nFinds what a reviewer of Python code asks for, proves each edit, and shows or applies it.')
    .version(version)
    .alias('help', 'h')
    .wrap(100)
    .exitProcess(false)
    .demandCommand(1, 'which command?')
    .fail((message, error) => {
      throw error ?? usageError(message, args, commands)
    })
  for (const command of commands) parser.command(toYargs(command, io))
  parser.check((values) => refuseUnknown(values, commands), true)
  try {
    io.out(await helpFor(parser, args))
    return ExitCode.done
  } catch (chosen) {
    if (chosen instanceof ChosenCommand) return chosen.run()
    throw chosen
  }
}

/** What yargs prints of itself: help or the version. A command comes out as a thrown `ChosenCommand`. */
async function helpFor(parser: Argv, args: readonly string[]): Promise<string> {
  let help = ''
  await parser.parseAsync([...args], {}, (_error: unknown, _values: unknown, output: string) => {
    help += output
  })
  return help && `${help}\n`
}

function usageError(message: string, args: readonly string[], commands: readonly Command[]): ToolError {
  const names = commands.map(nameOf)
  const nearest = args[0] === undefined ? undefined : nearestName(args[0], names)
  return new ToolError('bad-usage', message, {
    hint: nearest ? `see \`pycodeshift ${nearest} --help\`` : 'see `pycodeshift --help`',
  })
}

function nameOf(command: Command): string {
  return command.usage.split(' ')[0]!
}

/** yargs names an unknown option without the nearest one, so it is looked for here. */
function refuseUnknown(values: Readonly<Record<string, unknown>>, commands: readonly Command[]): true {
  if (values['help'] === true || values['version'] === true) return true
  const words = Array.isArray(values['_']) ? values['_'].map(String) : []
  const command = commands.find((one) => nameOf(one) === words[0])
  if (!command) throw unknownName('command', words[0] ?? '', commands.map(nameOf))
  const positionals = [...command.usage.matchAll(/[<[](\w+)/g)].map((part) => part[1]!)
  const aliases = Object.values(command.options).flatMap((option) => option.alias ?? [])
  const known = [...Object.keys(command.options), ...aliases, 'help', 'h', 'version']
  for (const name of Object.keys(values)) {
    const isKnown = [...known, ...positionals, '_', '$0'].some((other) => camelCase(other) === camelCase(name))
    if (!isKnown)
      throw unknownName(
        'option',
        `--${name}`,
        known.map((other) => `--${other}`),
      )
  }
  return true
}

function unknownName(what: string, name: string, known: readonly string[]): ToolError {
  const nearest = nearestName(name, known)
  return new ToolError('bad-usage', `no ${what} \`${name}\``, {
    hint: nearest ? `did you mean \`${nearest}\`?` : 'see `--help`',
  })
}

function camelCase(name: string): string {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
