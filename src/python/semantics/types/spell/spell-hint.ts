import { HintWriter } from './hint-writer.ts'
import type { HintPlace } from './hint-place.ts'
import { hintRules } from './hint-rules.ts'
import type { HintType } from './hint-type.ts'
import type { NoHint } from './hint-type-of.ts'
import type { NeededImport } from './needed-import.ts'
import { preferredQuote } from './preferred-quote.ts'

/** The text of a hint, and what the file has to import for it. */
export interface SpelledHint {
  readonly text: string
  readonly needs: readonly NeededImport[]
}

/** Spells a type for one signature, so that it means the type there and evaluating it cannot raise; or says why not. */
export function spellHint(type: HintType, place: HintPlace): SpelledHint | NoHint {
  const rules = hintRules(place)
  const writer = new HintWriter(place, rules)
  const text = writer.write(type)
  if (writer.refused !== undefined) return { refused: writer.refused }
  if (!writer.isLate || !rules.isEvaluatedAtOnce) return { text, needs: writer.needs }
  // The whole of it: `"Node" | None` would raise.
  const quote = preferredQuote(place.file)
  return { text: `${quote}${text}${quote}`, needs: writer.needs }
}
