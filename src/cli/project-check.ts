import { realpathSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { CheckerError, CheckerStep, ProjectChecker } from '../engine/checker/project-checker.ts'
import type { Changed } from '../engine/outcome.ts'
import { ToolError } from '../errors.ts'
import { findChecker, type CheckerCommand } from '../project/checker/checker-command.ts'
import { findProjectRoot } from '../project/checker/find-project-root.ts'
import { MirrorFolder } from '../project/checker/mirror-folder.ts'
import type { PrintedError } from '../project/checker/read-errors.ts'
import { runChecker } from '../project/checker/run-checker.ts'
import type { Io } from './io.ts'
import type { SourceStore } from './source-store.ts'

interface CheckSettings {
  readonly io: Io
  readonly store: SourceStore
  /** What the user named. */
  readonly paths: readonly string[]
  /** The files of the run, by the same names. */
  readonly files: readonly string[]
}

/** A checker of `--check-with`, and the temporary folder that it looks at; `close` removes that. */
export interface OpenedChecker extends ProjectChecker {
  close(): void
}

/**
 * Looks for the checker at once, so that one that is missing costs no run.
 * @throws ToolError `checker-missing`; `bad-usage` for paths outside the project
 */
export function openProjectCheck(asked: string, settings: CheckSettings): OpenedChecker {
  const command = findChecker(asked, settings.io.cwd)
  const workingDirectory = realpathSync(settings.io.cwd)
  const root = findProjectRoot(workingDirectory)
  return new ProjectCheck(command, root, workingDirectory, settings)
}

class ProjectCheck implements OpenedChecker {
  readonly name: string
  readonly #command: CheckerCommand
  readonly #root: string
  readonly #workingDirectory: string
  readonly #settings: CheckSettings
  /** The names of the files in the run, by path below the root, and the other way round. */
  readonly #names = new Map<string, string>()
  readonly #below = new Map<string, string>()
  #mirror: MirrorFolder | undefined
  #isShown = false

  constructor(command: CheckerCommand, root: string, workingDirectory: string, settings: CheckSettings) {
    this.name = command.name
    this.#command = command
    this.#root = root
    this.#workingDirectory = workingDirectory
    this.#settings = settings
    for (const path of settings.paths) pathBelow(root, realPath(resolve(workingDirectory, path)))
    for (const name of settings.files) {
      const path = pathBelow(root, realPath(resolve(workingDirectory, name)))
      this.#names.set(path, name)
      this.#below.set(name, path)
    }
  }

  check(changed: readonly Changed[], step: CheckerStep): readonly CheckerError[] {
    this.#show(step)
    this.#mirror ??= new MirrorFolder(this.#root)
    this.#mirror.place(new Map(changed.flatMap((outcome) => this.#placed(outcome))))
    const folder = join(this.#mirror.path, relative(this.#root, this.#workingDirectory))
    const paths = this.#settings.paths.map((path) => this.#pathFor(path))
    const printed = runChecker(this.#command, { workingDirectory: folder, paths })
    return printed.map((error) => ({ ...error, path: this.#nameOf(error, folder) }))
  }

  close(): void {
    if (this.#isShown) this.#settings.io.err('\r\x1b[K')
    this.#mirror?.remove()
  }

  /** A file that its coding cannot hold will not be written, and stays as it is here too. */
  #placed(outcome: Changed): readonly (readonly [string, Uint8Array])[] {
    const bytes = this.#settings.store.bytesAfter(outcome)
    return typeof bytes === 'string' ? [] : [[this.#below.get(outcome.path)!, bytes]]
  }

  #pathFor(path: string): string {
    return relative(this.#workingDirectory, realPath(resolve(this.#workingDirectory, path))) || '.'
  }

  #nameOf({ path }: PrintedError, folder: string): string {
    if (path === '') return path
    const below = relative(this.#mirror!.path, resolve(folder, path)).replaceAll(sep, '/')
    return this.#names.get(below) ?? below
  }

  #show({ run, suspects, findings }: CheckerStep): void {
    const { io } = this.#settings
    if (!io.isErrTerminal) return
    io.err(
      `\r\x1b[K${this.name}: run ${run}, ${run === 1 ? 'before the edits' : `${suspects} of ${findings} findings suspected`}`,
    )
    this.#isShown = true
  }
}

/** The folder is real, the file may be a link. */
function realPath(path: string): string {
  return join(realpathSync(dirname(path)), basename(path))
}

function pathBelow(root: string, path: string): string {
  const below = relative(root, path)
  if (below !== '..' && !below.startsWith(`..${sep}`)) return below
  throw new ToolError('bad-usage', `\`${path}\` is outside of the project that the checker looks at`, {
    hint: 'run from the folder of the project',
  })
}
