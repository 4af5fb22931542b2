import type { Span } from '../../../text/span.ts'
import type { SyntaxNode } from '../../syntax/node.ts'
import type { DocstringLine } from './docstring-line.ts'
import { markVerbatim } from './mark-verbatim.ts'
import { readStringValue, type StringValue } from './string-value.ts'

/** A docstring as lines, and the way back to the file. */
export interface DocstringText {
  readonly value: StringValue
  readonly lines: readonly DocstringLine[]
}

/** Reads a plain string, or several that stand one behind the other. */
export function readDocstringText(node: SyntaxNode): DocstringText {
  const value = readStringValue(node)
  const lines = [...value.text.matchAll(/([^\r\n]*)(?:\r\n|[\r\n]|$)/g)].map((found) => lineOf(found[1]!, found.index))
  const indents = lines.slice(1).map(({ text, indent }) => (text === '' ? Infinity : indent))
  const first = { ...lines[0]!, indent: indents.reduce((least, indent) => Math.min(least, indent), columnOf(node)) }
  return { value, lines: markVerbatim([first, ...lines.slice(1)]) }
}

function lineOf(line: string, index: number): DocstringLine {
  const text = line.trim()
  const space = text === '' ? line.length : line.indexOf(text)
  const start = index + space
  return { indent: columnsOf(line.slice(0, space)), text, start, end: start + text.length, isVerbatim: false }
}

function columnOf(node: SyntaxNode): number {
  const lineStart = node.tree.text.lastIndexOf('\n', node.start - 1) + 1
  return columnsOf(node.tree.text.slice(lineStart, node.start))
}

function columnsOf(text: string): number {
  let column = 0
  for (const character of text) column = character === '\t' ? (Math.floor(column / 8) + 1) * 8 : column + 1
  return column
}

/**
 * From an offset of the value to the last visible character before a line; undefined where nothing is visible.
 * Offsets of the outcome are those of the file.
 */
export function spanUntil({ value, lines }: DocstringText, start: number, line: number): Span | undefined {
  let last = line - 1
  while (last > 0 && lines[last]!.text === '') last -= 1
  const { end } = lines[last]!
  const skipped = value.text.slice(start, Math.max(start, end)).search(/\S/)
  return skipped < 0 ? undefined : value.spanOf(start + skipped, end)
}
