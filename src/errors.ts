import type { Span } from './text/span.ts'

/** Every kind of mistake or circumstance that a user can act on. */
export type ErrorCode =
  | 'unknown-transform'
  | 'bad-option'
  | 'bad-usage'
  | 'missing-path'
  | 'outside-root'
  | 'cannot-read'
  | 'cannot-write'
  | 'python-missing'
  | 'checker-missing'
  | 'checker-failed'

export interface ErrorDetails {
  /** What to do next: `did you mean …?`. */
  readonly hint?: string
  readonly path?: string
  readonly span?: Span
}

/**
 * A mistake or circumstance the user can act on; anything else that is thrown is a bug. The message says what happened
 * with its values, the hint what to do next: lower case, no full stop.
 */
export class ToolError extends Error {
  override readonly name = 'ToolError'
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message, { cause })
    this.code = code
    this.details = details
  }
}
