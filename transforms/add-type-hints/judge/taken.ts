import type { PythonType } from '../../../src/python/semantics/types/solve/type.ts'

/** What the body of a function takes a parameter for. */
export interface Taken {
  readonly type: PythonType
  /** Where, in the user's words: `handed to \`chr\` (line 3)`. */
  readonly evidence: string
  /** Whether it is no more than a comparison, in which values of other types may take part. */
  readonly isCompared: boolean
}
