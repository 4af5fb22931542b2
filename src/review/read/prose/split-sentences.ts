import type { Span } from '../../../text/span.ts'

const abbreviations = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|resp|approx|no|incl|ca|z\.b|eq|fig|st|dr|mr|ms)\.$/i
/** The first thing of a sentence: no small letter, unless it is code. */
const opening = /^["'“‘«([*_~>#\-–•]*(?:[\p{Lu}\p{N}`]|$)/u

/**
 * The sentences of a text, and lines that end in a colon. A full stop within code, quoted or not, ends none.
 * @param whole what no sentence may end within, in order
 */
export function splitSentences(text: string, whole: readonly Span[]): readonly Span[] {
  const found: Span[] = []
  let start = 0
  let next = 0
  for (const { index, 0: mark } of text.matchAll(
    /[.!?…][)"'”’*_\]]{0,4}(?=\s|$)|:[*_]{0,3}[ \t]*(?=\n)|\n\s*(?=[-•–*] |Lines? #?\d)/g,
  )) {
    while (next < whole.length && whole[next]!.end <= index) next++
    const around = whole[next]
    if (around && around.start <= index && index < around.end) continue
    const end = index + mark.length
    if (mark.startsWith('.') && !endsSentence(text, index, end)) continue
    add(found, text, { start, end })
    start = end
  }
  add(found, text, { start, end: text.length })
  return found
}

function endsSentence(text: string, index: number, end: number): boolean {
  if (abbreviations.test(text.slice(Math.max(0, index - 8), index + 1))) return false
  const rest = text.slice(end, end + 40).trimStart()
  return (
    /^\s*\n/.test(text.slice(end, end + 40)) ||
    opening.test(rest.slice(0, 12)) ||
    /^[`"'“([]/.test(rest) ||
    isCodeAhead(rest)
  )
}

/** "…. self.fail is called", "… . _boot_servers takes" */
function isCodeAhead(rest: string): boolean {
  return /^[\p{L}\p{N}]*[_.]/u.test(rest)
}

function add(found: Span[], text: string, { start, end }: Span): void {
  const part = text.slice(start, end)
  const first = part.length - part.trimStart().length
  const last = part.trimEnd().length
  if (last > first) found.push({ start: start + first, end: start + last })
}
