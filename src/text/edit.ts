import type { Span } from './span.ts'

/** A span of the source and the text that takes its place. An empty span inserts, an empty text removes. */
export interface Edit extends Span {
  readonly text: string
}
