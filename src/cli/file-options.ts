import { findFiles, type FoundFiles } from '../project/find-files.ts'
import type { ParserChoice } from '../project/open-parser.ts'
import type { Command, CommandValues } from './command.ts'
import type { Io } from './io.ts'

/** The flags that say which files are looked at, and how. */
export const fileOptions: Command['options'] = {
  include: { type: 'string', array: true, nargs: 1, describe: 'Only files that fit this glob' },
  exclude: { type: 'string', array: true, nargs: 1, describe: 'Leave out files that fit this glob' },
  gitignore: { type: 'boolean', default: true, describe: 'Leave out what .gitignore does' },
  'max-size': { type: 'string', default: '2 MiB', describe: 'Skip larger files' },
  python: {
    type: 'string',
    describe: "Check results with this interpreter's own parser, or `none` (default: python3 if there is one)",
  },
  parser: { choices: ['auto', 'native', 'wasm'], default: 'auto', describe: 'The tree-sitter binding to use' },
}

/** The files and folders that were named; this folder where none was. */
export function pathsOf({ paths }: CommandValues): readonly string[] {
  const given = stringsOf(paths) ?? []
  return given.length === 0 ? ['.'] : given
}

/** The Python files under them. */
export function findNamedFiles(values: CommandValues, io: Io): FoundFiles {
  return findFiles(pathsOf(values), {
    workingDirectory: io.cwd,
    include: stringsOf(values['include']),
    exclude: stringsOf(values['exclude']),
    respectGitignore: values['gitignore'] !== false,
  })
}

export function parserChoice({ parser }: CommandValues): ParserChoice {
  return parser === 'native' || parser === 'wasm' ? parser : 'auto'
}

function stringsOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.map(String) : undefined
}
