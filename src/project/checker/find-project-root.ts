import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What the root of a project holds, and where checkers look for their settings. */
const marks = [
  '.git',
  'pyproject.toml',
  'pyrightconfig.json',
  'mypy.ini',
  '.mypy.ini',
  'setup.cfg',
  'setup.py',
  'tox.ini',
]

/** The nearest folder at or above another that is the root of a project; that other one when there is none. */
export function findProjectRoot(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (marks.some((mark) => existsSync(join(at, mark)))) return at
    if (dirname(at) === at) return folder
  }
}
