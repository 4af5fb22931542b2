import type { Region } from '../../src/python/semantics/region/region.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'

/** Statements of one suite that may become a function, and what the text says for it. */
export interface CandidateBlock {
  readonly region: Region
  readonly suite: SyntaxNode
  /** How many suites of the function are around it: 0 in its body. */
  readonly depth: number
  /** How many suites deep it is itself. */
  readonly innerDepth: number
  /** 1-based, with the comments that head it. */
  readonly firstLine: number
  /** 1-based. */
  readonly lastLine: number
  /** Lines that are neither blank nor a comment alone. */
  readonly codeLines: number
  readonly hasComment: boolean
  /** A blank line, a comment or the suite's end sets it off, before and behind. */
  readonly isSetOff: boolean
  /** It goes from the comment of a section to the next, or to the end of the suite. */
  readonly isSection: boolean
  /** It ends with a compound statement, and is little more than it. */
  readonly isCompound: boolean
  /** How many paragraphs begin inside it, its own first one left out. */
  readonly innerParagraphs: number
  /** How many of them have a comment of their own. */
  readonly innerSections: number
}

/** Whether two candidates share a statement. */
export function overlap(one: CandidateBlock, other: CandidateBlock): boolean {
  return one.firstLine <= other.lastLine && other.firstLine <= one.lastLine
}
