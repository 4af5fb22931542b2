import type { Span } from '../../../text/span.ts'
import type { Anchor } from './anchor.ts'

/** The first of the characters that stand for what a sentence mentions; a review that has them itself loses them. */
const firstMark = 0xe000
/** No sentence mentions more. */
const maximumMarks = 1000

/** One character that stands for something mentioned, in a pattern. */
export const mark = '[\\ue000-\\ue3e7]'

/** A sentence in which one character stands for each thing that it mentions. */
export interface MaskedSentence {
  readonly text: string
  /** By mark. */
  readonly anchors: readonly Anchor[]
}

/** Puts a mark for each anchor, so that words can be looked for between them. */
export function maskSentence(text: string, { start, end }: Span, anchors: readonly Anchor[]): MaskedSentence {
  let masked = ''
  let at = start
  const taken: Anchor[] = []
  for (const anchor of anchors) {
    if (taken.length === maximumMarks) break
    masked += plain(text.slice(at, anchor.start))
    if (anchor.kind === 'hidden') masked += ' '
    else masked += framed(String.fromCharCode(firstMark + taken.push(anchor) - 1), anchor.text)
    at = anchor.end
  }
  return { text: (masked + plain(text.slice(at, end))).replaceAll(/\s+/g, ' ').trim(), anchors: taken }
}

/** What quoted code shows of its kind stays a word: `import os`, `except ValueError`, `x == None`. */
function framed(character: string, code: string): string {
  if (/^(?:from\s.*)?import\s/.test(code)) return `import ${character}`
  if (code.startsWith('except')) return `except ${character}`
  const comparison = /[=!]=\s*None\b/.exec(code)
  return comparison ? `${comparison[0]} ${character}` : character
}

/** The anchor that a mark stands for. */
export function anchorOf(character: string, anchors: readonly Anchor[]): Anchor | undefined {
  return anchors[character.charCodeAt(0) - firstMark]
}

/** The anchors of a part of a masked sentence. */
export function anchorsIn(text: string, anchors: readonly Anchor[]): readonly Anchor[] {
  const found: Anchor[] = []
  for (const [character] of text.matchAll(new RegExp(mark, 'g'))) {
    const anchor = anchorOf(character, anchors)
    if (anchor) found.push(anchor)
  }
  return found
}

/** Emphasis and the private characters that are marks go; quotes are written in one way. */
function plain(text: string): string {
  return text
    .replaceAll(/[\ue000-\ue3e7]/g, ' ')
    .replaceAll(/[*`~]|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”«»„]/g, '"')
    .replaceAll('→', '->')
    .replaceAll(/[⇒]|=>/g, '->')
}
