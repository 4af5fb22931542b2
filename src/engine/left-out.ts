import type { PythonFile } from '../python/semantics/python-file.ts'

/** A node that a law leaves out of the comparison of tokens, and how many tokens come before it. */
export interface LeftOut {
  readonly node: number
  readonly at: number
}

/** A file with what a law has left out of it, in the order of the text. */
export interface ReadFile {
  readonly file: PythonFile
  readonly leftOut: readonly LeftOut[]
}
