import { oncePer } from '../../../src/python/syntax/once-per.ts'
import { columnOf, indentationAt } from '../../../src/python/rewrite/reindent.ts'
import { Kind } from '../../../src/python/syntax/node-kinds.generated.ts'
import type { SyntaxTree } from '../../../src/python/syntax/tree.ts'

/** What the first indented suite of a file adds to the indentation of the one around; four spaces without any. */
export const indentationUnit = oncePer((tree: SyntaxTree): string => readUnit(tree) ?? '    ')

function readUnit({ kinds, parents, starts, text }: SyntaxTree): string | undefined {
  for (let block = kinds.indexOf(Kind.block); block >= 0; block = kinds.indexOf(Kind.block, block + 1)) {
    const own = indentationAt(text, starts[block]!)
    const outer = indentationAt(text, starts[parents[block]!]!)
    const isOnOwnLine = columnOf(text, starts[block]!) === own.length
    if (isOnOwnLine && own.length > outer.length && own.startsWith(outer)) return own.slice(outer.length)
  }
  return undefined
}
