import { Kind, Token } from './node-kinds.generated.ts'
import type { SyntaxTree } from './tree.ts'

/** Something CPython's tokenizer or grammar rejects and tree-sitter's does not. */
export interface LayoutFault {
  readonly reason: string
  /** UTF-16 offset. */
  readonly offset: number
}

/**
 * The first suite that is empty, or whose statements do not all start in the same column, further in than the
 * statement they belong to. Tabs and spaces compare as text: `\t` and eight spaces are different columns.
 */
export function findLayoutFault(tree: SyntaxTree): LayoutFault | undefined {
  for (let node = 0; node < tree.length; node++) {
    const kind = tree.kinds[node]!
    if (kind === Kind.module || kind === Kind.block) {
      const fault = blockFault(tree, node)
      if (fault) return fault
    }
  }
  return undefined
}

function blockFault(tree: SyntaxTree, block: number): LayoutFault | undefined {
  const isModule = tree.kinds[block] === Kind.module
  let indentation = isModule ? '' : undefined
  let statements = 0
  const end = tree.nexts[block]!
  for (let child = block + 1; child < end; child = tree.nexts[child]!) {
    if (tree.kinds[child] === Kind.comment || tree.kinds[child] === Token[';']) continue
    statements += 1
    const start = tree.starts[child]!
    const from = startOfIndentation(tree.text, start)
    if (from < 0) continue
    indentation ??= tree.text.slice(from, start)
    if (start - from !== indentation.length || !tree.text.startsWith(indentation, from))
      return { reason: 'statements of one suite are indented differently', offset: start }
  }
  if (isModule) return undefined
  if (statements === 0) return { reason: 'a suite is empty', offset: tree.starts[block]! }
  return indentation !== undefined && !isDeeper(tree, block, indentation)
    ? { reason: 'a suite is not indented', offset: tree.starts[block]! }
    : undefined
}

/** Where the white space before the first token of a logical line starts; -1 where other code stands before the offset. */
export function startOfIndentation(text: string, offset: number): number {
  let start = offset
  let column = -1
  for (; start > 0 && isBlank(text.charCodeAt(start - 1)); start--) {
    // A form feed sets the column back to zero (CPython, Parser/tokenizer.c).
    if (column < 0 && text[start - 1] === '\f') column = start
  }
  if (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) return -1
  if (isContinued(text, start)) return -1
  return column < 0 ? start : column
}

/** Whether a backslash ends the line before: then this one goes on where that one left off. */
function isContinued(text: string, lineStart: number): boolean {
  const end = text[lineStart - 1] === '\n' && text[lineStart - 2] === '\r' ? lineStart - 2 : lineStart - 1
  return text[end - 1] === '\\'
}

export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 12
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13
}

/** Whether a suite's indentation goes beyond that of the line its owner starts on. */
function isDeeper(tree: SyntaxTree, block: number, indentation: string): boolean {
  const start = tree.starts[tree.parents[block]!]!
  const from = startOfIndentation(tree.text, start)
  return from < 0 || indentation.length > start - from
}
