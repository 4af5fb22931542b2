import type { PythonFile } from '../python/semantics/python-file.ts'
import type { Edit } from '../text/edit.ts'
import { sortEdits } from '../text/edit-set.ts'
import { EditShift } from '../text/edit-shift.ts'
import { objectionToComments } from './verify-comments.ts'
import { objectionToExtracted } from './verify-extracted.ts'
import { objectionToNames } from './verify-names.ts'
import { objectionToStatements } from './verify-statements.ts'
import { objectionToTokens } from './verify-tokens.ts'
import type { Finding, Preserved } from './transform.ts'

/** A finding with the edits it wants: sorted, against the text before the pass. */
export interface ProposedEdits {
  readonly finding: Finding
  readonly edits: readonly Edit[]
  readonly preserves: Preserved
}

/** A pass as the checks see it. */
export interface EditedFile {
  readonly before: PythonFile
  readonly after: PythonFile
  /** All edits of the pass: sorted, disjoint. */
  readonly edits: readonly Edit[]
  readonly shift: EditShift
  readonly proposals: readonly ProposedEdits[]
}

/**
 * What speaks against the edits of one pass, or undefined when they are proved: no comment is lost unannounced, and what
 * the transform preserves is preserved. Syntax and layout are the parser's to reject. Bytes outside the edits need no check: they are copied.
 */
export function objectionTo(
  before: PythonFile,
  after: PythonFile,
  proposals: readonly ProposedEdits[],
): string | undefined {
  const edits = sortEdits(proposals.flatMap((proposal) => proposal.edits))
  const edited: EditedFile = { before, after, edits, shift: new EditShift(edits), proposals }
  return objectionToLaw(edited, proposals[0]?.preserves)
}

function objectionToLaw(edited: EditedFile, law: Preserved | undefined): string | undefined {
  // This one compares comments byte for byte itself, and knows those that mention a type.
  if (law === 'all-but-names') return objectionToNames(edited)
  const lost = objectionToComments(edited)
  if (lost !== undefined || law === undefined) return lost
  if (law === 'behaviour') return objectionToStatements(edited)
  return law === 'all-but-extracted' ? objectionToExtracted(edited) : objectionToTokens(edited, law)
}
