import type { Edit } from '../text/edit.ts'
import { requireSoundEdits } from '../text/edit-fault.ts'
import type { DecodedSource } from './decode.ts'
import { encodeText } from './python-codecs.ts'

/** The bytes of an edited file, or why they cannot be made and for which edit. */
export type EncodeOutcome =
  | { readonly kind: 'encoded'; readonly bytes: Buffer }
  | { readonly kind: 'rejected'; readonly reason: string; readonly edit: Edit }

/**
 * Splices edits into the bytes of a file. Bytes outside the edits are copied, never encoded anew; inserted text is
 * encoded with the codec of the file, and rejected when that has no bytes for it.
 * @param bytes the very bytes that `source` was decoded from
 * @param edits sorted, in offsets of `source.text`
 * @throws RangeError for edits in which `findEditFault` finds a fault
 */
export function encodeEdits(bytes: Buffer, source: DecodedSource, edits: readonly Edit[]): EncodeOutcome {
  requireSoundEdits(source.text, edits)
  const pieces: Buffer[] = []
  const reader = new ByteReader(bytes, source)
  let copied = 0
  for (const edit of edits) {
    const added = encodeText(edit.text, source.codec)
    const start = reader.seek(edit.start)
    const end = reader.seek(edit.end)
    if (!added) return { kind: 'rejected', reason: `text that ${source.codec} has no bytes for`, edit }
    if (start === undefined || end === undefined)
      return { kind: 'rejected', reason: 'an edit inside a character', edit }
    pieces.push(bytes.subarray(copied, start), added)
    copied = end
  }
  return { kind: 'encoded', bytes: Buffer.concat([...pieces, bytes.subarray(copied)]) }
}

/** Walks a text and its bytes side by side. */
class ByteReader {
  readonly #bytes: Buffer
  readonly #source: DecodedSource
  #offset = 0
  #position: number

  constructor(bytes: Buffer, source: DecodedSource) {
    this.#bytes = bytes
    this.#source = source
    this.#position = source.hasByteOrderMark ? 3 : 0
  }

  /** The byte position of an offset not before the last one; undefined when the codec has one code for both sides. */
  seek(offset: number): number | undefined {
    const passed = encodeText(this.#source.text.slice(this.#offset, offset), this.#source.codec)
    const end = this.#position + (passed?.length ?? 0)
    if (!passed?.equals(this.#bytes.subarray(this.#position, end))) return undefined
    this.#offset = offset
    this.#position = end
    return end
  }
}
