import { oncePer } from '../../python/syntax/once-per.ts'
import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { Span } from '../../text/span.ts'

/** No more places than this are of use to anyone. */
const maximumPlaces = 1000

interface Squeezed {
  readonly text: string
  /** By character of `text`: its offset in the file. */
  readonly offsets: readonly number[]
}

/**
 * Where quoted code stands in a file, whatever the space in either: names only as whole names, and not within strings or
 * comments where they stand in code too.
 */
export function findCode(file: PythonFile, quoted: string): readonly Span[] {
  const wanted = quoted.replaceAll(/\s+/g, '')
  if (wanted === '') return []
  const { text, offsets } = squeezedText(file)
  const found: Span[] = []
  for (let at = text.indexOf(wanted); at >= 0 && found.length < maximumPlaces; at = text.indexOf(wanted, at + 1)) {
    const span = { start: offsets[at]!, end: offsets[at + wanted.length - 1]! + 1 }
    if (isWhole(file.text, span)) found.push(span)
  }
  const inCode = found.filter(({ start }) => !isText(file, start))
  return inCode.length > 0 ? inCode : found
}

const squeezedText = oncePer((file: PythonFile): Squeezed => squeeze(file.text))

function squeeze(source: string): Squeezed {
  const offsets: number[] = []
  let text = ''
  for (const word of source.matchAll(/\S+/g)) {
    text += word[0]
    for (let index = 0; index < word[0].length; index++) offsets.push(word.index + index)
  }
  return { text, offsets }
}

const wordCharacter = /[\p{L}\p{N}_]/u

/** A name found within a longer one is another name. */
function isWhole(text: string, { start, end }: Span): boolean {
  const startsWord = wordCharacter.test(text[start] ?? '') && wordCharacter.test(text[start - 1] ?? '')
  const endsWord = wordCharacter.test(text[end - 1] ?? '') && wordCharacter.test(text[end] ?? '')
  return !startsWord && !endsWord
}

function isText(file: PythonFile, offset: number): boolean {
  return file.tree.nodeAt(offset).is('comment', 'string_content', 'string_start')
}
