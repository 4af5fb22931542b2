import type { Span } from '../text/span.ts'
import type { Evidence } from './evidence.ts'

/** Where a wish is to be fulfilled, in the text as it is then: 1-based, columns in UTF-16 units. */
export interface WishPlace {
  readonly path: string
  readonly line: number
  readonly column: number
}

/** An edit that would settle a claim: which transform, how it is asked, and which of its findings is meant. */
export interface Wish {
  readonly transform: string
  /** Findings that start elsewhere are not meant. */
  readonly at: Span
  options(place: WishPlace): Readonly<Record<string, unknown>>
  /** Why it wants to be asked for although the claim is true; absent = it does not. */
  readonly onRequest?: string | undefined
  /** Whether other files may have to change with it. */
  readonly isProjectWide?: boolean
}

/** What the code says about a claim. */
export interface Answer {
  readonly status: 'confirmed' | 'refuted' | 'already-done' | 'needs-decision' | 'not-checkable' | 'not-located'
  /** One sentence without a full stop. */
  readonly summary: string
  readonly evidence: readonly Evidence[]
  readonly drift?: string | undefined
  readonly wishes: readonly Wish[]
  /** The claim is true where a transform finds what the wish asks for, and writes one of these words if there are any. */
  readonly provedBy?: { readonly words: readonly string[] }
}

export function confirmed(summary: string, evidence: readonly Evidence[], wishes: readonly Wish[] = []): Answer {
  return { status: 'confirmed', summary, evidence, wishes }
}

/** @param evidence the counter-fact: at least one */
export function refuted(summary: string, evidence: readonly [Evidence, ...Evidence[]]): Answer {
  return { status: 'refuted', summary, evidence, wishes: [] }
}

export function needsDecision(
  summary: string,
  evidence: readonly Evidence[] = [],
  wishes: readonly Wish[] = [],
): Answer {
  return { status: 'needs-decision', summary, evidence, wishes }
}

export function alreadyDone(summary: string, evidence: readonly Evidence[]): Answer {
  return { status: 'already-done', summary, evidence, wishes: [] }
}

export function notLocated(summary: string): Answer {
  return { status: 'not-located', summary, evidence: [], wishes: [] }
}

export function notCheckable(summary: string, evidence: readonly Evidence[] = []): Answer {
  return { status: 'not-checkable', summary, evidence, wishes: [] }
}
