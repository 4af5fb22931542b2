import type { Finding } from '../../src/engine/transform.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { findHintReader, type HintReader } from '../../src/python/semantics/types/survey/hint-reader.ts'
import { functionsByNumber } from '../../src/python/semantics/types/survey/definition-numbers.ts'
import type { NeededImport } from '../../src/python/semantics/types/spell/needed-import.ts'
import { spellHint } from '../../src/python/semantics/types/spell/spell-hint.ts'
import { importEdits } from '../../src/python/rewrite/imports/import-edits.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { Edit } from '../../src/text/edit.ts'
import type { Span } from '../../src/text/span.ts'
import { findSlots } from './find-slots.ts'
import type { Confidence } from './judge/judgement.ts'
import type { Conclusion, HintKnowledge } from './judge/hint-knowledge.ts'
import { reasonToLeave } from './reason-to-leave.ts'
import type { Slot } from './slot.ts'

interface Options {
  readonly only: 'all' | 'params' | 'returns'
  readonly completeOnly: boolean
  readonly includeTests: boolean
  /** Whether a hint will not be written: it brings no imports. */
  readonly isRejected?: ((at: Span) => boolean) | undefined
}

/** A slot with the text of its hint and the imports that the text needs, or with the reason against it. */
export interface SpelledSlot extends Finding {
  readonly slot: Slot
  readonly text: string
  readonly imports: readonly Edit[]
  readonly refused: string | undefined
}

/** A slot of the file and what is known of it. */
interface Draft {
  readonly slot: Slot
  readonly conclusion: Conclusion
  readonly unsafe: string | undefined
  /** Why its function is left alone. */
  readonly reason: string | undefined
}

/** A draft whose hint has its text. */
interface Written {
  readonly text: string
  readonly needs: readonly NeededImport[]
  readonly refused: string | undefined
}

/**
 * The hints of a file as they are to be written. All safe ones share the imports that any of them needs, so that one of
 * them can bring the imports of all; unsafe ones bring theirs.
 */
export function spellHints(file: PythonFile, knowledge: HintKnowledge, options: Options): readonly SpelledSlot[] {
  const reader = findHintReader(file.text)
  const drafts = [...draftsOf(file, knowledge, options, reader)]
  const speller = new Speller(file, knowledge, options, reader !== undefined)
  const written = new Map<Draft, Written>()
  for (const draft of drafts) if (draft.unsafe === undefined) written.set(draft, speller.write(draft))
  const safeImports = importEdits(file, speller.needs)
  for (const draft of drafts) if (draft.unsafe !== undefined) written.set(draft, speller.write(draft))
  const allImports = importEdits(file, speller.needs)
  return drafts.map((draft) =>
    toFinding(draft, written.get(draft)!, draft.unsafe === undefined ? safeImports : allImports),
  )
}

function* draftsOf(
  file: PythonFile,
  knowledge: HintKnowledge,
  options: Options,
  reader: HintReader | undefined,
): Generator<Draft> {
  const isRead = reader && `the file reads hints at run time (\`${reader.text}\` at line ${file.lineOf(reader.offset)})`
  for (const [number, definition] of functionsByNumber(file).entries()) {
    if (!options.includeTests && definition.get('name').text.startsWith('test')) continue
    const conclusions = knowledge.of(file.path, number)
    if (conclusions.size === 0) continue
    const conclusionOf = (slot: Slot): Conclusion | undefined =>
      conclusions.get(slot.kind === 'return' ? 'return' : slot.parameter.at)
    const view = {
      isHarmless: (place: number): boolean => knowledge.isHarmless(file.path, number, place),
      isDeclared: knowledge.isDeclared(file.path, number),
    }
    const left =
      reasonToLeave(file, definition, view) ??
      (options.completeOnly ? reasonIncomplete(definition, conclusionOf) : undefined)
    for (const slot of findSlots(definition, options.only)) {
      const conclusion = conclusionOf(slot)
      if (conclusion) yield { slot, conclusion, unsafe: isRead ?? unsureOf(conclusion), reason: left }
    }
  }
}

/** A slot of the function that would stay bare. */
function reasonIncomplete(
  definition: SyntaxNode<'function_definition'>,
  conclusionOf: (slot: Slot) => Conclusion | undefined,
): string | undefined {
  for (const slot of findSlots(definition, 'all')) {
    const conclusion = conclusionOf(slot)
    if (!conclusion || 'refused' in conclusion) return `${subjectOf(slot)} would stay without a hint`
  }
  return undefined
}

const unsure: Readonly<Partial<Record<Confidence, string>>> = {
  likely: 'the hint is likely and not proved',
  guess: 'the hint is a guess',
}

function unsureOf(conclusion: Conclusion): string | undefined {
  return 'hint' in conclusion ? unsure[conclusion.confidence] : undefined
}

/** Writes hints one after the other; later ones count on the imports of earlier ones. */
class Speller {
  readonly #file: PythonFile
  readonly #knowledge: HintKnowledge
  readonly #isRejected: Options['isRejected']
  readonly #areHintsRead: boolean
  readonly needs: NeededImport[] = []

  constructor(file: PythonFile, knowledge: HintKnowledge, { isRejected }: Options, areHintsRead: boolean) {
    this.#file = file
    this.#knowledge = knowledge
    this.#isRejected = isRejected
    this.#areHintsRead = areHintsRead
  }

  write({ slot, conclusion, reason }: Draft): Written {
    if ('refused' in conclusion) return { text: '', needs: [], refused: reason ?? conclusion.refused }
    const file = this.#file
    const spelled = spellHint(conclusion.hint, {
      file,
      at: slot.definition,
      forVersion: file.conventions.pythonVersion,
      areHintsRead: this.#areHintsRead,
      planned: this.needs,
      definitionOf: (from, name) => this.#knowledge.definitionOf(file.path, from, name),
    })
    if ('refused' in spelled) return { text: '', needs: [], refused: reason ?? spelled.refused }
    if (reason === undefined && !this.#isRejected?.(placeOf(slot))) this.needs.push(...spelled.needs)
    return { ...spelled, refused: reason }
  }
}

function subjectOf(slot: Slot): string {
  const name = slot.definition.get('name').text
  return slot.kind === 'return' ? `what \`${name}\` returns` : `\`${slot.parameter.node.text}\` of \`${name}\``
}

function placeOf(slot: Slot): SyntaxNode {
  return slot.kind === 'return' ? slot.definition.get('name') : slot.parameter.node
}

function toFinding({ slot, conclusion, unsafe }: Draft, written: Written, imports: readonly Edit[]): SpelledSlot {
  const at = placeOf(slot)
  const subject = subjectOf(slot)
  const { text, needs, refused } = written
  if ('refused' in conclusion || text === '') {
    return { at, message: `${subject} has no hint`, slot, text, imports: [], refused }
  }
  const message = `${subject}: ${text}: ${conclusion.evidence}`
  return { at, message, slot, text, imports: needs.length > 0 ? imports : [], refused, unsafe }
}
