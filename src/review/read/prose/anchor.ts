import type { Span } from '../../../text/span.ts'
import type { LineRange } from '../../../claims/claim.ts'

/** Code, a name or a file that a review mentions; the span is that of the whole mention, quotes and all. */
export interface Anchor extends Span {
  readonly kind: 'code' | 'path' | 'hidden'
  /** As a claim has it: `self.fail`, `src/a.py`. What is hidden is an address, a tag or the like. */
  readonly text: string
  /** How sure it is that code is meant: backticks and names of the files are; a plain word in quotes may be anything. */
  readonly isCertain: boolean
  /** Of a file: `src/a.py:12`. */
  readonly lines?: LineRange | undefined
}

/** No code that anyone quotes is longer. */
export const maximumCode = 400
