import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * `npm run check:python-tests -- [modules] [run arguments…]`: CPython's own tests before and after. A copy of `Lib/test`
 * gets the safe edits of all transforms; as many test modules as asked for (60 when nothing is), all of them edited, run
 * on the original and on the copy, and every test must end the same way.
 */
const [wanted = '60', ...options] = process.argv.slice(2)
const work = mkdtempSync(join(tmpdir(), 'pycodeshift-tests-'))
const library = execFileSync('python3', ['-c', "import sysconfig; print(sysconfig.get_path('stdlib'))"])
  .toString()
  .trim()

interface Report {
  readonly files: readonly { readonly kind: string; readonly path: string }[]
}

try {
  const edited = editCopies()
  const modules = choose(edited, Number(wanted))
  console.log(`${edited.length} files of Lib/test edited, ${modules.length} test modules run`)
  const before = outcomes('before', modules)
  const after = outcomes('after', modules)
  const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  )
  for (const name of differing) console.log(`${name}: ${before.get(name)} became ${after.get(name)}`)
  const passed = [...after.values()].filter((outcome) => outcome === 'passed').length
  console.log(`${after.size} tests, ${passed} passed after, ${differing.length} ended differently`)
  process.exitCode = differing.length > 0 || after.size === 0 ? 1 : 0
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** Copies the tests twice and edits one copy; the names of the files that changed. */
function editCopies(): string[] {
  for (const name of ['before', 'after']) cpSync(join(library, 'test'), join(work, name, 'test'), { recursive: true })
  const cwd = join(work, 'after', 'test')
  const args = [resolve('dist/bin/bin.js'), 'run', 'all', '.', '--write', '--format', 'json', ...options]
  const { stdout } = spawnSync(process.execPath, args, {
    cwd,
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { files } = JSON.parse(stdout.toString('utf8')) as Report
  return files.filter(({ kind }) => kind === 'changed').map(({ path }) => path)
}

/** Test modules at the top of the package, spread evenly over the alphabet, without those that need the outside world. */
function choose(edited: readonly string[], count: number): string[] {
  const outside =
    /_xx|socket|ssl|urllib|http|ftp|smtp|poplib|imap|asyn|multiprocessing|concurrent|subprocess|signal|tkinter|idle|curses|gdb|threading|venv|ensurepip|distutils|time|pty|regrtest|test_support/
  const modules = edited
    .filter((path) => /^test_\w+\.py$/.test(path) && !outside.test(path))
    .map((path) => path.slice(0, -3))
  const step = Math.max(1, modules.length / count)
  return Array.from({ length: Math.min(count, modules.length) }, (_, index) => modules[Math.floor(index * step)]!)
}

/** By test: how it ended. */
function outcomes(copy: string, modules: readonly string[]): Map<string, string> {
  const xml = join(work, `${copy}.xml`)
  const env = { ...process.env, PYTHONPATH: join(work, copy), PYTHONHASHSEED: '0' }
  spawnSync('python3', ['-m', 'test', '-j2', '--timeout', '60', '--junit-xml', xml, ...modules], {
    cwd: work,
    env,
    stdio: 'ignore',
  })
  const found = new Map<string, string>()
  for (const [, name = '', rest = ''] of readFileSync(xml, 'utf8').matchAll(
    /<testcase name="([^"]*)"([^]*?(?:\/>|<\/testcase>))/g,
  )) {
    found.set(name, /<(failure|error|skipped)/.exec(rest)?.[1] ?? 'passed')
  }
  return found
}
