import { accessSync, constants, statSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { delimiter, join, resolve } from 'node:path'
import { ToolError } from '../../errors.ts'
import { splitCommand } from './split-command.ts'

/** How a checker is called and how its output reads. */
export interface CheckerCommand {
  /** As the user asked for it. */
  readonly name: string
  readonly command: readonly [string, ...string[]]
  readonly output: 'pyright' | 'lines'
  /** Whether the paths of the run are named to it. */
  readonly takesPaths: boolean
  /** The exit codes by which it says that it has looked; undefined = any. */
  readonly exitCodes?: readonly number[]
}

// Short paths in messages, one line an error, the column before the message; old versions know all of them.
const mypyOptions = [
  '--show-column-numbers',
  '--no-error-summary',
  '--hide-error-context',
  '--no-color-output',
  '--no-pretty',
  '--show-error-codes',
]

/**
 * `pyright` and `mypy` by name, on the search path or in `node_modules/.bin`; else a command line that is called as it
 * is and prints `path:line: error: message`.
 * @throws ToolError `checker-missing` when it is not there
 */
export function findChecker(asked: string, workingDirectory: string): CheckerCommand {
  if (asked === 'pyright') return pyright(workingDirectory)
  if (asked === 'mypy') return mypy(workingDirectory)
  const [program, ...rest] = splitCommand(asked)
  const isThere = program.includes('/') ? isExecutable(resolve(workingDirectory, program)) : findOnPath(program)
  if (!isThere) throw missing(program, 'it is neither `pyright` nor `mypy` nor a command on the search path')
  return { name: asked, command: [program, ...rest], output: 'lines', takesPaths: false }
}

function pyright(workingDirectory: string): CheckerCommand {
  const program = findProgram('pyright', workingDirectory)
  if (program === undefined)
    throw missing('pyright', 'get it with `npm install --save-dev pyright` or `pip install pyright`')
  return { name: 'pyright', command: [program, '--outputjson'], output: 'pyright', takesPaths: true, exitCodes: [0, 1] }
}

function mypy(workingDirectory: string): CheckerCommand {
  const program = findProgram('mypy', workingDirectory)
  const command = program === undefined ? ['python3', '-m', 'mypy'] : [program]
  if (program === undefined && !isModule('mypy')) throw missing('mypy', 'get it with `pip install mypy`')
  const [first, ...rest] = [...command, ...mypyOptions]
  // 2 is a crash, and a syntax error as well, which is printed as an error.
  return { name: 'mypy', command: [first!, ...rest], output: 'lines', takesPaths: true, exitCodes: [0, 1] }
}

function findProgram(name: string, workingDirectory: string): string | undefined {
  const local = join(workingDirectory, 'node_modules', '.bin', name)
  return findOnPath(name) ?? (isExecutable(local) ? local : undefined)
}

function findOnPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, name)).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function isModule(name: string): boolean {
  return spawnSync('python3', ['-m', name, '--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0
}

function missing(name: string, hint: string): ToolError {
  return new ToolError('checker-missing', `no checker \`${name}\` is here`, { hint })
}
