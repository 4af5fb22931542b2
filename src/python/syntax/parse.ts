import type { Edit } from '../../text/edit.ts'
import { findLayoutFault } from './layout.ts'
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
  const session = new ParseSession()
  try {
    return session.parse(text)
  } finally {
    session.close()
  }
}

/**
 * Parses of one text that is being edited: it keeps what the binding needs to parse the edited text in a fraction of the
 * time. Close it: the WebAssembly binding does not give memory back by itself.
 */
export class ParseSession {
  readonly #kept = new Map<SyntaxTree, GrammarTree>()

  /** As the function `parse`. */
  parse(text: string): ParseOutcome {
    if (!parser) throw new Error('no parser: call useParser first')
    const nul = text.indexOf('\0')
    if (nul >= 0) return rejected('a NUL character', nul)
    return this.#take(parser.parse(text, withLineFeeds(text)))
  }

  /** Takes a tree that another session built, so that `reparse` can start from it: parsed again, but not built. */
  adopt(tree: SyntaxTree): void {
    if (!parser || this.#kept.has(tree)) return
    this.#kept.set(tree, parser.parse(tree.text, withLineFeeds(tree.text)))
  }

  /**
   * Parses the text that edits make of a tree's own, looking again only at what they touch. Works once for each tree that
   * this session gave: undefined after that, and where the text needs a whole parse.
   * @param edits sorted and disjoint
   */
  reparse(tree: SyntaxTree, edits: readonly Edit[], text: string): ParseOutcome | undefined {
    const kept = this.#kept.get(tree)
    if (!kept || needsWholeParse(tree.text) || needsWholeParse(text)) return undefined
    this.#kept.delete(tree)
    try {
      return this.#take(kept.reparse({ tree, edits }, text))
    } finally {
      kept.release()
    }
  }

  close(): void {
    for (const tree of this.#kept.values()) tree.release()
    this.#kept.clear()
  }

  #take(parsed: GrammarTree): ParseOutcome {
    const outcome = outcomeOf(parsed)
    if (outcome.kind === 'parsed') this.#kept.set(outcome.tree, parsed)
    else parsed.release()
    return outcome
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

/** An edit can turn one half of a line end far from it into a line end of its own. */
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
