/** What a source says about its coding, in its own spelling, and the 1-based line on which it does. */
export interface CodingCookie {
  readonly coding: string
  readonly line: 1 | 2
}

/**
 * The coding cookie of a source without its byte order mark. It stands in a comment that has its line for itself, on the
 * first line or, behind a blank or comment line, on the second (PEP 263; Parser/tokenizer.c, `get_coding_spec` and
 * `check_coding_spec`). Lines end at LF, CRLF or CR.
 */
export function findCookie(bytes: Buffer): CodingCookie | undefined {
  const [first, firstEnd] = readLine(bytes, 0)
  const coding = matchCookie(first)
  if (coding) return { coding, line: 1 }
  if (!/^[ \t\f]*(?:#|$)/.test(first)) return undefined
  const second = matchCookie(readLine(bytes, firstEnd)[0])
  return second ? { coding: second, line: 2 } : undefined
}

function matchCookie(line: string): string | undefined {
  return /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/s.exec(line)?.[1]
}

/** A line without its ending, one character a byte, and where the next one starts. */
function readLine(bytes: Buffer, start: number): readonly [line: string, next: number] {
  let end = start
  while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end++
  const isPair = bytes[end] === 13 && bytes[end + 1] === 10
  return [bytes.toString('latin1', start, end), end + (isPair ? 2 : 1)]
}
