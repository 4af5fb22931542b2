import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseOptions } from '../src/engine/parse-options.ts'
import { runProject, settle, type FileSource } from '../src/engine/run-project.ts'
import type { Transform } from '../src/engine/transform.ts'
import { openParser } from '../src/project/open-parser.ts'
import splitLongFunctions from '../transforms/split-long-functions.ts'

/**
 * `npx tsx scripts/measure-splitting.ts [LIMIT] [TEST MODULES…]`: Python's library and its tests before and after
 * `split-long-functions`. Two copies of the library; one is split with the limit; the test modules run on both, each with
 * its own copy of library and tests, and every test must end the same way.
 */
const usual =
  'textwrap shlex difflib statistics heapq bisect fractions csv json configparser ast tokenize string calendar colorsys ' +
  'graphlib dataclasses enum argparse functools collections decimal random re copy pprint zipfile tarfile shutil datetime ' +
  'typing inspect email html ipaddress optparse gettext plistlib pickle pathlib tempfile glob filecmp contextlib abc uuid ' +
  'doctest cmd dis generators coroutines descr set dict list tuple bytes float long math itertools'
const [limit = '60', ...given] = process.argv.slice(2)
const modules = (given.length > 0 ? given : usual.split(' ')).map((name) => `test_${name.replace(/^test_/, '')}`)
const work = mkdtempSync(join(tmpdir(), 'pycodeshift-splitting-'))
const library = execFileSync('python3', ['-c', "import sysconfig; print(sysconfig.get_path('stdlib'))"])
  .toString()
  .trim()

try {
  await openParser('native')
  for (const name of ['before', 'after']) {
    cpSync(library, join(work, name), { recursive: true, filter: isPartOfLibrary })
  }
  const after = join(work, 'after')
  console.log(splitFiles(after))
  const [old, now] = [outcomes('before'), outcomes('after')]
  const names = [...new Set([...old.keys(), ...now.keys()])]
  const differing = names.filter((name) => old.get(name) !== now.get(name))
  for (const name of differing) console.log(`${name}: ${old.get(name)} became ${now.get(name)}`)
  const passed = [...now.values()].filter((outcome) => outcome === 'passed').length
  console.log(`${modules.length} modules, ${now.size} tests, ${passed} pass after, ${differing.length} end differently`)
  process.exitCode = differing.length > 0 || now.size === 0 ? 1 : 0
} finally {
  rmSync(work, { recursive: true, force: true })
}

function isPartOfLibrary(path: string): boolean {
  return !/\/(?:site-packages|__pycache__|lib-dynload)$/.test(path)
}

/** Splits what is over the limit in a folder, in place. */
function splitFiles(folder: string): string {
  const transform: Transform = splitLongFunctions
  const options = parseOptions(transform, { maxLines: Number(limit) })
  const outcomes = settle(runProject(sourcesIn(folder), [{ transform, options }], { unsafe: false }))
  let applied = 0
  let files = 0
  for (const outcome of outcomes) {
    if (outcome.kind === 'failed') throw new Error(`${outcome.path}: ${outcome.reason}`)
    if (outcome.kind !== 'changed') continue
    writeFileSync(join(folder, outcome.path), outcome.after)
    applied += outcome.applied.length
    files += 1
  }
  return `${applied} functions split in ${files} files, limit ${limit}`
}

/** Files in UTF-8; bad source that tests read stays as it is. */
function sourcesIn(folder: string): FileSource[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const wanted = paths.filter((path) => path.endsWith('.py') && !/lib2to3\/tests\/data|badsyntax|bad_coding/.test(path))
  return wanted.flatMap((path) => {
    const bytes = readFileSync(join(folder, path))
    const text = bytes.toString('utf8')
    return Buffer.from(text).equals(bytes) ? [{ path, read: () => text }] : []
  })
}

/** By test: how it ended. */
function outcomes(copy: string): Map<string, string> {
  const xml = join(work, `${copy}.xml`)
  const env = { ...process.env, PYTHONPATH: join(work, copy), PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1' }
  const args = ['-X', 'frozen_modules=off', '-m', 'test', '-j2', '--timeout', '900', '--junit-xml', xml, ...modules]
  spawnSync('python3', args, { cwd: work, env, stdio: 'ignore' })
  const found = new Map<string, string>()
  for (const [, name = '', rest = ''] of readFileSync(xml, 'utf8').matchAll(
    /<testcase name="([^"]*)"([^]*?(?:\/>|<\/testcase>))/g,
  )) {
    found.set(name, /<(failure|error|skipped)/.exec(rest)?.[1] ?? 'passed')
  }
  return found
}
