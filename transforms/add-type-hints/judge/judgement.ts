import type { PythonType } from '../../../src/python/semantics/types/solve/type.ts'

/** How sure a hint is, by the precision measured for its rule: `proved` is right in 95 of 100 cases at least. */
export type Confidence = 'proved' | 'likely' | 'guess'

/** What is said of one slot of a signature. */
export interface Judgement {
  readonly type: PythonType
  readonly confidence: Confidence
  /** Why, in the user's words: `default 1 (line 81)`. */
  readonly evidence: string
}

/** Why a slot whose type seems known stays bare. */
export interface Doubt {
  readonly doubt: string
}
