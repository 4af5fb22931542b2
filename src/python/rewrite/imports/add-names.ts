import type { Edit } from '../../../text/edit.ts'
import type { PythonFile } from '../../semantics/python-file.ts'
import type { SyntaxNode } from '../../syntax/node.ts'
import { lineStart, nextLineStart } from '../blank-lines.ts'
import { lineLimitOf } from '../line-limit.ts'
import { lineEndingAt } from './line-ending.ts'

type FromImport = SyntaxNode<'import_from_statement'>

/** Adds names to `from module import a, b`: sorted in where the names are sorted, else at the end; its shape stays. */
export function addNames(file: PythonFile, statement: FromImport, names: readonly string[]): Edit[] {
  const there = statement.get('name')
  const order = orders.find((each) => isSorted(there.map(nameOf), each))
  const groups = new Map<SyntaxNode | undefined, string[]>()
  for (const name of order ? names.toSorted(order) : names) {
    const before = order && there.find((each) => order(nameOf(each), name) > 0)
    groups.set(before, [...(groups.get(before) ?? []), name])
  }
  if (isTooLong(file, statement, names)) return [hang(file, statement, groups)]
  return [...groups].flatMap(([before, added]) =>
    before ? [insertBefore(file, before, added)] : appendNames(file, statement, added),
  )
}

type Order = (a: string, b: string) => number

/** As isort sorts by default: constants, classes, the rest; or without a difference between these. */
const orders: readonly Order[] = [
  (a, b) => sortOf(a) - sortOf(b) || compare(a.toLowerCase(), b.toLowerCase()) || compare(a, b),
  (a, b) => compare(a.toLowerCase(), b.toLowerCase()) || compare(a, b),
  compare,
]

function sortOf(name: string): number {
  if (name.length > 1 && name === name.toUpperCase()) return 0
  return /^[A-Z]/.test(name) ? 1 : 2
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function isSorted(names: readonly string[], order: Order): boolean {
  return names.every((name, index) => index === 0 || order(names[index - 1]!, name) <= 0)
}

function nameOf(node: SyntaxNode): string {
  return (node.is('aliased_import') ? node.get('name') : node).text
}

/** Whether a name in parentheses begins a line, so that a new one gets its own. */
function startsLine(text: string, node: SyntaxNode): boolean {
  return node.parent?.token('(') !== undefined && /^[ \t]*$/.test(text.slice(lineStart(text, node.start), node.start))
}

function insertBefore({ text }: PythonFile, before: SyntaxNode, names: readonly string[]): Edit {
  if (!startsLine(text, before)) return pointAt(before.start, names.map((name) => `${name}, `).join(''))
  const start = lineStart(text, before.start)
  return pointAt(start, linesOf(text, before, names))
}

function linesOf(text: string, beside: SyntaxNode, names: readonly string[]): string {
  const indentation = text.slice(lineStart(text, beside.start), beside.start)
  const lineEnd = lineEndingAt(text, lineStart(text, beside.start))
  return names.map((name) => `${indentation}${name},${lineEnd}`).join('')
}

function appendNames({ text }: PythonFile, statement: FromImport, names: readonly string[]): Edit[] {
  const last = statement.get('name').at(-1)
  if (!last) return []
  const close = statement.token(')')
  const isOwnLine = startsLine(text, last) && close !== undefined && close.start >= nextLineStart(text, last.end)
  if (!isOwnLine) return [pointAt(last.end, names.map((name) => `, ${name}`).join(''))]
  // A comment behind the last name stays beside it.
  const comma = last.nextSibling?.isToken(',') ? [] : [pointAt(last.end, ',')]
  const edit = pointAt(nextLineStart(text, last.end), linesOf(text, last, names))
  return [...comma, edit]
}

/** Whether the names would make one line of plain names too long. */
function isTooLong(file: PythonFile, statement: FromImport, names: readonly string[]): boolean {
  const { text } = file
  if (/[\n\r;#]/.test(text.slice(statement.start, statement.end)) || statement.token('(')) return false
  const length = statement.end - lineStart(text, statement.start)
  const rest = text.slice(statement.end, nextLineStart(text, statement.end))
  return rest.trim() === '' && length + names.reduce((sum, name) => sum + name.length + 2, 0) > lineLimitOf(file)
}

/** One name a line, in parentheses. */
function hang(
  { text }: PythonFile,
  statement: FromImport,
  groups: ReadonlyMap<SyntaxNode | undefined, readonly string[]>,
): Edit {
  const there = statement.get('name')
  const names = [...there.flatMap((each) => [...(groups.get(each) ?? []), each.text]), ...(groups.get(undefined) ?? [])]
  const lineEnd = lineEndingAt(text, nextLineStart(text, statement.end))
  const indentation = text.slice(lineStart(text, statement.start), statement.start)
  const lines = names.map((name) => `${indentation}    ${name},${lineEnd}`).join('')
  return { start: there[0]!.start, end: statement.end, text: `(${lineEnd}${lines}${indentation})` }
}

function pointAt(offset: number, text: string): Edit {
  return { start: offset, end: offset, text }
}
