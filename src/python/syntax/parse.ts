import type { GrammarCursor, GrammarParser } from './parser.ts'
import { findPython2 } from './python-2.ts'
import type { SyntaxTree } from './tree.ts'
import { maximumDepth } from './tree-writer.ts'

/** A tree, or why there is none and where (a UTF-16 offset). */
export type ParseOutcome =
  | { readonly kind: 'parsed'; readonly tree: SyntaxTree }
  | { readonly kind: 'rejected'; readonly reason: string; readonly offset: number }

let parser: GrammarParser | undefined

/** Chooses the parser that `parse` uses from here on. */
export function useParser(chosen: GrammarParser): void {
  parser = chosen
}

/** Which binding `parse` uses, for reports; undefined before `useParser`. */
export function parserBackend(): GrammarParser['backend'] | undefined {
  return parser?.backend
}

/**
 * Parses Python source. Never guesses: text with a part the grammar does not know, Python 2, and trees over
 * `maximumDepth` levels are rejected, with the place.
 * @throws when no parser was chosen
 */
export function parse(text: string): ParseOutcome {
  if (!parser) throw new Error('no parser: call useParser first')
  const nul = text.indexOf('\0')
  if (nul >= 0) return rejected('a NUL character', nul)
  const parsed = parser.parse(text, withLineFeeds(text))
  try {
    if (parsed.hasError) return rejected('a syntax error', findError(parsed.walk()))
    const tree = parsed.build()
    if (!tree) return rejected(`nested deeper than ${maximumDepth} levels`, 0)
    return findPython2(tree) ?? { kind: 'parsed', tree }
  } finally {
    parsed.release()
  }
}

function rejected(reason: string, offset: number): ParseOutcome {
  return { kind: 'rejected', reason, offset }
}

/** The grammar does not take a lone carriage return for a line end, CPython does; one for one, so offsets stay. */
function withLineFeeds(text: string): string {
  return /\r(?!\n)/.test(text) ? text.replaceAll(/\r(?!\n)/g, '\n') : text
}

function findError(cursor: GrammarCursor): number {
  for (;;) {
    if (cursor.nodeType === 'ERROR' || cursor.nodeIsMissing) return cursor.startIndex
    if (cursor.gotoFirstChild()) continue
    while (!cursor.gotoNextSibling()) if (!cursor.gotoParent()) return 0
  }
}
