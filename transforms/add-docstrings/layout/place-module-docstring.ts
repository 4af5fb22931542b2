import type { SyntaxTree } from '../../../src/python/syntax/tree.ts'
import type { Edit } from '../../../src/text/edit.ts'
import { firstStatement } from '../targets/find-definitions.ts'
import { readModuleHeader } from './module-header.ts'
import type { DocstringPlace } from './place-docstring.ts'
import { quoteDocstring } from './quote-docstring.ts'

const blankLines = /(?:[ \t]*(?:\r\n|\n|\r(?!\n)))*/y

/** The place of a module's docstring: below the comments that head the file, above everything else. */
export function placeModuleDocstring(tree: SyntaxTree): DocstringPlace {
  return { indentation: '', write: (lines) => [writeInModule(tree, lines)] }
}

function writeInModule(tree: SyntaxTree, lines: readonly string[]): Edit {
  const { text } = tree
  const lineEnd = /\r\n|[\r\n]/.exec(text)?.[0] ?? '\n'
  const { end: start, isSetOff } = readModuleHeader(text)
  blankLines.lastIndex = start
  const [blank] = blankLines.exec(text)!
  const isLast = text.slice(start + blank.length).trim() === ''
  const above = lineEnd.repeat(missingLineEnds(text, start) + (isSetOff ? 1 : 0))
  const missing = Math.max(0, wantedBlankLines(tree) - countLines(blank))
  const below = isLast ? '' : lineEnd.repeat(missing)
  const docstring = quoteDocstring(lines, { indentation: '', lineEnd }) + lineEnd
  return { start, end: isLast ? text.length : start, text: above + docstring + below }
}

/** A comment at the end of the text may lack its line ending. */
function missingLineEnds(text: string, offset: number): number {
  return offset === 0 || /[\r\n\ufeff]/.test(text[offset - 1]!) ? 0 : 1
}

/** Two before a definition (pycodestyle E302), else one. */
function wantedBlankLines(tree: SyntaxTree): number {
  const first = firstStatement(tree, 0)
  return first?.is('function_definition', 'class_definition', 'decorated_definition') ? 2 : 1
}

function countLines(blank: string): number {
  return blank.match(/\r\n|[\r\n]/g)?.length ?? 0
}
