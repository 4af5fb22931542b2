import type { Span } from '../text/span.ts'
import type { Wish } from './answer.ts'

/** A wish for the finding of a transform that starts in a span. */
export function wishFor(transform: string, at: Span, options: Readonly<Record<string, unknown>> = {}): Wish {
  return { transform, at, options: () => options }
}
