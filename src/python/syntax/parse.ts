import { expandOutline } from './expand-outline.ts'
import { findLayoutFault } from './layout.ts'
import { outlineOf, type EditedTree } from './outline.ts'
import type { GrammarCursor, GrammarParser, GrammarTree } from './parser.ts'
import { findPython2 } from './python-2.ts'
import type { SyntaxTree } from './tree.ts'
import { maximumDepth } from './tree-writer.ts'

/** A tree, or why there is none and where (a UTF-16 offset). */
export type ParseOutcome =
  | { readonly kind: 'parsed'; readonly tree: SyntaxTree }
  | { readonly kind: 'rejected'; readonly reason: string; readonly offset: number }

const loneReturn = /\r(?!\n)/

let parser: GrammarParser | undefined

/** Chooses the parser that `parse` uses from here on. */
export function useParser(chosen: GrammarParser): void {
  parser = chosen
}

/**
 * Parses Python source. Never guesses: text with a part the grammar does not know, wrong indentation, Python 2, and trees
 * over `maximumDepth` levels are rejected, with the place.
 * @throws when no parser was chosen
 */
export function parse(text: string): ParseOutcome {
  const nul = text.indexOf('\0')
  if (nul >= 0) return rejected('a NUL character', nul)
  return withParse(text, withLineFeeds(text), outcomeOf)
}

/**
 * Parses the text that edits make of a tree's own in a fraction of the time: only what is left when the statements that
 * no edit touches are cut out. Never rejects: undefined where that does not give a tree, and a whole parse is to decide.
 * @param text what the edits make of the text of the tree
 * @throws when no parser was chosen
 */
export function reparse(before: EditedTree, text: string): SyntaxTree | undefined {
  if (needsWholeParse(before.tree.text) || needsWholeParse(text)) return undefined
  const outline = outlineOf(before, text)
  const sketch = withParse(outline.text, outline.text, (parsed) => (parsed.hasError ? undefined : parsed.build()))
  // Whether the grammar gives a continuation a node depends on what follows, which may be cut out.
  if (!sketch || sketch.hasKind('line_continuation')) return undefined
  const tree = expandOutline(before.tree, sketch, outline, text)
  return tree && !findLayoutFault(tree) && !findPython2(tree) ? tree : undefined
}

/** Lends a parse for as long as `look` runs: the WebAssembly binding does not give memory back by itself. */
function withParse<Seen>(text: string, parsed: string, look: (parsed: GrammarTree) => Seen): Seen {
  if (!parser) throw new Error('no parser: call useParser first')
  const grammarTree = parser.parse(text, parsed)
  try {
    return look(grammarTree)
  } finally {
    grammarTree.release()
  }
}

function outcomeOf(parsed: GrammarTree): ParseOutcome {
  if (parsed.hasError) return rejected('a syntax error', parsed.walk(findError))
  const tree = parsed.build()
  if (!tree) return rejected(`nested deeper than ${maximumDepth} levels`, parsed.walk(findTooDeep))
  const fault = findLayoutFault(tree)
  if (fault) return rejected(fault.reason, fault.offset)
  return findPython2(tree) ?? { kind: 'parsed', tree }
}

/** An edit may have parted the two halves of a line end. */
function needsWholeParse(text: string): boolean {
  return text.includes('\0') || loneReturn.test(text)
}

function rejected(reason: string, offset: number): ParseOutcome {
  return { kind: 'rejected', reason, offset }
}

/** The grammar does not take a lone carriage return for a line end, CPython does; one for one, so offsets stay. */
function withLineFeeds(text: string): string {
  return loneReturn.test(text) ? text.replaceAll(/\r(?!\n)/g, '\n') : text
}

function findError(cursor: GrammarCursor): number {
  for (;;) {
    if (cursor.nodeType === 'ERROR' || cursor.nodeIsMissing) return cursor.startIndex
    if (cursor.gotoFirstChild()) continue
    while (!cursor.gotoNextSibling()) if (!cursor.gotoParent()) return 0
  }
}

/** Where the first node stands that lies too deep. */
function findTooDeep(cursor: GrammarCursor): number {
  for (let depth = 0; ;) {
    if (depth > maximumDepth) return cursor.startIndex
    if (cursor.gotoFirstChild()) depth += 1
    else {
      while (!cursor.gotoNextSibling()) {
        if (!cursor.gotoParent()) return 0
        depth -= 1
      }
    }
  }
}
