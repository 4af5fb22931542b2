import type { Edit } from '../../src/text/edit.ts'

/** Numbers below a bound, the same for the same seed on every machine. */
export type Chooser = (bound: number) => number

/** A multiplicative generator with a period of 2^31 - 2; good enough to shuffle shapes. */
export function makeChooser(seed: number): Chooser {
  let state = seed
  return (bound) => {
    state = (state * 48271) % 2147483647
    return state % bound
  }
}

/** Pieces that make texts of every shape: line endings of all kinds, wide characters, diff look-alikes, form feeds. */
export const textPieces = [
  '\n', '\n', '\n', '\r\n', '\r\n', '\r', 'a', 'b = 1', '    ', '\t', '-x', '+y', ' z', '@@ -1 +1 @@', '\\ No newline',
  '--- a/x', '+++ b/x', 'é', '🐍', '\u2028', '\u0085', '\f', '\u000b', 'diff --git a/x b/x',
] // prettier-ignore

export function randomText(choose: Chooser, pieces: readonly string[], length: number): string {
  let text = ''
  for (let count = choose(length + 1); count > 0; count--) text += pieces[choose(pieces.length)]!
  return text
}

/** Sorted disjoint edits with every kind of border; they may still tear a CRLF or a surrogate pair. */
export function randomEdits(choose: Chooser, source: string, pieces: readonly string[]): readonly Edit[] {
  const edits: Edit[] = []
  let offset = 0
  for (let count = choose(6); count > 0; count--) {
    const start = offset + choose(Math.floor((source.length - offset) / 2) + 1)
    const end = choose(3) === 0 ? start : start + choose(Math.min(12, source.length - start) + 1)
    edits.push({ start, end, text: choose(3) === 0 ? '' : randomText(choose, pieces, 4) })
    offset = end
  }
  return edits
}
