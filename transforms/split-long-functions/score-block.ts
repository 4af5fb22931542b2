import type { NameSource } from '../../src/python/semantics/function-name/name-of-block.ts'
import type { CandidateBlock } from './candidate-block.ts'
import type { Coupling } from './variable-uses.ts'

export const maximumInputs = 5
export const maximumOutputs = 2

/** What a block is worth as a function of its own. */
export interface BlockValue {
  /** How much of what the function has too much of would go. */
  readonly gain: number
  readonly coupling: Coupling
  /** Undefined as long as nobody asked for a name. */
  readonly nameSource: NameSource | undefined
}

const namePoints: Readonly<Record<NameSource, number>> = { comment: 4, code: 0, host: -6 }

/** However little has to go, a block of this size reads better than a snippet. */
const amplePart = 12

/**
 * What goes, weighed by how much of it is the block's own affair, less what it shares with the rest
 * (notes on SEMI, JExtract and IntelliJ's recommender: cohesion, one output, few inputs, whole statements).
 * @param wanted how much has to go; more than that is not worth more
 * @param limit what is over it has to be split again
 */
export function scoreBlock(block: CandidateBlock, value: BlockValue, wanted: number, limit: number): number {
  const { coupling, gain, nameSource } = value
  return (
    Math.min(gain, Math.max(wanted, amplePart)) * (0.5 + coupling.cohesion / 2) +
    formPoints(block) -
    1.5 * coupling.inputs -
    3 * coupling.outputs -
    2 * coupling.sharedOutputs -
    Math.max(0, gain - limit) +
    namePoints[nameSource ?? 'comment']
  )
}

function formPoints(block: CandidateBlock): number {
  const { hasComment, isSetOff, isCompound, isSection, depth, innerDepth, innerParagraphs, innerSections } = block
  const comment = hasComment && innerSections === 0 ? 6 : 0
  const border = (isSetOff ? 3 : 0) + (isSection ? 2 : 0) + (isCompound ? 3 : 0)
  const nesting = Math.min(innerDepth, 3) - 2 * Math.max(depth - innerDepth, 0)
  return comment + border + nesting - 2 * innerParagraphs - 4 * innerSections
}

/** Whether most of the function would be its parameters and what it returns. */
export function isMostlyPlumbing({ codeLines }: CandidateBlock, { inputs, outputs }: Coupling): boolean {
  return inputs + outputs >= 0.8 * codeLines
}
