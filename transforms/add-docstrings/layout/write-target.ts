import { refuse, type Refusal } from '../../../src/engine/transform.ts'
import { indentationAt } from '../../../src/python/rewrite/reindent.ts'
import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import type { Edit } from '../../../src/text/edit.ts'
import { contentOf } from '../content/docstring-content.ts'
import { writeDocstring } from '../styles/write-docstring.ts'
import type { Definition } from '../targets/definition.ts'
import { docstringIn } from '../targets/find-definitions.ts'
import { isStyle, styleFor } from './docstring-style.ts'
import { placeDocstring, type DocstringPlace } from './place-docstring.ts'
import { placeModuleDocstring } from './place-module-docstring.ts'
import { quoteDocstring } from './quote-docstring.ts'
import { writeLines } from './write-lines.ts'

/** The edits that document a definition, or the module, which has no docstring or an empty one. */
export function writeTarget(
  file: PythonFile,
  definition: Definition | undefined,
  convention: string,
): readonly Edit[] | Refusal {
  if (definition && isJoinedByBackslash(definition.node)) return refuse('a backslash joins the suite to its header')
  const place = placeOf(file, definition)
  const style = isStyle(convention) ? convention : styleFor(file)
  const content = contentOf(file, definition?.node ?? file.tree.root)
  const lines = writeLines(file, place.indentation, (width) => writeDocstring(content, style, width))
  return place.write(lines)
}

/** `def f(): \` and the suite on the next line. */
function isJoinedByBackslash(node: Definition['node']): boolean {
  return node.namedChildren.some((child) => child.is('line_continuation') && child.end <= node.get('body').start)
}

function placeOf(file: PythonFile, definition: Definition | undefined): DocstringPlace {
  const empty = definition ? definition.docstring : docstringIn(file.tree, 0)
  if (empty) return inPlaceOf(empty)
  return definition ? placeDocstring(definition.node) : placeModuleDocstring(file.tree)
}

function inPlaceOf(docstring: SyntaxNode): DocstringPlace {
  const { tree, start, end } = docstring
  const indentation = indentationAt(tree.text, start)
  const lineEnd = /\r\n|[\r\n]/.exec(tree.text)?.[0] ?? '\n'
  return { indentation, write: (lines) => [{ start, end, text: quoteDocstring(lines, { indentation, lineEnd }) }] }
}
