import type { Edit } from './edit.ts'

/** Why a list of edits cannot be applied, and the first edit that stands in the way. */
export interface EditFault {
  readonly reason: string
  readonly edit: Edit
}

/**
 * The first fault of a list of edits, or undefined for a list that `applyEdits` takes: spans lie in the source, are
 * sorted and share no character. Insertions at one place are applied in the order given; an insertion may stand at
 * either border of a replaced span, not inside it. No border splits a surrogate pair, and no CRLF of the source loses
 * one half.
 */
export function findEditFault(source: string, edits: readonly Edit[]): EditFault | undefined {
  for (const [index, edit] of edits.entries()) {
    const reason =
      findOwnFault(source, edit) ?? findOrderFault(edits[index - 1], edit) ?? findTear(source, edits, index)
    if (reason) return { reason, edit }
  }
  return undefined
}

/**
 * Does nothing for edits without a fault.
 * @throws RangeError with the fault: such edits are a bug of their maker
 */
export function requireSoundEdits(source: string, edits: readonly Edit[]): void {
  const fault = findEditFault(source, edits)
  if (fault) throw new RangeError(`${fault.reason} (${fault.edit.start} to ${fault.edit.end})`)
}

function findOwnFault(source: string, { start, end }: Edit): string | undefined {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return 'an edit whose offsets are no whole numbers'
  if (start > end) return 'an edit that ends before it starts'
  if (start < 0 || end > source.length) return 'an edit outside the source'
  if (splitsPair(source, start) || splitsPair(source, end)) return 'an edit that splits a surrogate pair'
  return undefined
}

/** `sortEdits` puts an insertion before a span replaced from the same place; behind it, it is out of order. */
function findOrderFault(previous: Edit | undefined, edit: Edit): string | undefined {
  if (!previous || previous.end <= edit.start) return undefined
  return edit.end <= previous.start ? 'edits that are not sorted' : 'edits that overlap'
}

function splitsPair(source: string, offset: number): boolean {
  return isHighSurrogate(source.charCodeAt(offset - 1)) && isLowSurrogate(source.charCodeAt(offset))
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

/**
 * A CRLF with an edit's border in its middle is torn when one half stays without the other: `x\r` → `y` would leave a
 * lone line feed. Both halves may go by neighbouring edits, and a replacement may bring the missing half itself.
 */
function findTear(source: string, edits: readonly Edit[], index: number): string | undefined {
  const { start, end } = edits[index]!
  const reason = 'an edit that tears a CRLF apart'
  if (splitsLineEnding(source, end) && tears(source, edits, end)) return reason
  if (splitsLineEnding(source, start) && tears(source, edits, start)) return reason
  return undefined
}

function splitsLineEnding(source: string, offset: number): boolean {
  return source[offset - 1] === '\r' && source[offset] === '\n'
}

function tears(source: string, edits: readonly Edit[], offset: number): boolean {
  const touching = edits.filter((edit) => edit.start <= offset && edit.end >= offset)
  const keepsReturn = !touching.some((edit) => edit.start < offset)
  const keepsFeed = !touching.some((edit) => edit.end > offset)
  const between = touching.map((edit) => edit.text).join('')
  if (!keepsReturn && !keepsFeed) return false
  const whole = `${keepsReturn ? '\r' : ''}${between}${keepsFeed ? '\n' : ''}`
  return (keepsReturn && whole[1] !== '\n') || (keepsFeed && whole.at(-2) !== '\r')
}
