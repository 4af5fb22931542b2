import type { ClaimKind } from '../../../claims/claim.ts'
import { isDeniedAt } from './denial.ts'
import { findAnchors } from './find-anchors.ts'
import { maskSentence } from './mask.ts'
import { splitSentences } from './split-sentences.ts'
import { vocabulary, type Level, type Wording } from './vocabulary.ts'

/** A kind of claim that words make. */
export interface FoundKind {
  readonly kind: ClaimKind
  readonly level: Level
  readonly start: number
  readonly end: number
  readonly isDenied: boolean
}

/** What is longer is no sentence. */
const maximumLength = 4000
/** What is shorter says nothing: "naming" has six. */
const shortest = 5
/** What follows gives the reason or the consequence of what stands before, and claims nothing of its own. */
const reasons =
  /\b(?:because|since|which|so that|as it|as this|making|causing|leading to|resulting in|to (?:avoid|prevent|improve|reduce|ensure|make)|in order to)\b/i

/** Who is asked to look whether something is so does not say that it is. */
const checking = /^(?:\W|please |also,? |and )*(?:ensure|make sure|verify|double-check|confirm)\b/i
/** "This is good practice, as mutable defaults …" */
const approval =
  /\b(?:is|are|was|were) (?:a |an |the )?(?:good|great|nice|better|best|acceptable|welcome|fine|sensible|positive)\b/i

/** "If `x` is not used, remove it": what is asked about is not said. */
const condition = /\b(?:if|unless|in case|provided|assuming|whether)\b[^,;:.]*$/i
/** Of these a condition leaves nothing; of a failure it tells when there is one. */
const conditionalKinds: ReadonlySet<ClaimKind> = new Set([
  'unused-variable',
  'unused-import',
  'missing-docstring',
  'missing-type-hint',
  'unreachable-code',
  'duplicate-code',
  'function-too-long',
  'naming',
])

/** What a message says about code; undefined where its words tell none of the kinds that are checked. */
export function kindOfSentence(text: string): ClaimKind | undefined {
  const anchors = findAnchors(text.slice(0, maximumLength), new Set())
  for (const span of splitSentences(text.slice(0, maximumLength), anchors)) {
    const own = anchors.filter(({ start, end }) => start >= span.start && end <= span.end)
    const found = kindsIn(maskSentence(text, span, own).text)
    const kind = found.find(({ level, isDenied }) => level !== 'names' && !isDenied)?.kind
    if (kind) return kind
  }
  return undefined
}

/**
 * The kinds of claim that a masked sentence makes, in the order of the text. Where words tell more than one kind, the
 * first of the vocabulary; what is asked for counts where nothing is said, and a mere name where nothing else is there.
 */
export function kindsIn(masked: string): readonly FoundKind[] {
  const text = masked.slice(0, maximumLength)
  if (text.length < shortest || checking.test(text)) return []
  const found: FoundKind[] = []
  for (const wording of vocabulary) {
    const each = findWording(wording, text)
    if (each && !found.some((other) => isSame(each, other))) found.push(each)
  }
  const best = (['says', 'asks', 'names'] as const).find((level) => found.some((each) => each.level === level))
  const kept = found.filter(({ level }) => level === best).toSorted((one, other) => one.start - other.start)
  return withoutReasons(kept, text)
}

function findWording({ kind, level, words, unless }: Wording, text: string): FoundKind | undefined {
  const found = words.exec(text)
  if (!found || unless?.test(text)) return undefined
  const [start, end] = [found.index, found.index + found[0].length]
  if (level === 'says' && conditionalKinds.has(kind) && condition.test(text.slice(0, start))) return undefined
  return { kind, level, start, end, isDenied: isDeniedAt(text, start) }
}

/** Of one kind, or told by the same words. */
function isSame(one: FoundKind, other: FoundKind): boolean {
  if (one.kind === other.kind) return one.level === other.level || other.level === 'says'
  if (one.kind === 'missing-type-hint' && other.kind === 'missing-docstring') return one.end === other.end
  return one.start < other.end && other.start < one.end
}

function withoutReasons(found: readonly FoundKind[], text: string): readonly FoundKind[] {
  const [first] = found
  if (!first) return found
  const approved = approval.exec(text)
  if (
    approved &&
    approved.index < first.start &&
    /\b(?:as|since|because|if|that)\b/i.test(text.slice(approved.index, first.start))
  )
    return []
  const reason = text.slice(first.end).search(reasons)
  if (reason < 0) return found
  return found.filter(({ start }) => start < first.end + reason)
}
