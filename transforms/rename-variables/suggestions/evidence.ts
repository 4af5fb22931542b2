import type { SyntaxNode } from '../../../src/python/syntax/node.ts'

/** What speaks for a name, in the words of the report's figures. */
export type EvidenceKind =
  | 'annotation'
  | 'keyword'
  | 'constructor'
  | 'known call'
  | 'call'
  | 'key'
  | 'attribute'
  | 'element'
  | 'loop'
  | 'host'

/** One reason to call a variable so. */
export interface Evidence {
  readonly kind: EvidenceKind
  /** In lower case, at least one. */
  readonly words: readonly string[]
  /** What it was taken from. */
  readonly node: SyntaxNode
  /** For the message: `` bound from `get_device(...)` ``. */
  readonly source: string
}

/** The code of an expression for a message: its arguments left out, on one line, its end where it is long. */
export function shortCode(node: SyntaxNode): string {
  const isCall = node.is('call')
  const code = (isCall ? node.get('function') : node).text.replaceAll(/\s+/g, ' ')
  const tail = code.length > 40 ? `…${code.slice(-36)}` : code
  return isCall ? `\`${tail}(...)\`` : `\`${tail}\``
}
