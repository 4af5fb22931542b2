import type { Edit } from '../text/edit.ts'
import type { FindingGroup } from './transform.ts'

/** Where something stands in the file as it was read: 1-based, columns in UTF-16 units. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A finding as it is reported: plain data. */
export interface ReportedFinding {
  /** Stable over runs on the same text: transform, place and message. */
  readonly id: string
  readonly transform: string
  readonly message: string
  readonly place: Place
  /** Why it is not safe; absent = safe. */
  readonly unsafe?: string
  /** The findings of the run that are applied with it, or not at all. */
  readonly together?: FindingGroup
}

/** A finding whose edits are part of the outcome; `pass` counts from 1. */
export interface AppliedFinding extends ReportedFinding {
  readonly pass: number
}

/**
 * Why a finding was left alone: `refused` by the transform, `unsafe` and not asked for, `suppressed` by a comment,
 * `unproved`: its edits were taken back because a check failed, which is a defect of the transform; `rejected`: a checker
 * of the whole project reports a new error with it; `waiting`: the run had passes enough.
 */
export type LeftAloneKind = 'refused' | 'unsafe' | 'suppressed' | 'unproved' | 'rejected' | 'waiting'

export interface LeftAloneFinding extends ReportedFinding {
  readonly leftAlone: LeftAloneKind
  readonly reason: string
}

interface OutcomeBase {
  readonly path: string
  readonly leftAlone: readonly LeftAloneFinding[]
}

/** The file would change, or has. */
export interface Changed extends OutcomeBase {
  readonly kind: 'changed'
  readonly before: string
  readonly after: string
  /** All passes in one, against `before`: sorted, disjoint. */
  readonly edits: readonly Edit[]
  readonly applied: readonly AppliedFinding[]
  readonly passes: number
  /** How often a finding had to wait for the next pass because its edits met those of another. */
  readonly deferred: number
}

export interface Unchanged extends OutcomeBase {
  readonly kind: 'unchanged'
}

/** The file could not be looked at; `isFault` = it should have been (a syntax error, say, as against a generated file). */
export interface Skipped {
  readonly kind: 'skipped'
  readonly path: string
  readonly reason: string
  readonly line?: number
  readonly column?: number
  readonly isFault: boolean
}

/** Something went wrong with this file alone: a defect of a transform, or the file could not be written. */
export interface Failed {
  readonly kind: 'failed'
  readonly path: string
  readonly reason: string
}

/** What became of one file. Every file found gets one. */
export type FileOutcome = Changed | Unchanged | Skipped | Failed
