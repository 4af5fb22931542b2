import type { PythonFile } from '../semantics/python-file.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import { columnOf, indentationAt } from './reindent.ts'

/** How the lines of a suite are written. */
export interface SuiteLayout {
  /** The white space in front of its statements. */
  readonly indentation: string
  /** What one suite adds to the indentation of the one around. */
  readonly unit: string
  readonly lineEnd: string
}

/** The layout of the suite that a statement stands in; undefined where it shares the line of what the suite belongs to. */
export function readSuiteLayout(file: PythonFile, statement: SyntaxNode): SuiteLayout | undefined {
  const block = statement.parent
  const owner = block?.is('block') ? block.parent : undefined
  if (!block || !owner) return undefined
  const indentation = indentationAt(file.text, block.start)
  if (columnOf(file.text, block.start) !== indentation.length) return undefined
  const outer = indentationAt(file.text, owner.start)
  if (indentation === outer || !indentation.startsWith(outer)) return undefined
  const lineEnd = /\r\n|\n|\r/.exec(file.text)?.[0] ?? '\n'
  return { indentation, unit: indentation.slice(outer.length), lineEnd }
}
