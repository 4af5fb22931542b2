import { columnOf, indentationAt, reindentBehind } from '../../../src/python/rewrite/reindent.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import type { Edit } from '../../../src/text/edit.ts'
import { firstStatement } from '../targets/find-definitions.ts'
import { indentationUnit } from './indentation-unit.ts'
import { quoteDocstring } from './quote-docstring.ts'

type DefinitionNode = SyntaxNode<'function_definition' | 'class_definition'>

/** Where the docstring of a class or function goes. */
export interface DocstringPlace {
  readonly indentation: string
  /** The edits that put its lines there. */
  write(lines: readonly string[]): readonly Edit[]
}

const restOfLine = /(?:[ \t\f]|\\(?:\r\n|[\r\n]))*(?:#[^\r\n]*)?(\r\n|[\r\n])/y
const blankLines = /(?:[ \t]*(?:\r\n|[\r\n]))*/y
/** CPython, Parser/tokenizer.c: `# type: ignore` is none. */
const typeComment = /^[ \t]*#[ \t]*type:(?![ \t]*ignore(?:[^\w]|$))[^\r\n]*(?:\r\n|[\r\n])/gm

/**
 * The place right below the header, the comment behind the colon and a signature's type comment (PEP 484); a suite on
 * the line of its header moves below the docstring.
 */
export function placeDocstring(node: DefinitionNode): DocstringPlace {
  const { tree } = node
  const first = firstStatement(tree, node.get('body').index)!
  const colon = node.token(':')!
  restOfLine.lastIndex = colon.end
  const found = restOfLine.exec(tree.text)
  const isBelow = found !== null && colon.end + found[0].length <= first.start
  return isBelow
    ? belowHeader(node, first, colon.end + found[0].length, found[1]!)
    : besideHeader(node, first, colon.end)
}

function belowHeader(node: DefinitionNode, first: SyntaxNode, headerEnd: number, lineEnd: string): DocstringPlace {
  const { text } = node.tree
  const indentation = indentationAt(text, first.start)
  const start = behindTypeComment(text, headerEnd, first.start)
  blankLines.lastIndex = start
  const end = start + blankLines.exec(text)![0].length
  const blank = isSetOff(node, first, text.slice(end, first.start)) ? lineEnd : ''
  return {
    indentation,
    write: (lines) => [
      { start, end, text: indentation + quoteDocstring(lines, { indentation, lineEnd }) + lineEnd + blank },
    ],
  }
}

function behindTypeComment(text: string, start: number, end: number): number {
  let behind = start
  for (const { 0: line, index } of text.slice(start, end).matchAll(typeComment)) behind = start + index + line.length
  return behind
}

/** A blank line stands behind the docstring of a class and right before a definition (pydocstyle D202, D204). */
function isSetOff(node: DefinitionNode, first: SyntaxNode, between: string): boolean {
  if (node.is('class_definition')) return true
  return first.is('function_definition', 'class_definition', 'decorated_definition') && between.trim() === ''
}

function besideHeader(node: DefinitionNode, first: SyntaxNode, start: number): DocstringPlace {
  const { tree } = node
  const outer = indentationAt(tree.text, node.start)
  const indentation = outer + indentationUnit(tree)
  const lineEnd = /\r\n|[\r\n]/.exec(tree.text.slice(first.start))?.[0] ?? /\r\n|[\r\n]/.exec(tree.text)?.[0] ?? '\n'
  const blank = isSetOff(node, first, '') ? lineEnd : ''
  const columns = indentation.length - columnOf(tree.text, first.start)
  return {
    indentation,
    write: (lines) => [
      {
        start,
        end: first.start,
        text: lineEnd + indentation + quoteDocstring(lines, { indentation, lineEnd }) + lineEnd + blank + indentation,
      },
      ...reindentBehind(node.get('body'), columns, indentation.length - outer.length),
    ],
  }
}
