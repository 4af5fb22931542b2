import { readIni } from './read-ini.ts'

/** Globs for every file and for every Python file; `{a,b}` is taken apart before. */
const pythonGlobs = new Set(['*', '**', '*.*', '*.py', '**.py', '**/*.py', '*.py*', '/**', '/**.py', '/**/*.py'])

/**
 * What an .editorconfig says for all Python files below its folder, in one table; the later section counts. Sections for
 * some folders or files alone are left out, and as the format asks, so is every line that is nothing of the kind.
 */
export function readEditorConfig(text: string): Readonly<Record<string, string>> {
  const { sections } = readIni(text)
  const forPython = Object.entries(sections).filter(([glob]) => alternatives(glob).some((one) => pythonGlobs.has(one)))
  return Object.assign({}, ...forPython.map(([, options]) => options))
}

/** `*.{py,pyi}` → `*.py`, `*.pyi`; braces in braces stay as they are. */
function alternatives(glob: string): readonly string[] {
  const [, before = '', list, after = ''] = /^([^{}]*)\{([^{}]*)\}([^{}]*)$/.exec(glob) ?? []
  return list === undefined ? [glob] : list.split(',').map((one) => before + one.trim() + after)
}
