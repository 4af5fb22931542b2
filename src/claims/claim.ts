import type { Span } from '../text/span.ts'

/** What claims say that transforms answer. */
export type TransformClaimKind =
  | 'unused-variable'
  | 'missing-docstring'
  | 'missing-type-hint'
  | 'assertion-style'
  | 'call-style'
  | 'naming'
  | 'function-too-long'
  | 'too-many-branches'
  | 'unhandled-failure'

/** What a claim says about the code: one word for each question that the code can answer. */
export type ClaimKind =
  | TransformClaimKind
  // answered by facts of the code alone
  | 'unused-import'
  | 'mutable-default'
  | 'bare-except'
  | 'compare-with-none'
  | 'missing-return'
  | 'too-many-arguments'
  | 'file-too-long'
  | 'duplicate-code'
  | 'unreachable-code'
  | 'undefined-name'
  // praise and summaries; and what no checker answers
  | 'no-claim'
  | 'other'

/** Lines of a file, 1-based, both inclusive. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

/** A number that the review states: `143 lines` is `{ value: 143, unit: 'lines' }`. */
export interface ClaimedFigure {
  readonly value: number
  readonly unit: 'lines' | 'arguments' | 'branches' | 'statements' | 'occurrences' | 'other'
}

/** A new name for an existing one, as the review words it. */
export interface ProposedRename {
  readonly from: string
  readonly to: string
}

/** One checkable statement of a review, whatever format it came in. Plain data; the same input gives the same claims. */
export interface Claim {
  /** The review's own numbering where it has one (`3`, `3a` where one point names two subjects), else its ordinal. */
  readonly id: string
  readonly kind: ClaimKind
  /** The words of the review that make the claim. */
  readonly text: string
  /** UTF-16 offsets of those words in the review; for machine formats the whole record. */
  readonly at: Span
  /** The exact rule it cites: `F841`, `unused-variable`, `C0116`. */
  readonly rule: string | undefined
  /** As written in the review, `/` between folders; undefined where it names no file. */
  readonly path: string | undefined
  /** Names and code that the claim says exist: `flavors`, `self.fail`. */
  readonly subjects: readonly string[]
  readonly renames: readonly ProposedRename[]
  readonly lines: LineRange | undefined
  /** 1-based under every unit hypothesis that the format allows (code points, UTF-8 bytes, UTF-16); [] = none given. */
  readonly columns: readonly number[]
  readonly figure: ClaimedFigure | undefined
  /** Whether the words deny or withdraw it ("`x` is not unused"). */
  readonly isDenied: boolean
  /** A `suggestion` block: what should stand in place of the lines. */
  readonly suggestion: string | undefined
  /** The code on `lines` as it was when the claim was made, where the review carries it. */
  readonly reviewedCode?: string
}

/** A review as it was read. */
export interface Review {
  readonly format: ReviewFormat
  readonly claims: readonly Claim[]
  /** What was passed over: records that are none, limits that were reached. */
  readonly warnings: readonly string[]
}

export type ReviewFormat =
  | 'text'
  | 'sarif'
  | 'rdjson'
  | 'rdjsonl'
  | 'ruff'
  | 'pylint'
  | 'pylint2'
  | 'flake8'
  | 'mypy'
  | 'mypy-json'
  | 'github'
