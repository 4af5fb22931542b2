import { looseEdits } from './names/loose-edits.ts'
import { objectionToScopes } from './names/scope-twins.ts'
import { TwinNames } from './names/twin-names.ts'
import { writingOf, type Piece } from './names/writing.ts'
import type { EditedFile } from './verify.ts'

/**
 * The binding graphs before and after are isomorphic and nothing but names differs: between the names, the texts are the
 * same byte for byte, comments too (an `as` in an import and a debug field written out aside), each name stands for the
 * twin of the variable it stood for, and each scope has the twins of its variables and no others. Names that nothing in
 * the file binds and attributes of classes stay. Besides, keywords of calls may change, and a docstring, `__all__` or the
 * title of a type variable follow the variable they name.
 */
export function objectionToNames(edited: EditedFile): string | undefined {
  const loose = looseEdits(edited)
  const old = writingOf(
    edited.before,
    loose.map(({ before }) => before),
  )
  const now = writingOf(
    edited.after,
    loose.map(({ after }) => after),
  )
  const twins = new TwinNames()
  const objection = objectionToWriting(old, now, twins) ?? objectionToScopes(edited, twins)
  if (objection !== undefined) return objection
  for (const edit of loose) {
    const reason = edit.objection(twins)
    if (reason !== undefined) return reason
  }
  return undefined
}

function objectionToWriting(old: readonly Piece[], now: readonly Piece[], twins: TwinNames): string | undefined {
  for (const [index, piece] of old.entries()) {
    const objection = objectionToPiece(piece, now[index], twins)
    if (objection !== undefined) return objection
  }
  return old.length === now.length ? undefined : 'more than names would change at the end'
}

function objectionToPiece(piece: Piece, twin: Piece | undefined, twins: TwinNames): string | undefined {
  if (typeof piece === 'string' || typeof twin === 'string' || !twin) {
    return piece === twin ? undefined : 'more than names would change'
  }
  if ('edited' in piece || 'edited' in twin) {
    const isSame = 'edited' in piece && 'edited' in twin && piece.edited === twin.edited
    return isSame ? undefined : 'more than names would change'
  }
  return twins.objection(piece, twin)
}
