import { readCallArguments } from '../../src/python/rewrite/call-arguments.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { Span } from '../../src/text/span.ts'
import { messageKeywords, parameters } from './assertion-methods.ts'

/** A call of `assertTrue`, `assertEqual` … with its arguments told apart. */
export interface Assertion {
  readonly call: SyntaxNode<'call'>
  /** The name in use today. */
  readonly method: string
  /** The asserted values, by the order of the parameters. */
  readonly values: readonly SyntaxNode[]
  /** From the first to the last asserted value, keywords included. */
  readonly region: Span
  readonly message: SyntaxNode | undefined
  /** Set when the arguments are not those of the method. */
  readonly misuse: string | undefined
}

/**
 * Reads the arguments of an assertion by position and keyword. Undefined when the method has no conversion or a value
 * is missing or hidden in a splat.
 */
export function readAssertion(call: SyntaxNode<'call'>, method: string): Assertion | undefined {
  const names = parameters.get(method)
  const { positional, keywords, all, hasSplat } = readCallArguments(call)
  if (!names) return undefined
  const slots = names.map((each, index) => positional[index] ?? keywordIn(keywords, new Set(each)))
  const holders = slots.filter((slot) => slot !== undefined)
  const message = positional[names.length] ?? keywordIn(keywords, messageKeywords)
  const first = holders[0]
  if (!first || holders.length < names.length) return undefined
  const region = { start: Math.min(...holders.map(startOf)), end: Math.max(...holders.map(endOf)) }
  const known = holders.length + (message ? 1 : 0)
  const values = holders.map(valueOf)
  return { call, method, values, region, message, misuse: findMisuse() }

  function findMisuse(): string | undefined {
    if (hasSplat) return 'an argument is unpacked with a star'
    if (all.length > known) return 'it has arguments that the method does not take'
    return message && message.start < region.end ? 'the message stands before the asserted values' : undefined
  }
}

function keywordIn(
  keywords: readonly SyntaxNode<'keyword_argument'>[],
  names: ReadonlySet<string>,
): SyntaxNode<'keyword_argument'> | undefined {
  return keywords.find((keyword) => names.has(keyword.get('name').text))
}

function valueOf(holder: SyntaxNode): SyntaxNode {
  return holder.is('keyword_argument') ? holder.get('value') : holder
}

function startOf(span: Span): number {
  return span.start
}

function endOf(span: Span): number {
  return span.end
}
