import { parse, type ParseOutcome } from '../python/syntax/parse.ts'

/** Of so much text, in UTF-16 units, the trees are kept: about ten bytes a unit. */
const keptLimit = 1 << 26

/** Parses each text once for all that look at it before it is edited, as far as memory allows. */
export class ParsedTexts {
  readonly #outcomes = new Map<string, ParseOutcome>()
  #kept = 0

  /** @param path of the file: what was parsed for it is given again as long as the text is the same */
  parse(path: string, text: string): ParseOutcome {
    const known = this.#outcomes.get(path)
    if (known?.kind === 'parsed' && known.tree.text === text) return known
    const outcome = parse(text)
    if (outcome.kind === 'parsed' && this.#kept + text.length <= keptLimit) {
      this.#kept += text.length
      this.#outcomes.set(path, outcome)
    }
    return outcome
  }

  /** The tree of a file for the last time: it is kept no longer. */
  take(path: string, text: string): ParseOutcome | undefined {
    const known = this.#outcomes.get(path)
    this.#outcomes.delete(path)
    return known?.kind === 'parsed' && known.tree.text === text ? known : undefined
  }
}
