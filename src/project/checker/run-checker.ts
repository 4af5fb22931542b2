import { spawnSync } from 'node:child_process'
import { ToolError } from '../../errors.ts'
import { systemCode } from '../system-reason.ts'
import type { CheckerCommand } from './checker-command.ts'
import { readErrorLines, readPyrightErrors, type PrintedError } from './read-errors.ts'

interface CheckerCall {
  readonly workingDirectory: string
  /** Relative to it. */
  readonly paths: readonly string[]
  /** Ten minutes when absent. */
  readonly timeoutMilliseconds?: number | undefined
}

/** What a checker prints of errors; one that has only its exit code to say so has an error of the project as a whole. */
export function runChecker(checker: CheckerCommand, call: CheckerCall): readonly PrintedError[] {
  const [program, ...words] = checker.command
  const timeout = call.timeoutMilliseconds ?? 600_000
  const { stdout, stderr, status, error } = spawnSync(program, [...words, ...(checker.takesPaths ? call.paths : [])], {
    cwd: call.workingDirectory,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: Infinity,
    timeout,
    killSignal: 'SIGKILL',
    env: quietEnvironment(),
  })
  if (systemCode(error) === 'ETIMEDOUT') throw failed(checker, `took more than ${timeout / 1000} s`)
  if (error) throw failed(checker, `does not start: ${error.message}`)
  if (status === null) throw failed(checker, 'was killed')
  const errors = checker.output === 'pyright' ? readPyrightErrors(stdout) : readErrorLines(`${stdout}\n${stderr}`)
  const isFailure = checker.exitCodes ? !checker.exitCodes.includes(status) : false
  if (!errors || (isFailure && errors.length === 0))
    throw failed(checker, `ended with ${status}: ${lastLine(stderr, stdout)}`)
  if (status !== 0 && errors.length === 0) return [{ path: '', line: 0, message: `it ends with ${status}` }]
  return errors
}

/** Nothing of a checker's own asks the network or colours its words. */
function quietEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
    PYRIGHT_PYTHON_IGNORE_WARNINGS: '1',
    PIP_NO_INPUT: '1',
  }
}

function lastLine(...outputs: readonly string[]): string {
  const lines = outputs.flatMap((output) => output.trimEnd().split('\n').slice(-1))
  return (
    lines
      .find((line) => line.trim() !== '')
      ?.trim()
      .slice(0, 300) ?? 'it says nothing'
  )
}

function failed({ name }: CheckerCommand, what: string): ToolError {
  return new ToolError('checker-failed', `the checker \`${name}\` ${what}`, {
    hint: 'nothing was written; see whether it runs by itself in this folder',
  })
}
