import { spawnSync } from 'node:child_process'
import { ToolError } from '../errors.ts'

/** Bytes are read with their own coding cookie; a string is text already, and its cookie says nothing. */
export type PythonSource = string | Uint8Array

export type PythonAnswer =
  | { readonly accepted: true }
  | { readonly accepted: false; readonly message: string; readonly line?: number }

export interface PythonCheck {
  /** Of the interpreter: `3.11.7`. */
  readonly version: string
  /** One for each source, in their order. */
  readonly answers: readonly PythonAnswer[]
}

export interface PythonCheckOptions {
  /** Whether a missing interpreter is an error of the user, who asked for this one. */
  readonly isRequired?: boolean
  /** How long one process may take; a source that it hangs on counts as not accepted. Ten minutes when absent. */
  readonly timeoutMilliseconds?: number
}

/**
 * Compiles each source (reads and answers one after the other, so that a crash tells which one it was), and runs none.
 * A source is a letter, `b` for bytes or `s` for a string, a length of four bytes and UTF-8 or what else it has.
 */
const script = `
import json, sys, warnings
warnings.simplefilter('ignore')
source = sys.stdin.buffer
def answer(value):
    sys.stdout.write(json.dumps(value) + '\\n')
    sys.stdout.flush()
def check(content):
    try:
        compile(content, '<source>', 'exec', dont_inherit=True)
    except SyntaxError as error:
        return {'message': str(error.msg), 'line': error.lineno}
    except Exception as error:
        return {'message': type(error).__name__ + ': ' + str(error), 'line': None}
    return {'message': None, 'line': None}
answer({'version': '%d.%d.%d' % sys.version_info[:3]})
while True:
    kind = source.read(1)
    if not kind:
        break
    content = source.read(int.from_bytes(source.read(4), 'big'))
    answer(check(content if kind == b'b' else content.decode('utf-8')))
`

/**
 * Asks CPython whether it compiles the sources, all in one process; nothing of them is executed. A source that brings
 * the interpreter down is not accepted, and the others are asked for again without it.
 * @returns undefined when there is no Python 3 of that name
 * @throws ToolError `python-missing` instead, when `isRequired`
 */
export function checkWithPython(
  command: string,
  sources: readonly PythonSource[],
  options: PythonCheckOptions = {},
): PythonCheck | undefined {
  const answers: PythonAnswer[] = []
  for (;;) {
    const output = ask(command, sources.slice(answers.length), options)
    if (!output) return missing(command, options)
    answers.push(...output.answers)
    if (answers.length >= sources.length) return { version: output.version, answers }
    answers.push({ accepted: false, message: `the interpreter ended without an answer (${output.ending})` })
  }
}

/** Texts of one file before and after an edit. */
export interface EditedSource {
  readonly before: PythonSource
  readonly after: PythonSource
}

/**
 * For each edited source, what CPython has against it that it had not before the edit: a source that this version never
 * took (syntax of a later one) proves nothing against an edit.
 * @returns undefined when there is no Python 3 of that name
 * @throws ToolError as `checkWithPython`
 */
export function findNewRejections(
  command: string,
  edited: readonly EditedSource[],
  options: PythonCheckOptions = {},
): readonly (string | undefined)[] | undefined {
  const after = checkWithPython(
    command,
    edited.map((one) => one.after),
    options,
  )
  if (!after) return undefined
  const suspects = edited.filter((_, index) => !after.answers[index]!.accepted)
  const before =
    suspects.length > 0
      ? checkWithPython(
          command,
          suspects.map((one) => one.before),
          options,
        )
      : undefined
  const accepted = new Set(suspects.filter((_, index) => before?.answers[index]?.accepted))
  return edited.map((one, index) => (accepted.has(one) ? describe(after.answers[index]!) : undefined))
}

function describe(answer: PythonAnswer): string | undefined {
  if (answer.accepted) return undefined
  return answer.line === undefined ? answer.message : `${answer.message} (line ${answer.line})`
}

function missing(command: string, { isRequired = false }: PythonCheckOptions): undefined {
  if (!isRequired) return undefined
  throw new ToolError('python-missing', `\`${command}\` is no Python 3 that runs here`, {
    hint: 'name an interpreter with `--python`, or leave the option out',
  })
}

interface Output {
  readonly version: string
  readonly answers: readonly PythonAnswer[]
  /** How the process ended. */
  readonly ending: string
}

function ask(command: string, sources: readonly PythonSource[], options: PythonCheckOptions): Output | undefined {
  // -I: neither the environment nor the working directory says what is imported; -S: no site packages are
  const { stdout, status, signal } = spawnSync(command, ['-I', '-S', '-W', 'ignore', '-c', script], {
    input: Buffer.concat(sources.flatMap(frame)),
    maxBuffer: Infinity,
    timeout: options.timeoutMilliseconds ?? 600_000,
    killSignal: 'SIGKILL',
  })
  const lines = stdout?.toString('utf8').split('\n').slice(0, -1) ?? []
  const version = lines[0] === undefined ? undefined : readVersion(lines[0])
  if (version === undefined) return undefined
  return { version, answers: lines.slice(1).map(readAnswer), ending: signal ?? `exit ${status}` }
}

function frame(source: PythonSource): readonly Uint8Array[] {
  const isText = typeof source === 'string'
  const bytes = isText ? Buffer.from(source, 'utf8') : source
  const header = Buffer.alloc(5, isText ? 's' : 'b')
  header.writeUInt32BE(bytes.length, 1)
  return [header, bytes]
}

function readVersion(line: string): string | undefined {
  return /^\{"version": "(\d+\.\d+\.\d+)"\}$/.exec(line)?.[1]
}

function readAnswer(line: string): PythonAnswer {
  const answer: unknown = JSON.parse(line)
  if (typeof answer !== 'object' || answer === null || !('message' in answer) || !('line' in answer))
    throw new Error(`not an answer: ${line}`)
  const { message, line: at } = answer
  if (typeof message !== 'string') return { accepted: true }
  return { accepted: false, message, ...(typeof at === 'number' && at > 0 ? { line: at } : {}) }
}
