import type { PythonFile } from '../python/semantics/python-file.ts'
import type { Claim } from './claim.ts'

/** A claim and the file that it is checked against. */
export interface Question {
  readonly claim: Claim
  readonly file: PythonFile
}
