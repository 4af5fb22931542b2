import type { EntryName } from './docstring.ts'
import type { StringValue } from './string-value.ts'

/** `x`, `*args`, `\*args`, `'x'`, `` `x` ``, ``` ``**kwargs`` ``` */
const oneName = String.raw`(?:\\?\*|[${'`'}'"]){0,4}[\p{L}_][\p{L}\p{N}_]*[${'`'}'"]{0,2}`

/** One name or several with commas between, as the source of a regular expression with the flag `u`; no groups. */
export const namesPattern: string = String.raw`${oneName}(?:\s*,\s*${oneName})*`

/** A name, what may stand before it, and a role of reST around it: `` :py:class:`~errors.NotFound` ``. */
const nameInText = /(?:(?::[\w.+-]+)+:(?=`))?([\\*`'"~!]*)([\p{L}_][\p{L}\p{N}_.]*)/gu

/** The names in a part of the value that holds nothing else but commas and what may stand around a name. */
export function readNames(value: StringValue, start: number, end: number): readonly EntryName[] {
  return [...value.text.slice(start, end).matchAll(nameInText)].map((found) => {
    const [whole, marks = '', name = ''] = found
    const at = start + found.index + whole.length - name.length
    return { text: name, stars: starsIn(marks), ...value.spanOf(at, at + name.length) }
  })
}

function starsIn(marks: string): EntryName['stars'] {
  const count = marks.replace(/[^*]/g, '').length
  if (count === 0) return ''
  return count === 1 ? '*' : '**'
}
