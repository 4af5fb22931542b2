import { parse } from '../../../syntax/parse.ts'
import { PythonFile } from '../../python-file.ts'
import { libraryPath } from '../survey/library-path.ts'
import type { ModuleFacts } from '../survey/module-facts.ts'
import { readModule } from '../survey/read-module.ts'
import { loadLibraryStubs } from './load-library-stubs.ts'

let stubs: Readonly<Record<string, string>> | undefined
const read = new Map<string, ModuleFacts | undefined>()

/** Loads the stubs, once, so that `libraryFacts` can read them. */
export async function openLibrary(): Promise<void> {
  stubs ??= await loadLibraryStubs()
}

/**
 * What a module of the standard library says about types, by its dotted name; undefined where there is none.
 * @throws Error when the library was not opened
 */
export function libraryFacts(module: string): ModuleFacts | undefined {
  if (!stubs) throw new Error('openLibrary() comes first')
  if (!read.has(module)) read.set(module, readStub(module, stubs[module]))
  return read.get(module)
}

function readStub(module: string, text: string | undefined): ModuleFacts | undefined {
  const parsed = text === undefined ? undefined : parse(text)
  if (parsed?.kind !== 'parsed') return undefined
  const path = libraryPath(module)
  return readModule(new PythonFile(path, parsed.tree), path)
}
