import { objectionToHiddenEffects } from './extracted/hidden-effects.ts'
import { movedRegions } from './extracted/moved-regions.ts'
import { findNewFunctions } from './extracted/new-function.ts'
import { pairTokens } from './extracted/paired-tokens.ts'
import { objectionToPlacement } from './extracted/placement.ts'
import { objectionToFlow } from './extracted/same-flow.ts'
import { objectionToVariables } from './extracted/same-variables.ts'
import type { EditedFile } from './verify.ts'

/**
 * Each new function is called in one place, and put back there gives the program of before: the same tokens in the same
 * suites, each name the same variable, each read the same bindings, and nothing
 * that a handler or a function inside could tell apart. Independent of how the edits were made.
 */
export function objectionToExtracted(edited: EditedFile): string | undefined {
  const { before, after } = edited
  const functions = findNewFunctions(edited)
  if (typeof functions === 'string') return functions
  const pairs = pairTokens(edited, functions)
  if (typeof pairs === 'string') return pairs
  const regions = movedRegions(before, pairs)
  return (
    objectionToPlacement(after, functions) ??
    objectionToVariables(before, after, pairs) ??
    objectionToHiddenEffects(before, regions) ??
    objectionToFlow(before, after, functions, pairs, new Set(regions.map(({ scope }) => scope)))
  )
}
