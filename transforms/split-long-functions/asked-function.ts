import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { isSamePath } from '../../src/text/same-path.ts'

/** The one function that `--in path::Class.method` asks for. */
export interface AskedFunction {
  readonly path: string
  /** As pytest names things: `Class.method`. */
  readonly name: string
}

/** What `--in` says; undefined where it is not of the form `path::Class.method`. */
export function readAskedFunction(given: string): AskedFunction | undefined {
  const [, path, name] = /^(.+?)::([^:].*)$/.exec(given.trim()) ?? []
  return path === undefined || name === undefined ? undefined : { path, name: name.replaceAll('::', '.') }
}

/** The last part of the name: what stands behind `def`. */
export function simpleName({ name }: AskedFunction): string {
  return name.slice(name.lastIndexOf('.') + 1)
}

export function isAskedIn(asked: AskedFunction, file: PythonFile): boolean {
  return isSamePath(asked.path, file.path)
}
