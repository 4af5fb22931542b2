import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { Claim } from '../claim.ts'
import type { Candidate } from './choose-candidates.ts'
import { findDefinitions } from './find-definitions.ts'

/** "`x` in `run`": the candidates within functions and classes that the claim names as well; all where none is. */
export function withinNamed<C extends Candidate>(
  candidates: readonly C[],
  claim: Claim,
  file: PythonFile,
): readonly C[] {
  // A lone name is the candidates' own, also where a function has it too.
  if (new Set(claim.subjects).size < 2) return candidates
  const owners = findDefinitions({ ...claim, lines: undefined }, file)
  const within = candidates.filter(
    ({ around }) => around && owners.some(({ node }) => node.start <= around.start && around.end <= node.end),
  )
  return within.length > 0 ? within : candidates
}
