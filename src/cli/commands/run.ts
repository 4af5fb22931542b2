import { resolve } from 'node:path'
import { openParser } from '../../project/open-parser.ts'
import type { ChosenTransform } from '../../engine/configured-transform.ts'
import { runProject, type FileSource } from '../../engine/run-project.ts'
import { parseOptions } from '../../engine/parse-options.ts'
import type { OptionSpecification, Transform } from '../../engine/transform.ts'
import type { FileOutcome } from '../../engine/outcome.ts'
import { ToolError } from '../../errors.ts'
import { kebabCase } from '../../text/kebab-case.ts'
import type { Command, CommandValues } from '../command.ts'
import { chooseTransforms } from '../choose-transforms.ts'
import { fileOptions, findNamedFiles, parserChoice, pathsOf } from '../file-options.ts'
import { ExitCode, standardInput, type Io } from '../io.ts'
import { sayPassedOver, sayRecovered } from '../say-recovered.ts'
import { parseSize } from '../parse-size.ts'
import { openProjectCheck, type OpenedChecker } from '../project-check.ts'
import { openSyntaxCheck } from '../syntax-check.ts'
import { Progress } from '../progress.ts'
import { SourceStore } from '../source-store.ts'
import { showRun } from '../show-run.ts'
import { writeOutcomes } from '../write-outcomes.ts'

const options: Command['options'] = {
  write: { type: 'boolean', alias: 'w', default: false, describe: 'Apply the edits in place (default: show a diff)' },
  check: { type: 'boolean', default: false, describe: 'Exit with 1 if anything would change' },
  unsafe: { type: 'boolean', default: false, describe: 'Also apply findings that may change behaviour' },
  'show-refusals': { type: 'boolean', default: false, describe: 'Also list what was left alone, and why' },
  format: { choices: ['text', 'json', 'patch'], default: 'text', describe: 'What is printed' },
  ...fileOptions,
  'check-with': {
    type: 'string',
    describe:
      'Take back what makes `pyright`, `mypy` or another command report an error that was not there before; the ' +
      'command sees a copy of the project and prints `path:line: error: message`',
  },
}

/** `run <transforms> [paths..]`: its flags are those above and the options of the transforms that `args` name. */
export function run(args: readonly string[], transforms: readonly Transform[]): Command {
  const named = transformsIn(args, transforms)
  return {
    usage: 'run <transforms> [paths..]',
    summary: 'Show what transforms would change, as a diff; with --write, change it.',
    positionals: {
      transforms: 'ids by comma, or `all`; see `pycodeshift list`',
      paths: 'files and folders (default: this folder); `-` reads a file from standard input and writes the result',
    },
    options: { ...Object.assign({}, ...named.map(flagsOf)), ...options },
    examples: [
      ['$0 run all src', 'preview everything'],
      ['$0 run convert-assertions tests -w', 'apply one transform'],
      ['$0 run remove-unused-variables src --format patch > unused.patch', 'a patch for `git apply`'],
      ['$0 run all --check', 'for CI: exit 1 if anything would change'],
      ['$0 run add-type-hints src --check-with pyright', 'only hints with which pyright finds no new error'],
    ],
    run: (values, io) => runTransforms(values, io, transforms),
  }
}

/** The transforms whose options are flags of this call: the first argument that names any. */
function transformsIn(args: readonly string[], transforms: readonly Transform[]): readonly Transform[] {
  const ids = new Set(['all', ...transforms.map(({ meta }) => meta.id)])
  const list = args.slice(1).find((arg) => arg.split(',').every((id) => ids.has(id)))
  return list === undefined ? transforms : chooseTransforms(list, transforms)
}

function flagsOf({ meta, options: specifications }: Transform): Command['options'] {
  return Object.fromEntries(
    Object.entries(specifications).map(([name, specification]) => {
      const describe = `${specification.summary} [default: ${String(specification.default)}]`
      return [kebabCase(name), { ...flagType(specification), describe, group: `Options of ${meta.id}:` }]
    }),
  )
}

function flagType(specification: OptionSpecification): object {
  if (specification.type === 'choice') return { choices: specification.choices }
  if (specification.type !== 'list') return { type: specification.type }
  return { type: 'string', coerce: (value: unknown) => (typeof value === 'string' ? value.split(',') : undefined) }
}

async function runTransforms(values: CommandValues, io: Io, transforms: readonly Transform[]): Promise<ExitCode> {
  const started = io.now()
  const chosen = chooseTransforms(String(values['transforms']), transforms)
  if (values['write'] === true) sayRecovered(io)
  const store = new SourceStore(io.cwd, parseSize(String(values['maxSize'])))
  const { sources, unreadable, input } = openSources(values, io, store)
  const checker = openChecker(values, io, store, sources)
  await openParser(parserChoice(values))
  for (const transform of chosen) await transform.prepare?.()
  const settings = { unsafe: values['unsafe'] === true, syntaxCheck: openSyntaxCheck(values['python']), checker }
  const configured = chosen.map((transform) => configure(transform, values))
  const run = runProject(sources, configured, settings)
  const outcomes = await watch(run, store, new Progress(io, sources.length)).finally(() => checker?.close())
  sayPassedOver(store, io)
  const all = [...unreadable, ...outcomes]
  if (input) return writeResult(all[0]!, input, store, io)
  const roots = pathsOf(values).map((path) => resolve(io.cwd, path))
  const settled = values['write'] === true ? writeOutcomes(all, { store, roots, stateFolder: io.stateFolder }) : all
  showRun({
    outcomes: settled,
    transforms: chosen.map(({ meta }) => meta.id),
    wrote: values['write'] === true,
    store,
    io,
    format: String(values['format']),
    showRefusals: values['showRefusals'] === true,
    seconds: (io.now() - started) / 1000,
  })
  return exitCode(settled, values['check'] === true)
}

/**
 * Runs to the end. After each file the event loop gets a turn: only then does the compiled binding give back the memory
 * of trees that are no longer used (without it, a run over the standard library peaks at 1.1 GB instead of 0.2).
 */
async function watch(
  run: ReturnType<typeof runProject>,
  store: SourceStore,
  progress: Progress,
): Promise<FileOutcome[]> {
  let step = run.next()
  for (; !step.done; step = run.next()) {
    if (step.value) {
      store.release(step.value)
      progress.step()
    } else store.releaseAll()
    await new Promise((resume) => setImmediate(resume))
  }
  progress.clear()
  return step.value
}

function configure(transform: Transform, values: CommandValues): ChosenTransform {
  const given = Object.keys(transform.options).map((name) => [name, values[name]])
  return { transform, options: parseOptions(transform, Object.fromEntries(given)) }
}

function openChecker(
  values: CommandValues,
  io: Io,
  store: SourceStore,
  sources: readonly FileSource[],
): OpenedChecker | undefined {
  const asked = values['checkWith']
  if (typeof asked !== 'string') return undefined
  const paths = pathsOf(values)
  if (paths.includes(standardInput)) throw new ToolError('bad-usage', '`--check-with` wants files of a project')
  return openProjectCheck(asked, { io, store, paths, files: sources.map(({ path }) => path) })
}

interface OpenedSources {
  readonly sources: readonly FileSource[]
  readonly unreadable: readonly FileOutcome[]
  /** All of standard input, where that is the file. */
  readonly input?: Buffer
}

function openSources(values: CommandValues, io: Io, store: SourceStore): OpenedSources {
  const paths = pathsOf(values)
  if (paths.includes(standardInput)) {
    if (paths.length > 1) throw new ToolError('bad-usage', '`-` stands for the only file')
    const input = Buffer.from(io.readInput())
    return { sources: [store.sourceOfBytes('<stdin>', input)], unreadable: [], input }
  }
  const found = findNamedFiles(values, io)
  const unreadable = found.unreadable.map(({ path, reason }): FileOutcome => ({
    kind: 'skipped',
    path,
    reason,
    isFault: true,
  }))
  return { sources: found.files.map((file) => store.sourceOf(file)), unreadable }
}

/** Standard input comes out again whatever became of it, so that a filter never loses a file. */
function writeResult(outcome: FileOutcome, input: Buffer, store: SourceStore, io: Io): ExitCode {
  const bytes = outcome.kind === 'changed' ? store.bytesAfter(outcome) : input
  const reason = typeof bytes === 'string' ? bytes : 'reason' in outcome ? outcome.reason : undefined
  io.out(typeof bytes === 'string' ? input : bytes)
  if (reason === undefined) return ExitCode.done
  io.err(`pycodeshift: standard input is left as it is: ${reason}\n`)
  return ExitCode.fault
}

function isFault(outcome: FileOutcome): boolean {
  return outcome.kind === 'failed' || (outcome.kind === 'skipped' && outcome.isFault)
}

function exitCode(outcomes: readonly FileOutcome[], isCheck: boolean): ExitCode {
  if (outcomes.some(isFault)) return ExitCode.fault
  return isCheck && outcomes.some(({ kind }) => kind === 'changed') ? ExitCode.wouldChange : ExitCode.done
}
