import type { Span } from '../../../text/span.ts'
import type { ClaimedFigure, ClaimKind, LineRange, ProposedRename } from '../../../claims/claim.ts'
import type { Level } from './vocabulary.ts'

/** What one clause of a review says. */
export interface Statement {
  /** Undefined where the words tell none. */
  readonly kind: ClaimKind | undefined
  readonly level: Level
  readonly isDenied: boolean
  /** The sentence, and its place in the review. */
  readonly text: string
  readonly at: Span
  readonly subjects: readonly string[]
  /** Subjects that stand side by side, "`a`, `b` and `c`", one claim each; empty where there is only one. */
  readonly sideBySide: readonly string[]
  readonly renames: readonly ProposedRename[]
  readonly lines: readonly LineRange[]
  readonly path: string | undefined
  readonly rule: string | undefined
  readonly figure: ClaimedFigure | undefined
  /** Whether it praises or sums up. */
  readonly isNoClaim: boolean
  /** Whether the clause itself names what it is about, by name, line, file or rule. */
  readonly isConcrete: boolean
  readonly isTitle: boolean
}
