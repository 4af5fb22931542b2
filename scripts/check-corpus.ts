import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * `npm run check:corpus -- FOLDER [transforms] [options…]`: what the tool promises, on real code. On copies of the
 * folder: no file fails, `ast.parse` accepts afterwards what it accepted before, a second run is empty, comments go only
 * where a finding announces it, and the patch applied by git makes the same bytes as `--write`.
 */
const [folder = '.', transforms = 'all', ...options] = process.argv.slice(2)
const work = mkdtempSync(join(tmpdir(), 'pycodeshift-corpus-'))
const command = resolve('dist/bin/bin.js')
const faults: string[] = []

interface Report {
  readonly counts: {
    readonly files: Record<string, number>
    readonly applied: number
    readonly leftAlone: Record<string, number>
  }
  readonly files: readonly {
    readonly kind: string
    readonly path: string
    readonly reason?: string
    readonly applied?: readonly { readonly unsafe?: string }[]
    readonly leftAlone?: readonly { readonly leftAlone: string; readonly id: string; readonly reason: string }[]
  }[]
}

const copies = ['before', 'written', 'patched'].map((name) => join(work, name))
const [before = '', written = '', patched = ''] = copies
for (const copy of copies)
  cpSync(resolve(folder), copy, {
    recursive: true,
    filter: (path) => !/\/(\.git|site-packages|__pycache__)$/.test(path),
  })

try {
  const preview = run(before, ['--format', 'json'])
  const patch = runRaw(before, ['--format', 'patch'])
  run(written, ['--write', '--format', 'json'])
  checkOutcomes(preview)
  checkPatch(patch)
  checkSecondRun()
  checkPython()
  console.log(JSON.stringify(preview.counts))
  for (const fault of faults) console.log(fault)
  console.log(`${faults.length} faults in ${preview.files.length} files`)
  process.exitCode = faults.length > 0 ? 1 : 0
} finally {
  rmSync(work, { recursive: true, force: true })
}

function runRaw(cwd: string, more: readonly string[]): Buffer {
  const args = [command, 'run', transforms, '.', '--no-gitignore', '--max-size', '64 MiB', ...options, ...more]
  return spawnSync(process.execPath, args, { cwd, maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'inherit'] }).stdout
}

function run(cwd: string, more: readonly string[]): Report {
  return JSON.parse(runRaw(cwd, more).toString('utf8')) as Report
}

function checkOutcomes({ files }: Report): void {
  for (const file of files) {
    if (file.kind === 'failed') faults.push(`failed: ${file.path}: ${file.reason}`)
    for (const finding of file.leftAlone ?? []) {
      if (finding.leftAlone === 'unproved' || finding.leftAlone === 'waiting') {
        faults.push(`${finding.leftAlone}: ${file.path} ${finding.id}: ${finding.reason}`)
      }
    }
  }
}

function checkPatch(patch: Buffer): void {
  if (patch.length === 0) return
  const applied = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], {
    cwd: patched,
    input: patch,
    env: { ...process.env, GIT_CEILING_DIRECTORIES: work },
  })
  if (applied.status !== 0) faults.push(`git apply: ${applied.stderr.toString().slice(0, 2000)}`)
  const difference = spawnSync('diff', ['-rq', written, patched])
  if (difference.status !== 0)
    faults.push(`the patch makes other bytes than --write: ${difference.stdout.toString().slice(0, 2000)}`)
}

function checkSecondRun(): void {
  const again = run(written, ['--format', 'json'])
  for (const file of again.files) if (file.kind === 'changed') faults.push(`a second run changes ${file.path}`)
}

/** Both trees in one Python process: syntax, and comments lost beyond those announced. */
function checkPython(): void {
  const script = readFileSync('scripts/compare_trees.py', 'utf8')
  const output = execFileSync('python3', ['-I', '-c', script, before, written], { maxBuffer: 2 ** 28 })
  for (const line of output.toString('utf8').split('\n').filter(Boolean)) faults.push(line)
}
