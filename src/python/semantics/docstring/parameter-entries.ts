import type { Span } from '../../../text/span.ts'
import type { SyntaxNode } from '../../syntax/node.ts'
import { readDocstring } from './read-docstring.ts'

/**
 * The places in a docstring that name a parameter as an entry: Sphinx, Epydoc, Google, NumPy. Never in prose, code or
 * doctests; without stars and backticks; not where the name is written with escapes or over two strings. Offsets in
 * the file, in the order of the text.
 * @param docstring the string, or the statement that is one
 * @param name as in the symbol table, NFKC-normalised (PEP 3131)
 */
export function parameterEntries(docstring: SyntaxNode, name: string): readonly Span[] {
  if (!docstring.text.normalize('NFKC').includes(name)) return []
  return readDocstring(docstring)
    .sections.filter(({ kind }) => kind === 'parameters')
    .flatMap(({ entries }) => entries.flatMap(({ names }) => names))
    .map(({ start, end }) => ({ start, end }))
    .filter(({ start, end }) => docstring.tree.text.slice(start, end).normalize('NFKC') === name)
}
