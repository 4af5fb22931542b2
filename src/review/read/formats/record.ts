import type { LineRange } from '../../../claims/claim.ts'
import type { Span } from '../../../text/span.ts'

/** Where a record is: `results[3]`, and its span in the text of the review. */
interface RecordPlace {
  readonly place: string
  readonly at: Span
}

/** One statement of a tool about code. */
export interface FindingRecord extends RecordPlace {
  readonly kind: 'finding'
  readonly path: string | undefined
  readonly lines: LineRange | undefined
  /** 1-based, in whatever unit the tool counts. */
  readonly column: number | undefined
  readonly rule: string | undefined
  /** A second name of the rule. */
  readonly ruleName?: string | undefined
  readonly message: string
  /** The function or class that it says it is in. */
  readonly around?: string | undefined
  /** What should stand in the place of whole lines, and which. */
  readonly replacement?: Replacement | undefined
}

export interface Replacement {
  readonly lines: LineRange
  readonly text: string
}

/** What a person wrote about a place. */
export interface RemarkRecord extends RecordPlace {
  readonly kind: 'remark'
  readonly path: string | undefined
  readonly lines: LineRange | undefined
  readonly body: string
  /** The code on the lines as it was when the remark was made. */
  readonly reviewedCode?: string | undefined
}

/** What makes no claim; with a warning where one may have been meant. */
export interface PassedOver extends RecordPlace {
  readonly kind: 'passed-over'
  readonly warning: string
}

export type ReviewRecord = FindingRecord | RemarkRecord | PassedOver

/** The records of a text in one format, in its order. Throws a `ToolError` where the text is not of that format. */
export type RecordReader = (text: string) => Iterable<ReviewRecord>
