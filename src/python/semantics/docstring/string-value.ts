import type { Span } from '../../../text/span.ts'
import type { SyntaxNode } from '../../syntax/node.ts'

/** The value of a plain string, each of its characters with its place in the file. */
export interface StringValue {
  /** As Python makes it, but for line endings, which stay as they are, and named characters, which become U+FFFD. */
  readonly text: string
  /**
   * Where a part of the value, at least one character, is written. Offsets in the file. What lies between them may
   * hold quotes, where strings are concatenated, and escapes.
   */
  spanOf(start: number, end: number): Span
}

/** A part of the value that is written as it reads, or one escape. */
interface Piece extends Span {
  /** Where it starts in the value. */
  readonly at: number
  readonly value: string
}

/** Reference manual, "Escape sequences": an unknown escape stays as it is; an escaped line ending is nothing. */
const escapes = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|N\{[^}]*\}|[0-7]{1,3}|\r\n|[\n\r\\'"abfnrtv])/g
const letters: ReadonlyMap<string, string> = new Map([
  ['a', '\u0007'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
])

/** Reads a string without prefix `b` or `f`, or several that stand one behind the other. */
export function readStringValue(node: SyntaxNode): StringValue {
  const strings = node.is('concatenated_string') ? node.namedChildren.filter((child) => child.is('string')) : [node]
  const pieces = strings.reduce<Piece[]>(addString, [])
  return {
    text: pieces.map(({ value }) => value).join(''),
    spanOf: (start, end) => ({ start: placeOf(pieces, start).start, end: placeOf(pieces, end - 1).end }),
  }
}

function addString(pieces: Piece[], string: SyntaxNode): Piece[] {
  const opening = string.children[0]!
  // The grammar's own end takes in the backslash of r"\""
  const quotes = opening.text.replace(/^\w*/, '').length
  const text = string.tree.text.slice(opening.end, string.end - quotes)
  let from = 0
  for (const { 0: written, index } of /r/i.test(opening.text) ? [] : text.matchAll(escapes)) {
    add(pieces, text.slice(from, index), opening.end + from, index - from)
    add(pieces, valueOf(written), opening.end + index, written.length)
    from = index + written.length
  }
  add(pieces, text.slice(from), opening.end + from, text.length - from)
  return pieces
}

function add(pieces: Piece[], value: string, start: number, length: number): void {
  const last = pieces.at(-1)
  const at = last ? last.at + last.value.length : 0
  if (value !== '') pieces.push({ at, value, start, end: start + length })
}

function valueOf(written: string): string {
  const digits = /^\\(?:[xuU]([\da-f]+)|([0-7]+))$/i.exec(written)
  if (digits) return characterOf(digits[1] ? Number.parseInt(digits[1], 16) : Number.parseInt(digits[2]!, 8))
  if (written.startsWith('\\N')) return '\uFFFD'
  const character = written[1]!
  return /[\n\r]/.test(character) ? '' : (letters.get(character) ?? character)
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
}

/** The place of one character of the value: of an escape all of it. */
function placeOf(pieces: readonly Piece[], index: number): Span {
  const piece = pieces[pieceNumber(pieces, index)]!
  const isEscape = piece.end - piece.start !== piece.value.length
  if (isEscape) return piece
  const start = piece.start + index - piece.at
  return { start, end: start + 1 }
}

function pieceNumber(pieces: readonly Piece[], index: number): number {
  let low = 0
  let high = pieces.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (pieces[middle]!.at <= index) low = middle
    else high = middle
  }
  return low
}
