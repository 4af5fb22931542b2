import { isUtf8 } from 'node:buffer'
import { findCookie } from './coding-cookie.ts'
import { decodeBytes, encodeText, findCodec, normalName } from './python-codecs.ts'

/** A text that stands for bytes one to one: encoded with its codec it gives them back. */
export interface DecodedSource {
  readonly kind: 'decoded'
  /** Without the byte order mark: offset 0 is behind it. */
  readonly text: string
  /** CPython's name of the codec, with underscores: `utf_8`, `latin_1`. */
  readonly codec: string
  readonly hasByteOrderMark: boolean
}

/** Bytes that are no Python source, or whose text could not be written back. */
export interface UndecodableSource {
  readonly kind: 'rejected'
  readonly reason: string
  /** 1-based; lines end at LF, CRLF or CR. */
  readonly line: number
}

export type DecodeOutcome = DecodedSource | UndecodableSource

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])
const wideMarks = [
  { mark: Buffer.from([0xff, 0xfe, 0, 0]), coding: 'UTF-32' },
  { mark: Buffer.from([0, 0, 0xfe, 0xff]), coding: 'UTF-32' },
  { mark: Buffer.from([0xff, 0xfe]), coding: 'UTF-16' },
  { mark: Buffer.from([0xfe, 0xff]), coding: 'UTF-16' },
]

/**
 * Decodes a Python source as CPython does (PEP 263): by its byte order mark, else by the coding cookie of its first two
 * lines, else as UTF-8. Rejected are bytes that are wrong in that coding (they never become U+FFFD), NUL bytes, UTF-16
 * and UTF-32, codings that are no superset of ASCII or unknown here, and a cookie other than utf-8 behind a mark.
 */
export function decode(bytes: Buffer): DecodeOutcome {
  const wide = wideMarks.find(({ mark }) => startsWith(bytes, mark))
  if (wide) return { kind: 'rejected', reason: `${wide.coding}, which Python does not read`, line: 1 }
  const nul = bytes.indexOf(0)
  if (nul >= 0) return rejectAt(bytes, nul, 'a NUL byte')
  const hasByteOrderMark = startsWith(bytes, byteOrderMark)
  const content = hasByteOrderMark ? bytes.subarray(byteOrderMark.length) : bytes
  return decodeContent(content, hasByteOrderMark)
}

function decodeContent(bytes: Buffer, hasByteOrderMark: boolean): DecodeOutcome {
  const cookie = findCookie(bytes)
  if (!cookie) return decodeWith(bytes, 'utf_8', 'utf-8', hasByteOrderMark)
  const { coding, line } = cookie
  if (hasByteOrderMark && normalName(coding) !== 'utf-8')
    return { kind: 'rejected', reason: `the coding ${coding} behind a UTF-8 byte order mark`, line }
  const codec = findCodec(coding)
  if (!codec) return { kind: 'rejected', reason: describeMissing(coding), line }
  return decodeWith(bytes, codec, coding, hasByteOrderMark)
}

function decodeWith(bytes: Buffer, codec: string, coding: string, hasByteOrderMark: boolean): DecodeOutcome {
  const text = decodeBytes(bytes, codec)
  const isExact = codec === 'utf_8' ? isUtf8(bytes) : encodeText(text, codec)?.equals(bytes)
  if (isExact) return { kind: 'decoded', text, codec, hasByteOrderMark }
  return rejectAt(bytes, findInexact(bytes, text, codec), `bytes that are not valid ${coding}`)
}

/** The start of the first line that does not encode back, whatever the codec; only rejected files pay for it. */
function findInexact(bytes: Buffer, text: string, codec: string): number {
  let offset = 0
  for (const line of text.split(/(?<=\n|\r(?!\n))/)) {
    const expected = encodeText(line, codec)
    if (!expected?.equals(bytes.subarray(offset, offset + expected.length))) break
    offset += expected.length
  }
  return offset
}

const narrowCodings =
  /^(?:utf-?(?:7|16|32)|u(?:7|16|32)\b|hz|iso-?2022|csiso2022|(?:cp|ibm)?(?:037|273|424|500|864|875|1026|1140)\b|ebcdic)/

function describeMissing(coding: string): string {
  const isNarrow = narrowCodings.test(normalName(coding))
  return isNarrow ? `the coding ${coding}, which is no superset of ASCII` : `the unknown coding ${coding}`
}

function rejectAt(bytes: Buffer, offset: number, reason: string): UndecodableSource {
  const before = bytes.toString('latin1', 0, offset)
  return { kind: 'rejected', reason, line: before.split(/\r\n|\n|\r/).length }
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark)
}
