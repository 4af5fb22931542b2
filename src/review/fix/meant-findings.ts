import type { Transform } from '../../engine/transform.ts'
import type { Span } from '../../text/span.ts'

/** A transform that finds only what starts in a span of the text as it is at first; later passes find nothing. */
export function onlyFindingsIn(transform: Transform, { start, end }: Span): Transform {
  let first: unknown
  return {
    ...transform,
    *detect(file, context) {
      first ??= file
      if (file !== first) return
      for (const finding of transform.detect(file, context)) {
        if (start <= finding.at.start && finding.at.start < Math.max(end, start + 1)) yield finding
      }
    },
  }
}
