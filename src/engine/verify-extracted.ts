import { blockRanges } from './extracted/block-range.ts'
import { findNewFunctions } from './extracted/new-function.ts'
import { pairTokens } from './extracted/paired-tokens.ts'
import { objectionToPlacement } from './extracted/placement.ts'
import { objectionToCaptures } from './extracted/same-captures.ts'
import { objectionToFlow } from './extracted/same-flow.ts'
import { objectionToHandlers } from './extracted/same-handlers.ts'
import { objectionToVariables } from './extracted/same-variables.ts'
import type { EditedFile } from './verify.ts'

/**
 * Each new function is called in one place, and put back there gives the program of before: the same tokens in the same
 * suites, each name the same variable, each read the same bindings, and nothing
 * that a handler or a function inside could tell apart. Independent of how the edits were made.
 */
export function objectionToExtracted({ before, after }: EditedFile): string | undefined {
  const functions = findNewFunctions(before, after)
  if (typeof functions === 'string') return functions
  const pairs = pairTokens(before, after, functions)
  if (typeof pairs === 'string') return pairs
  const ranges = blockRanges(before, pairs)
  return (
    objectionToPlacement(after, functions) ??
    objectionToVariables(before, after, pairs) ??
    objectionToCaptures(before, ranges) ??
    objectionToHandlers(before, ranges) ??
    objectionToFlow(before, after, functions, pairs, new Set(ranges.map(({ host }) => host)))
  )
}
