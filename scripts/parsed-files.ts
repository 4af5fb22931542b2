import { readFileSync } from 'node:fs'
import { findFiles } from '../src/project/find-files.ts'
import { PythonFile } from '../src/python/semantics/python-file.ts'
import { parse } from '../src/python/syntax/parse.ts'

/** The files under the paths that are UTF-8 and parse, one after the other; the others are passed over. */
export function* parsedFiles(paths: readonly string[]): Generator<PythonFile> {
  const { files } = findFiles(paths, { workingDirectory: process.cwd(), respectGitignore: false })
  for (const { absolute } of files) {
    const text = decode(absolute)
    const parsed = text === undefined ? undefined : parse(text)
    if (parsed?.kind === 'parsed') yield new PythonFile(absolute, parsed.tree)
  }
}

function decode(path: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path))
  } catch {
    return undefined
  }
}
