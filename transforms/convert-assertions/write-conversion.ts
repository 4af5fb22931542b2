import { refuse, type Refusal } from '../../src/engine/transform.ts'
import { breakLongLine } from '../../src/python/rewrite/break-long-line.ts'
import { keepVisualIndentation } from '../../src/python/rewrite/keep-visual-indentation.ts'
import { operatorToComma } from '../../src/python/rewrite/operator-to-comma.ts'
import { reduceToOperands } from '../../src/python/rewrite/reduce-to-operands.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { hasCommentIn } from '../../src/python/syntax/has-comment-in.ts'
import { isLiteral } from '../../src/python/syntax/is-literal.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { Edit } from '../../src/text/edit.ts'
import type { Span } from '../../src/text/span.ts'
import type { Assertion } from './assertion.ts'
import type { Conversion } from './conversion.ts'

export interface WritingOptions {
  readonly order: 'source' | 'expected-first'
  /** Whether the message keeps a keyword it has. */
  readonly keepsKeyword: boolean
}

/** The edits of one conversion: the method's name, what goes of the arguments, and the lines that move with them. */
export function writeConversion(
  file: PythonFile,
  attribute: SyntaxNode<'attribute'>,
  assertion: Assertion | undefined,
  conversion: Conversion,
  options: WritingOptions,
): readonly Edit[] | Refusal {
  const { start, end, text } = attribute.get('attribute')
  const rename = text === conversion.method ? [] : [{ start, end, text: conversion.method }]
  const [left, right] = [conversion.operands[0], conversion.operands.at(-1)]
  if (!assertion || !left || !right) return [...rename, ...keepVisualIndentation(file, rename)]
  const values = valueEdits(file, assertion, conversion, left, right, options.order)
  const message = options.keepsKeyword ? [] : messageEdits(file, assertion.message)
  if (!values || !message) return refuse('a comment sits in the part that goes')
  const edits = breakLongLine(file, [...rename, ...values, ...message], { left, right, region: assertion.region })
  return [...edits, ...keepVisualIndentation(file, edits)]
}

/** The edits that leave the operands alone of the asserted values; undefined when a comment would go. */
function valueEdits(
  file: PythonFile,
  { region }: Assertion,
  conversion: Conversion,
  left: SyntaxNode,
  right: SyntaxNode,
  order: WritingOptions['order'],
): Edit[] | undefined {
  if (conversion.isReversed || (order === 'expected-first' && isSwapped(conversion, left, right))) {
    return reduceToOperands(file, region, left, `${right.text}, `)
  }
  const reduced = reduceToOperands(file, region, { start: left.start, end: right.end })
  const separator = separatorEdits(file, conversion, left, right)
  return reduced && separator && [...reduced, ...separator]
}

const symmetricMethods: ReadonlySet<string> = new Set(['assertEqual', 'assertNotEqual', 'assertIs', 'assertIsNot'])

/** `x == 'a'`: the expected value comes second and is a literal of one line, so that nothing is evaluated too early. */
function isSwapped({ method, operator }: Conversion, left: SyntaxNode, right: SyntaxNode): boolean {
  if (!operator || !symmetricMethods.has(method)) return false
  return isLiteral(right) && !isLiteral(left) && !/[\r\n]/.test(right.text)
}

function separatorEdits(
  file: PythonFile,
  { operator }: Conversion,
  left: SyntaxNode,
  right: SyntaxNode,
): Edit[] | undefined {
  if (!operator) return []
  // text.startswith(prefix) → text, prefix
  if (operator.is('attribute')) return replaceUncommented(file, { start: left.end, end: right.start }, ', ')
  // type(x), T → x, T
  if (operator.is('call')) return replaceUncommented(file, { start: left.end, end: operator.end }, '')
  return operatorToComma(file, left, operator, right)
}

function replaceUncommented(file: PythonFile, span: Span, text: string): Edit[] | undefined {
  return hasCommentIn(file.tree, span) ? undefined : [{ ...span, text }]
}

/** `msg='…'` → `'…'`; undefined when a comment would go. */
function messageEdits(file: PythonFile, message: SyntaxNode | undefined): Edit[] | undefined {
  if (!message?.is('keyword_argument')) return []
  return replaceUncommented(file, { start: message.start, end: message.get('value').start }, '')
}
