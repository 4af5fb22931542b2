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
    const own = indentationAt(tree.text, tree.starts[child]!)
    if (own === undefined) continue
    indentation ??= own
    if (own !== indentation)
      return { reason: 'statements of one suite are indented differently', offset: tree.starts[child]! }
  }
  if (isModule) return undefined
  if (statements === 0) return { reason: 'a suite is empty', offset: tree.starts[block]! }
  return indentation !== undefined && !isDeeper(tree, block, indentation)
    ? { reason: 'a suite is not indented', offset: tree.starts[block]! }
    : undefined
}

/** The white space before the first token of a logical line; undefined where other code stands before the offset. */
function indentationAt(text: string, offset: number): string | undefined {
  let start = offset
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start -= 1
  if (start > 0 && !/[\n\r]/.test(text[start - 1]!)) return undefined
  // A line behind a backslash goes on where the last one left off.
  if (/\\(?:\r\n|\n|\r)$/.test(text.slice(Math.max(0, start - 3), start))) return undefined
  // A form feed sets the column back to zero (CPython, Parser/tokenizer.c).
  return text.slice(start, offset).replace(/^.*\f/s, '')
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 12
}

/** Whether a suite's indentation goes beyond that of the line its owner starts on. */
function isDeeper(tree: SyntaxTree, block: number, indentation: string): boolean {
  const owner = tree.parents[block]!
  const outer = indentationAt(tree.text, tree.starts[owner]!)
  return outer === undefined || indentation.length > outer.length
}
