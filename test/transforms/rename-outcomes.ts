import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A program and what renames made of it. */
export interface RenamedProgram {
  readonly before: string
  readonly after: string
  /** New names, each of one variable alone, to old ones, as the symbol table has them. */
  readonly oldNames: Readonly<Record<string, string>>
}

const script = fileURLToPath(new URL('rename_outcomes.py', import.meta.url))

/** CPython's verdict on each program, in one process: `same`, or what differs. */
export function renameOutcomes(programs: readonly RenamedProgram[], python = 'python3'): readonly string[] {
  if (programs.length === 0) return []
  const input = programs.map(({ before, after, oldNames }) => JSON.stringify([before, after, oldNames]) + '\n').join('')
  const { stdout, stderr, status, error } = spawnSync(python, [script], { input, encoding: 'utf8', maxBuffer: 2 ** 30 })
  if (status !== 0) throw new Error(`${python} gave no verdicts: ${error?.message ?? stderr}`)
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => String(JSON.parse(line)))
}
